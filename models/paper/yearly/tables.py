"""The tables of a year: creators beside the limit, and everything that one of them got."""

from collections.abc import Sequence

from models import show
from models.paper.table import Cell, Column, Table
from models.paper.yearly.amounts import AT_LEAST, amount, entry_amount, is_untold, product, whole, without_value
from models.paper.yearly.source import YearlySource
from models.plural import counted
from models.yearly.yearly_entry import YearlyEntry
from models.yearly.yearly_limit import YearlyLimit
from models.yearly.yearly_total import YearlyTotal

CREATORS = (
    Column("Creator", 2.7, is_number=False),
    Column("Cash", 1.35),
    Column("Commission", 1.3),
    Column("Product at retail", 1.6),
    Column("Total", 1.4),
    Column("By card or PayPal", 1.4),
    Column("Of the limit", 1.7, is_number=False),
)
ENTRIES = (
    Column("Day", 1.3, is_number=False),
    Column("Campaign", 2.9, is_number=False),
    Column("Kind", 1.3, is_number=False),
    Column("How, or what", 2.8, is_number=False),
    Column("Amount", 1.5),
)
MOST_ROWS = 5_000
"""More than these take minutes to set and nobody reads them on paper."""

RETAIL = "A product counts at its retail value; – where nobody wrote one down, which is not 0."


def creators_table(source: YearlySource, currency: str) -> Table:
    """One row a creator in one currency, the largest first, all of them together below."""
    limit = source.limits.get(currency)
    totals = source.totals_in(currency)
    rows = tuple(_creator(total, limit) for total in totals[:MOST_ROWS])
    total = _together(source.sum_of(currency), len(totals)) if len(totals) > 1 else ()
    cut = f"Of {counted(len(totals), 'creator')} the {show.count(MOST_ROWS)} largest are listed; all are in the sum."
    told = (cut if len(totals) > MOST_ROWS else "", RETAIL, limit_text(limit, currency))
    return Table(CREATORS, rows, total, " ".join(part for part in told if part))


def limit_text(limit: YearlyLimit | None, currency: str) -> str:
    """Which limit the totals stand beside, and whose it is."""
    if limit is None or not limit.amount:
        return f"No limit is set in {currency}."
    return f"The limit is {show.money(limit.amount, currency)}: {limit.source}. A reminder, no tax advice."


def entries_table(entries: Sequence[YearlyEntry], total: YearlyTotal) -> Table:
    """Everything that makes up one row of the totals, by day; the sum below is that row's."""
    together = (Cell("Together"), Cell(""), Cell(""), Cell(""), whole(total, f"+ {without_value(total)}"))
    return Table(ENTRIES, tuple(_entry(entry) for entry in entries), together)


def _creator(total: YearlyTotal, limit: YearlyLimit | None) -> tuple[Cell, ...]:
    return (Cell(total.name), *_amounts(total), _near(total, limit))


def _near(total: YearlyTotal, limit: YearlyLimit | None) -> Cell:
    if is_untold(total):
        return Cell("not known", is_faint=True)
    words, _ = total.nearness(limit)
    return Cell(words, AT_LEAST if total.unvalued and limit else "", is_faint=limit is None)


def _together(total: YearlyTotal, creators: int) -> tuple[Cell, ...]:
    return (Cell("Together", counted(creators, "creator")), *_amounts(total), Cell(""))


def _amounts(total: YearlyTotal) -> tuple[Cell, ...]:
    code = total.currency
    return (
        amount(total.cash, code),
        amount(total.commission, code),
        product(total),
        whole(total),
        amount(total.processed, code),
    )


def _entry(entry: YearlyEntry) -> tuple[Cell, ...]:
    return (
        Cell(show.day(entry.day, year=True)),
        Cell(entry.campaign),
        Cell(entry.kind.label),
        Cell(entry.how_text),
        entry_amount(entry),
    )
