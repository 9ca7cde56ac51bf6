"""How many orders pay for a mix."""

import math

from models.figures.figure import Figure, Unit
from models.figures.paying import PaysFrom
from models.posts.post import Basis

NAME, LABEL = "break_even", "Pays for itself from"
FORMULA = "cost ÷ (average order × gross margin)"


def break_even(cost: int, average_order: Figure, margin: int | None) -> Figure:
    """Orders whose margin covers the cost, rounded up; ``cost`` in minor units, ``margin`` in basis points.

    ``average_order`` is revenue ÷ orders of the business's own orders so far; n/a with the reason where it, or the
    margin, is not known, or is in another currency.
    """
    if average_order.value is None:
        return _unknown(average_order.reason or "no orders are known yet")
    if margin is None:
        return _unknown("the gross margin is not known: enter it under File → Business…")
    line = PaysFrom(margin).line
    if average_order.value <= 0 or math.isinf(line):
        return _unknown("an order earns nothing at this margin")
    orders = math.ceil(round(cost * line / average_order.value, 9))
    return Figure(
        NAME, LABEL, Unit.COUNT, orders, FORMULA, n=average_order.n, counted="orders", basis=Basis.ESTIMATED
    )


def _unknown(reason: str) -> Figure:
    return Figure(NAME, LABEL, Unit.COUNT, None, FORMULA, reason=reason)
