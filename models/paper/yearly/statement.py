"""One creator's statement of a year, to send to her: what she got, entry by entry."""

from collections.abc import Iterator

from models.paper.blocks import Block, Heading, Text, plain
from models.paper.document import Document, joined_name
from models.paper.sections import NOTE, SectionKind, chosen_sections, note_of
from models.paper.yearly.facts import creator_tiles
from models.paper.yearly.method import statement_method_of
from models.paper.yearly.source import YearlySource
from models.paper.yearly.tables import entries_table

NOTHING = "Nothing was paid or sent in {}."


def statement_of(source: YearlySource) -> Document:
    """The statement, as the owner chose it to be."""
    return Document(
        kind="Yearly statement",
        title=source.creator,
        business=source.business,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=f"What you got from {source.business.name or 'us'} · {source.days}",
        eyebrow=f"Yearly statement {source.year}",
        name=joined_name(f"Yearly totals {source.year}", source.creator),
    )


def _glance(source: YearlySource) -> tuple[Block, ...]:
    if not source.totals:
        return (Text((plain(NOTHING.format(source.year)),)),)
    return tuple(creator_tiles(source.sum_of(currency)) for currency in source.currencies)


def _entries(source: YearlySource) -> tuple[Block, ...]:
    return tuple(_by_currency(source))


def _by_currency(source: YearlySource) -> Iterator[Block]:
    for currency in source.currencies:
        if len(source.currencies) > 1:
            yield Heading(f"In {currency}")
        total = source.sum_of(currency)
        yield entries_table(source.entries.get(total.id, ()), total)


SECTIONS: tuple[SectionKind[YearlySource], ...] = (
    SectionKind("glance", "At a glance", _glance, is_titled=False, is_glance=True),
    SectionKind("entries", "Every payment, product and gift", _entries, is_glance=True),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice), is_glance=True),
    SectionKind("counts", "What counts", statement_method_of, is_glance=True),
)
