"""How the campaigns of a portfolio are counted, and how each figure is made."""

from models.paper.blocks import Block, Heading, Span, Text
from models.paper.portfolio.source import PortfolioSource
from models.paper.report.method import method_notes
from models.paper.report.totals import totals_blocks

WHOLE = (
    "A campaign all of whose days lie in the period counts with all of it, orders that came after its last day too:"
    " what came back stands beside what it cost."
)
PARTLY = (
    "Of one that lies partly in the period, or lacks a day, only what happened on days of the period is told; a part of"
    " it has no cost, no goal and no budget, so it is not added to the others."
)
OUT = "What campaigns outside the period brought on its days stays theirs."
ALL = "Every campaign counts with all of it."
TOGETHER = "Posts of creators that belong to no campaign, and orders that are nobody’s, are left out."


def method_blocks(source: PortfolioSource) -> tuple[Block, ...]:
    """The formulas of the figures together, how campaigns are counted, and what all of it rests on."""
    is_open = source.since is None and source.until is None
    said = f"{ALL} {TOGETHER}" if is_open else f"{WHOLE} {PARTLY} {OUT} {TOGETHER}"
    counted = (Span("Campaigns. ", is_strong=True), Span(said))
    notes = Text((counted, *method_notes(source.report)), is_small=True)
    return (*totals_blocks(source.report), Heading("What they mean together"), notes)
