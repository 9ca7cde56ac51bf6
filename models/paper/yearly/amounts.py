"""Amounts of a year as cells: to the cent, and a product without a value is never 0."""

from models import show
from models.paper.table import NOTHING, UNKNOWN, Cell
from models.yearly.yearly_entry import YearlyEntry
from models.yearly.yearly_total import YearlyTotal

AT_LEAST = "at least"


def amount(minor: int, currency: str, note: str = "") -> Cell:
    """Money with its cents; nothing paid is 0 and set back."""
    return Cell(show.money(minor, currency, cents=True), note, is_faint=not minor)


def without_value(total: YearlyTotal) -> str:
    """How many products have no value: "1 without a value"; empty where all have one."""
    return f"{show.count(total.unvalued)} without a value" if total.unvalued else ""


def is_untold(total: YearlyTotal) -> bool:
    """Whether all that she got are products without a value: how much that is nobody knows."""
    return bool(total.unvalued) and not total.total


def product(total: YearlyTotal) -> Cell:
    """Product at retail value, with those that have none."""
    missing = without_value(total)
    if missing and not total.product:
        return Cell(UNKNOWN, missing, is_faint=True)
    return amount(total.product, total.currency, f"+ {missing}" if missing else "")


def whole(total: YearlyTotal, note: str = AT_LEAST) -> Cell:
    """All of it together; ``note`` stands where products have no value, so that it is more."""
    if is_untold(total):
        return NOTHING
    return amount(total.total, total.currency, note if total.unvalued else "")


def entry_amount(entry: YearlyEntry) -> Cell:
    """What one entry comes to."""
    return NOTHING if entry.amount is None else amount(entry.amount, entry.currency)
