"""The sections of a portfolio report, in the order proposed."""

from models.paper.blocks import Block, Drawing, Text, plain
from models.paper.portfolio.campaigns import campaigns_table
from models.paper.portfolio.compared import compared_blocks, groups_drawing
from models.paper.portfolio.creators import booking_blocks, creators_blocks
from models.paper.portfolio.glance import glance_blocks
from models.paper.portfolio.method import method_blocks
from models.paper.portfolio.source import PortfolioSource
from models.paper.report.platforms import LEGEND
from models.paper.sections import NOTE, SectionKind, note_of

FLOWS_HEIGHT = 2.3
PAID = "By the day that money was paid: what is spent but not paid yet is not in it."


def _platforms(source: PortfolioSource) -> tuple[Block, ...]:
    if source.platforms.is_empty:
        return ()
    told = plain(f"{source.platforms.sentence} {LEGEND}")
    return (groups_drawing(source.platforms), Text((told,), is_small=True))


def _money(source: PortfolioSource) -> tuple[Block, ...]:
    return tuple(
        Drawing(chart, FLOWS_HEIGHT, f"{chart.sentence} {PAID}") for chart in source.flows if not chart.is_empty
    )


SECTIONS: tuple[SectionKind[PortfolioSource], ...] = (
    SectionKind("glance", "At a glance", glance_blocks, is_titled=False, is_glance=True),
    SectionKind("compared", "Campaign against campaign", compared_blocks, is_glance=True),
    SectionKind("campaigns", "Campaigns", lambda source: (campaigns_table(source),), is_glance=True),
    SectionKind(NOTE, "Note", lambda source: note_of(source.report.choice), is_glance=True),
    SectionKind("booking", "Whom to book again", booking_blocks, is_glance=True),
    SectionKind("creators", "Creators across campaigns", creators_blocks, is_glance=True),
    SectionKind("platforms", "Platforms", _platforms, is_glance=True),
    SectionKind("money", "Money in and out", _money, is_glance=True),
    SectionKind("method", "How each figure is made", method_blocks, is_glance=True),
)
