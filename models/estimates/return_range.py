"""What came back for each unit spent, with its range.

Orders are counted as if they came by a Poisson process whose rate varies (gamma–Poisson, negative binomial: ``Greenwood
and Yule, 1920``), their amounts as log-normal; count and amounts together have the variance of a compound sum. The
range is log-normal around what came back; with few orders the spread of amounts is drawn to an assumed one.

Its limits: it says what these partnerships bring in the long run, not who caused it, and takes cost as given.
"""

import math
from collections.abc import Sequence

from models.estimates.estimate import OVERDISPERSION, Z80, Estimate

AMOUNTS = 0.5
AMOUNTS_WEIGHT = 4
"""The assumed variance of amounts, over their squared mean, and how many orders it counts as beside those known."""

UNSEEN = math.log(10)
"""Orders that may be expected where none came: of ``UNSEEN`` a Poisson count is 0 once in ten times."""


def return_range(
    orders: Sequence[int], cost: int, given_back: int = 0, usual_order: float | None = None
) -> Estimate | None:
    """Revenue per unit of cost: ``orders`` are revenues in minor units, ``cost`` is in the same (more than 0).

    ``given_back`` is what refunds without an order come to, below nothing; the spread is that of the orders.
    It rests on the orders that brought anything: one that was refunded in full tells of no sale. ``None`` without cost.
    Without orders it is 0, and ``usual_order`` (what an order usually is worth) says how much
    might have come; where that is not known nothing can be said: ``None``. 0 where orders brought nothing.
    """
    if cost <= 0:
        return None
    if not orders:
        return None if usual_order is None else Estimate(0.0, 0.0, UNSEEN * OVERDISPERSION * usual_order / cost, 0)
    sold = sum(amount > 0 for amount in orders)
    likely = (sum(orders) + given_back) / cost
    if likely <= 0:
        return Estimate(0.0, 0.0, 0.0, sold)
    reach = math.exp(Z80 * return_spread(len(orders), amounts_spread(orders)))
    return Estimate(likely / reach, likely, likely * reach, sold)


def return_spread(n: int, amounts: float) -> float:
    """The standard deviation, in logs, of what ``n`` orders (1 or more) bring; ``amounts`` as ``amounts_spread``."""
    return math.sqrt(math.log1p((OVERDISPERSION + amounts) / n))


def amounts_spread(orders: Sequence[int]) -> float:
    """The variance of amounts over their squared mean, of one order or more, drawn to the assumed one."""
    n, mean = len(orders), math.fsum(orders) / len(orders)
    own = math.fsum((amount - mean) ** 2 for amount in orders) / (mean * mean) if mean > 0 else 0.0
    return (AMOUNTS_WEIGHT * AMOUNTS + own) / (AMOUNTS_WEIGHT + n - 1)
