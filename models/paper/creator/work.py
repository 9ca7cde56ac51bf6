"""Partnerships with a creator so far: what was agreed, what she delivered, what it brought."""

from models.campaigns.board_words import piece_text, terms_text
from models.campaigns.campaign_words import dates_text
from models.campaigns.delivered import NOTHING as DELIVERED_NOTHING
from models.campaigns.partnership import DeliverableStatus
from models.figures.paying import PaysFrom
from models.paper.blocks import Block, Text, plain
from models.paper.creator.source import CreatorSource, Work
from models.paper.figure_cells import back_cell, figure_cell, share_cell, subtotals_cell
from models.paper.table import NOTHING, Cell, Column, Table
from models.plural import counted
from models.reading.currencies import symbol
from models.reading.text import shortened

LONGEST = 32
NOTHING_YET = "Nothing is agreed yet."
LEGEND = (
    "– not known, never counted as 0. Back: revenue ÷ cost, with the range that holds the truth 8 times in 10; early:"
    " it may have paid back or not. Cost holds product at cost."
)


def work(source: CreatorSource) -> tuple[Block, ...]:
    """One row a campaign, and all of them together where there are several."""
    if not source.work:
        return (Text((plain(NOTHING_YET),)),)
    columns = (
        Column("Campaign", 3.1, is_number=False),
        Column("Agreed", 2.45, is_number=False),
        Column("Posts", 1.15),
        Column("On time", 1.2),
        Column("Orders", 0.9),
        Column("Revenue", 1.3),
        Column("Cost", 1.2),
        Column(f"Back per {symbol(source.figures.currency)}1", 1.75),
    )
    rows = tuple(_row(one, PaysFrom(source.business.gross_margin)) for one in source.work)
    has_several = source.earlier + len(source.work) > 1
    return (Table(columns, rows, _total(source) if has_several else (), _legend(source)),)


def _row(one: Work, pays_from: PaysFrom) -> tuple[Cell, ...]:
    figures = one.figures
    return (
        Cell(shortened(one.campaign.name, LONGEST), dates_text(one.campaign)),
        _agreed(one),
        Cell(one.delivered.text),
        share_cell(figures["on_time_rate"]),
        figure_cell(figures["orders"]),
        subtotals_cell(figures.each("revenue")),
        subtotals_cell(figures.each("cost")),
        back_cell(figures.each("back_per_1"), pays_from),
    )


def _agreed(one: Work) -> Cell:
    terms = terms_text(one.partnership)
    standing = [piece for piece in one.pieces if piece.status is not DeliverableStatus.DROPPED]
    pieces = shortened(", ".join(map(piece_text, standing)), LONGEST)
    return Cell(terms, pieces) if terms else Cell(NOTHING.text, pieces, is_faint=True)


def _total(source: CreatorSource) -> tuple[Cell, ...]:
    figures = source.figures
    return (
        Cell("Together", counted(source.earlier + len(source.work), "campaign")),
        Cell(""),
        _all_posts(source),
        share_cell(figures["on_time_rate"]),
        figure_cell(figures["orders"]),
        *(subtotals_cell(figures.each(name)) for name in ("revenue", "cost")),
        back_cell(figures.each("back_per_1"), PaysFrom(source.business.gross_margin)),
    )


def _all_posts(source: CreatorSource) -> Cell:
    """Live of promised in the rows above; campaigns without room there would be missing in it."""
    if source.earlier:
        return Cell("")
    return Cell(sum((one.delivered for one in source.work), DELIVERED_NOTHING).text)


def _legend(source: CreatorSource) -> str:
    if not source.earlier:
        return LEGEND
    return f"{counted(source.earlier, 'earlier campaign')} without room here, counted in the last row. {LEGEND}"
