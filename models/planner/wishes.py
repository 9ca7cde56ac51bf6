"""What the owner asks of a plan: the budget, what to bring most of, and the limits of the mix."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models import show
from models.campaigns.campaign import GoalMetric
from models.plural import counted

METRICS = (
    GoalMetric.ENGAGEMENTS,
    GoalMetric.REACH,
    GoalMetric.VIEWS,
    GoalMetric.CLICKS,
    GoalMetric.ORDERS,
    GoalMetric.POSTS,
)
"""What a plan can be made for; revenue is planned by its orders."""

ONE = {
    GoalMetric.ENGAGEMENTS: "engagement",
    GoalMetric.REACH: "person",
    GoalMetric.VIEWS: "view",
    GoalMetric.CLICKS: "click",
    GoalMetric.ORDERS: "order",
    GoalMetric.POSTS: "post",
}
"""One piece of each metric, in words."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Everything a mix has to hold.

    ``budget`` is in minor units of ``currency``. ``most_per_platform`` and ``most_per_region`` are limits by name; what
    is not named has none. ``regions`` are those allowed, all where it is empty. ``must`` are ids that have to be in,
    ``without`` ids that must not. ``target`` is the goal still to be met, ``None`` where there is none.
    """

    budget: int
    currency: str = "EUR"
    metric: GoalMetric = GoalMetric.ENGAGEMENTS
    at_least: int = 0
    most_per_platform: Mapping[str, int] = field(default_factory=dict)
    most_per_region: Mapping[str, int] = field(default_factory=dict)
    regions: frozenset[str] = frozenset()
    must: frozenset[int] = frozenset()
    without: frozenset[int] = frozenset()
    target: int | None = None


def pieces(count: int, metric: GoalMetric) -> str:
    """A count with what is counted: "1 order", "1,200 engagements", "5,000 reached"."""
    return f"{show.count(count)} reached" if metric is GoalMetric.REACH else counted(count, ONE[metric])


def short_pieces(count: int, metric: GoalMetric) -> str:
    """The same for a narrow place: "19.4k engagements"."""
    return pieces(count, metric).replace(show.count(count), show.short_count(count), 1)
