"""Yearly totals of everybody, for the accountant: creators beside the limit, then every payment, product and gift."""

from collections.abc import Iterator

from models.paper.blocks import Block, Heading, Text, plain
from models.paper.document import Document
from models.paper.sections import NOTE, SectionKind, chosen_sections, note_of
from models.paper.yearly.facts import everybody_tiles
from models.paper.yearly.method import method_of
from models.paper.yearly.source import YearlySource
from models.paper.yearly.tables import MOST_ROWS, creators_table, entries_table
from models.plural import counted

NOBODY = "Nobody got anything in {}: payments marked as paid, products sent and gifts of the year stand here."


def everybody_of(source: YearlySource) -> Document:
    """The document of a year, as the owner chose it to be."""
    creators = len({total.influencer_id for total in source.totals})
    return Document(
        kind="Yearly totals",
        title=f"Yearly totals {source.year}",
        business=source.business,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=" · ".join(("What creators got", source.days, counted(creators, "creator"))),
    )


def _glance(source: YearlySource) -> tuple[Block, ...]:
    if not source.totals:
        return (Text((plain(NOBODY.format(source.year)),)),)
    return tuple(everybody_tiles(source, currency) for currency in source.currencies)


def _creators(source: YearlySource) -> tuple[Block, ...]:
    return tuple(_by_currency(source))


def _by_currency(source: YearlySource) -> Iterator[Block]:
    for currency in source.currencies:
        if len(source.currencies) > 1:
            yield Heading(f"In {currency}")
        yield creators_table(source, currency)


def _entries(source: YearlySource) -> tuple[Block, ...]:
    blocks: list[Block] = []
    listed = 0
    totals = [total for currency in source.currencies for total in source.totals_in(currency)]
    for place, total in enumerate(totals):
        entries = source.entries.get(total.id, ())
        listed += len(entries)
        if place and listed > MOST_ROWS:
            return (*blocks, Text((plain(_left(len(totals) - place)),)))
        title = f"{total.name}, in {total.currency}" if len(source.currencies) > 1 else total.name
        blocks += [Heading(title), entries_table(entries, total)]
    return tuple(blocks)


def _left(creators: int) -> str:
    whose = counted(creators, "more creator")
    return f"The entries of {whose} are not listed here: File → Export tables… has all payments."


SECTIONS: tuple[SectionKind[YearlySource], ...] = (
    SectionKind("glance", "At a glance", _glance, is_titled=False, is_glance=True),
    SectionKind("creators", "Creators", _creators, is_glance=True),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice), is_glance=True),
    SectionKind("entries", "Every payment, product and gift", _entries, is_glance=True),
    SectionKind("counts", "What counts", method_of, is_glance=True),
)
