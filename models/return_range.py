"""What came back for each unit spent, with its range."""

import math
from collections.abc import Sequence

from models.estimate import Z80, Estimate


def return_range(orders: Sequence[int], cost: int, given_back: int = 0) -> Estimate | None:
    """Revenue per unit of cost: ``orders`` are revenues in minor units, ``cost`` is in the same (more than 0).

    ``given_back`` is what refunds without an order come to, below nothing; the spread is that of the orders.
    The count varies like Poisson, the amounts by their own spread; both together by the compound Poisson variance
    (sum of squared amounts), taken log-normal. ``None`` without cost or orders; 0 where orders brought nothing.
    """
    if cost <= 0:
        return None
    revenue = sum(orders) + given_back
    if revenue <= 0:
        return Estimate(0.0, 0.0, 0.0, len(orders)) if orders else None
    relative = math.sqrt(math.fsum(float(amount) ** 2 for amount in orders)) / revenue
    spread = math.sqrt(math.log1p(relative**2))
    likely = revenue / cost
    return Estimate(likely * math.exp(-Z80 * spread), likely, likely * math.exp(Z80 * spread), len(orders))
