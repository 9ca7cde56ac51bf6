"""What the figures of a scope are made from: sums over posts, and money by currency."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.orders.no_sale import NoSale
from models.posts.post import Basis
from models.record import record

PAIRS = (
    ("engagements", "followers"),
    ("engagements", "reach"),
    ("engagements", "views"),
    ("clicks", "impressions"),
    ("reach", "followers"),
    ("views", "followers"),
    ("saves", "reach"),
)
"""The ratios of a campaign: each a sum over a sum, over the posts where both are known."""


PRICED = ("impressions", "views", "engagements", "clicks")
"""What money is divided by: of posts that it was paid for, never of the ordinary ones beside them."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of one metric over the ``n`` posts where it is known; ``total`` is ``None`` where n is 0.

    ``basis`` is the weakest of the readings it comes from.
    """

    total: int | None = None
    n: int = 0
    basis: Basis = Basis.MEASURED


@dataclass(frozen=True, slots=True)
class Pair:
    """Sums over the ``n`` posts where both of two metrics are known, with the squares a range is made from."""

    n: int = 0
    top: int = 0
    bottom: int = 0
    top_squared: float = 0.0
    product: float = 0.0
    bottom_squared: float = 0.0
    basis: Basis = Basis.MEASURED


@record(frozen=True)
class PostTotals:
    """Sums over the latest readings of the posts in a scope.

    ``middle_rate`` is the median of the posts' engagements ÷ followers at posting time, over the posts of that pair.
    ``paid`` are the sums of ``PRICED`` over the posts of partnerships alone, ``None`` where all posts are.
    """

    posts: int = 0
    sums: Mapping[str, Sum] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str], Pair] = field(default_factory=dict)
    middle_rate: float | None = None
    paid: "PostTotals | None" = None

    def sum(self, metric: str) -> Sum:
        """The sum of a metric, empty where nothing was read."""
        return self.sums.get(metric, Sum())

    def pair(self, top: str, bottom: str) -> Pair:
        """The sums of a ratio, empty where no post has both."""
        return self.pairs.get((top, bottom), Pair())


@dataclass(frozen=True, slots=True)
class MoneyTotals:
    """Cost and revenue of a scope in one currency, in minor units.

    ``cost`` is ``None`` where nothing is agreed or paid, ``revenues`` (one entry an order) are ``None`` where orders
    cannot be told; the ``why_…`` texts then say why. ``partnerships`` is how many the cost rests on. ``unpriced``
    orders have no known revenue; ``uncounted`` is revenue without a number of orders, ``None`` where there is none.
    ``lines`` is how many sales lines are in it, ``left_out`` how many are not, for they may tell the same sales.
    ``given_back`` is what refunds come to whose orders are not known, below nothing. Of the orders ``told`` are known
    from customers, ``by_link`` from a tracked link alone and ``by_hand`` by the owner's decision; ``no_sales`` are left
    out, all refunded or not paid yet. ``costless`` is revenue of creators of whom no cost is known, by influencer.
    ``cost_parts`` are what the cost is summed from, by the names of ``Cost``; ``beyond`` is how much of it goes beyond
    what is agreed. ``note`` tells the exchange rate that amounts were converted at.
    """

    currency: str
    cost: int | None = None
    partnerships: int = 0
    revenues: tuple[int, ...] | None = None
    why_no_cost: str = ""
    why_no_revenue: str = ""
    unpriced: int = field(default=0, kw_only=True)
    uncounted: int | None = field(default=None, kw_only=True)
    lines: int = field(default=0, kw_only=True)
    left_out: int = field(default=0, kw_only=True)
    given_back: int = field(default=0, kw_only=True)
    cost_parts: Mapping[str, int] = field(default_factory=dict, kw_only=True)
    beyond: int = field(default=0, kw_only=True)
    note: str = field(default="", kw_only=True)
    told: int = field(default=0, kw_only=True)
    by_link: int = field(default=0, kw_only=True)
    by_hand: int = field(default=0, kw_only=True)
    no_sales: Mapping[NoSale, int] = field(default_factory=dict, kw_only=True)
    costless: Mapping[int, int] = field(default_factory=dict, kw_only=True)

    @property
    def revenue(self) -> int | None:
        """Revenue of all orders together, as far as it is known."""
        if self.revenues is None or (self.unpriced and not self.revenues and self.uncounted is None):
            return None
        return sum(self.revenues) + (self.uncounted or 0) + self.given_back

    @property
    def orders(self) -> int | None:
        """How many orders there are; ``None`` where that cannot be told, or some sales came without a number."""
        return None if self.revenues is None or self.uncounted is not None else len(self.revenues) + self.unpriced


@record(frozen=True)
class VisitTotals:
    """Visits of the shop's site by links that name a campaign of the scope, on ``days`` days.

    ``sessions`` is ``None`` where none can be told; ``why_none`` then says why.
    """

    sessions: int | None = None
    days: int = 0
    why_none: str = ""
