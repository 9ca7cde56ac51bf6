"""The table of creators in a report: what each brought, with its range."""

from collections.abc import Sequence

from models import show
from models.estimates.estimates import Estimate
from models.paper.blocks import Block, Drawing, Text, plain
from models.paper.figure_cells import figure_cell, subtotals_cell
from models.paper.report.booking import NOBODY
from models.paper.report.charts import AXIS_HEIGHT, ROW_HEIGHT, creators_chart, rates_chart
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table
from models.reading.currencies import symbol
from models.results.creator_result import CreatorResult
from models.results.creator_words import back_range, rate_range, who
from models.results.ranking import FEW_POSTS, is_early, standings

LEGEND = (
    f"– not known, never counted as 0. Grey with “early”: too early to tell, from fewer than {FEW_POSTS} posts, a rate"
    " that may have any place among them, or a range that holds what pays for itself, so that it may or may not"
    " have paid back. Ranges hold the truth 8 times in 10."
)

FEWEST_COMPARED = 2
FEWEST_ROWS = 4


def creators_blocks(source: ReportSource) -> tuple[Block, ...]:
    """Their rates as a chart, unless the first page has that or there is nothing to compare, and all as a table."""
    if not source.creators:
        return () if source.is_planned else (Text((plain(NOBODY),)),)
    rates = rates_chart(source)
    if len(rates.creators) < FEWEST_COMPARED or creators_chart(source).kind is rates.kind:
        return (creators_table(source),)
    height = AXIS_HEIGHT + ROW_HEIGHT * max(len(rates.creators), FEWEST_ROWS)
    return (Drawing(rates, height), creators_table(source))


def creators_table(source: ReportSource) -> Table:
    """One row a creator, in the order of the comparison, and the totals of the scope below."""
    columns = (
        Column("Creator", 3.1, is_number=False),
        Column("Posts", 0.8),
        Column("Reach", 1.3),
        Column("Engagements", 1.55),
        Column("Rate", 1.7),
        Column("Orders", 0.95),
        Column("Revenue", 1.5),
        Column("Cost", 1.4),
        Column(f"Back per {symbol(source.figures.currency)}1", 2.1),
    )
    early = _early_rates(source.creators)
    rows = tuple(_row(creator, has_early_rate=creator.influencer_id in early) for creator in source.creators)
    return Table(columns, rows, _total(source) if len(rows) > 1 else (), LEGEND)


def _early_rates(creators: Sequence[CreatorResult]) -> set[int]:
    """Of whose rates it is too early to tell, by the rule of the chart."""
    rated = [(creator.influencer_id, creator.rate) for creator in creators if creator.rate is not None]
    places = standings([rate for _, rate in rated])
    return {number for (number, rate), standing in zip(rated, places, strict=True) if is_early(rate, standing)}


def _row(creator: CreatorResult, *, has_early_rate: bool) -> tuple[Cell, ...]:
    return (
        Cell(creator.name, who(creator)),
        Cell(show.count(creator.posts)),
        _count(creator.reach),
        _count(creator.engagements),
        _rate(creator.rate, is_set_back=has_early_rate),
        _count(creator.orders),
        _money(creator.revenue, creator.currency),
        _money(creator.cost, creator.currency),
        _back(creator),
    )


def _count(value: int | None) -> Cell:
    return NOTHING if value is None else Cell(show.count(value))


def _money(value: int | None, currency: str) -> Cell:
    return NOTHING if value is None else Cell(show.money(value, currency))


def _rate(rate: Estimate | None, *, is_set_back: bool) -> Cell:
    if rate is None:
        return NOTHING
    return Cell(show.percent(rate.likely), rate_range(rate, is_early=is_set_back), is_set_back)


def _back(creator: CreatorResult) -> Cell:
    back = creator.back
    if back is None:
        return NOTHING
    is_early = creator.paid_back is None
    note = back_range(back, is_early=is_early)
    return Cell(show.ratio_money(back.likely, creator.currency), note, is_early)


def _total(source: ReportSource) -> tuple[Cell, ...]:
    figures = source.figures
    names = ("posts", "reach", "engagements", "engagement_rate_followers", "orders")
    cells = [Cell("Together"), *(figure_cell(figures[name]) for name in names)]
    return (*cells, *(subtotals_cell(source.money(name)) for name in ("revenue", "cost", "back_per_1")))
