"""The order of day, month and year in one column, decided by its cells and told in words."""

from collections.abc import Iterable

from models.importing import Decision
from models.reading.dates import Kind, Order, day_order

WORDS: dict[Kind, str] = {"mdy": "month/day/year", "dmy": "day/month/year", "ymd": "year-month-day"}
AS_WRITTEN = "they are written"
"""Where no cell leaves anything open: months have names, or day and month are the same number."""


def order_of_days(texts: Iterable[str], wished: Kind | None, usual: Kind | None = None) -> tuple[Order, Decision]:
    """The order of a column's dates, and the words for it: ``lead`` names it, ``tail`` says what decided.

    ``usual`` is how such files are always written: it settles what no row decides. Else the decision is open, and
    so it is where rows contradict each other, whatever most of them say.
    """
    if wished:
        return Order(wished), Decision("dates", WORDS[wished], tail="(as chosen)")
    order = day_order(texts, assume=usual or "mdy")
    if order.ambiguous and order.decided_by:
        return order, Decision("dates", AS_WRITTEN, tail="(rows disagree on what comes first)", is_open=True)
    is_open = order.ambiguous and not usual
    if order.decided_by:
        rows = "1 row decides it" if order.decided_by == 1 else f"{order.decided_by} rows decide it"
        tail = f"({rows})"
    elif order.ambiguous:
        tail = "(as such files are written)" if usual else "(assumed: no row decides it)"
    else:
        return order, Decision("dates", AS_WRITTEN)
    return order, Decision("dates", WORDS[order.kind], tail=tail, is_open=is_open)
