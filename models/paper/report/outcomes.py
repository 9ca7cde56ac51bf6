"""Outcomes: orders, revenue and what an order is worth, by day and by code, and what refunds took off."""

from collections.abc import Iterator

from models import show
from models.figures.figure import Figure
from models.figures.figure_text import label_text, range_text, value_text
from models.figures.metrics import is_by_code_alone
from models.paper.blocks import Block, Drawing, Fact, Paragraph, Single, Text, Tiles, plain
from models.paper.report.partner import Partner, Sold
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table

FIGURES = ("orders", "revenue", "aov", "cpa", "back_per_1")
CHART_HEIGHT = 2.2
COLUMNS = (
    Column("Creator", 3.0, is_number=False),
    Column("Code", 2.8, is_number=False),
    Column("Orders", 1.0),
    Column("Revenue", 1.6),
)
CODE = 1
"""The place of the column that is left out where names are masked."""

BY_CODE = "By the creators’ codes: who bought without a code is not counted."
BY_MORE = "By the creators’ codes and by tracked sales: who bought otherwise is not counted."
SAME_DAYS = "Posts and orders of the same days: what brought which order was not measured."
LEGEND = "0: a code that nobody used yet. –: no code, or not known."


def outcomes_blocks(source: ReportSource) -> tuple[Block, ...]:
    """Tiles, the orders of each day beside the posts, a row each code; why there are none where there are none.

    A plan has no outcomes to speak of.
    """
    orders = source.figures["orders"]
    if source.is_planned:
        return ()
    if orders.value is None and all(one.value is None for one in source.money("revenue")):
        return (Text((plain(orders.reason),)),)
    drawing: tuple[Single, ...] = () if source.sold.is_empty or source.tells_orders_first else (orders_drawing(source),)
    return (Tiles(tuple(_facts(source))), *drawing, *_codes(source), Text(tuple(_notes(source)), is_small=True))


def orders_drawing(source: ReportSource, height: float = CHART_HEIGHT) -> Drawing:
    """The orders of each day, with the days of the posts where there are any."""
    return Drawing(source.sold, height, f"{SAME_DAYS if source.posts else ''} {source.sold.left_out}".strip())


def _facts(source: ReportSource) -> Iterator[Fact]:
    for name in FIGURES:
        figures = source.money(name)
        known = [one for one in figures if one.value is not None]
        if known:
            yield Fact(label_text(known[0]), " + ".join(map(value_text, known)), _note(source, name, known[0]))
        else:
            yield Fact(label_text(figures[0]), show.NOT_AVAILABLE, figures[0].reason)


def _note(source: ReportSource, name: str, figure: Figure) -> str:
    refunds = [show.money(amount, currency) for currency, amount in source.refunds.items() if amount]
    if name == "revenue" and refunds:
        return f"after {' + '.join(refunds)} refunds"
    return "; ".join(filter(None, (range_text(figure), figure.caveat)))


def _codes(source: ReportSource) -> Iterator[Single]:
    """Who could be told to bring orders, who brought most first; an order by another way stands in the same line."""
    telling = [one for one in source.partners if one.codes or one.sold]
    if not telling:
        return
    rows = [_row(source, one, sold) for one in sorted(telling, key=_most_first) for sold in one.sold or (None,)]
    made = Table(COLUMNS, tuple(rows), _total(source) if len(rows) > 1 else (), LEGEND)
    # A code tells who she is.
    yield made.without(CODE) if source.choice.is_masked else made


def _most_first(partner: Partner) -> tuple[int, int, str]:
    orders = sum(one.orders or 0 for one in partner.sold)
    return (-orders, -sum(one.revenue or 0 for one in partner.sold), partner.name)


def _row(source: ReportSource, partner: Partner, sold: Sold | None) -> tuple[Cell, ...]:
    name = Cell(partner.name, "" if source.campaign else partner.campaign)
    code = Cell(", ".join(partner.codes)) if partner.codes else NOTHING
    if sold is None:
        return (name, code, Cell("0"), NOTHING)
    orders = NOTHING if sold.orders is None else Cell(show.count(sold.orders))
    return (name, code, orders, NOTHING if sold.revenue is None else Cell(show.money(sold.revenue, sold.currency)))


def _total(source: ReportSource) -> tuple[Cell, ...]:
    known = [value_text(one) for one in source.money("revenue") if one.value is not None]
    revenue = Cell(known[0], "\n".join(known[1:])) if known else NOTHING
    orders = source.figures["orders"]
    return (Cell("Together"), Cell(""), NOTHING if orders.value is None else Cell(value_text(orders)), revenue)


def _notes(source: ReportSource) -> Iterator[Paragraph]:
    yield plain(BY_CODE if all(map(is_by_code_alone, source.money("orders"))) else BY_MORE)
    for told in source.not_counted:
        yield plain(f"{told}.")
    if source.unknown:
        are = "order carries" if source.unknown == 1 else "orders carry"
        yield plain(f"In the whole workspace {show.count(source.unknown)} {are} a code that belongs to no creator.")
    if source.payouts:
        yield plain(source.payouts)
