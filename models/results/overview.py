"""How one campaign stands: what its card and its four tiles say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.campaigns.budget import Budget
from models.campaigns.campaign import Campaign, CampaignStatus, GoalMetric
from models.campaigns.costs import Cost
from models.campaigns.delivered import NOTHING, Delivered
from models.campaigns.live_pieces import Met
from models.estimates.estimates import Estimate, PostsAhead, goal_forecast
from models.figures.figure import Figure

COUNTED_ONE_BY_ONE = frozenset({GoalMetric.ORDERS, GoalMetric.POSTS})


@dataclass(frozen=True, slots=True)
class PartnershipProgress:
    """What one card of the board says beside its partnership: what was delivered, orders brought.

    ``cost`` is that in the partnership's currency, ``None`` until it counts.
    """

    delivered: Delivered = NOTHING
    orders: int = 0
    code: str = ""
    cost: Cost | None = None


@dataclass(frozen=True, slots=True)
class CampaignOverview:
    """A campaign with its figures on a day; ``done`` is ``None`` where the goal cannot be measured yet.

    ``budgets`` begin with that in the campaign's own currency, ``met`` holds the posts that meet its pieces.
    """

    campaign: Campaign
    status: CampaignStatus
    creators: int
    done: int | None
    why_not_done: str
    forecast: Estimate | None
    budgets: tuple[Budget, ...]
    posts_undisclosed: int
    figures: Mapping[str, Figure]
    progress: Mapping[int, PartnershipProgress]
    met: Met = field(default_factory=dict)

    @property
    def delivered(self) -> Delivered:
        """What all its creators promised and delivered."""
        return sum((one.delivered for one in self.progress.values()), NOTHING)

    @property
    def budget(self) -> Budget:
        """The budget in the campaign's own currency."""
        return self.budgets[0]

    @property
    def not_counted(self) -> str:
        """What a goal of orders or revenue leaves out: "2 refunded orders are not counted"; empty for none."""
        is_of_orders = self.campaign.goal_metric in {GoalMetric.ORDERS, GoalMetric.REVENUE}
        return ", ".join(self.figures["orders"].notes) if is_of_orders else ""

    @property
    def share_done(self) -> float | None:
        """How much of the goal is reached, 1 for all of it; ``None`` without a target or a measure."""
        target = self.campaign.goal_target
        return None if not target or self.done is None else self.done / target


def goal_done(campaign: Campaign, figures: Mapping[str, Figure]) -> tuple[int | None, str]:
    """The goal metric's value so far, and the reason where there is none."""
    figure = figures[campaign.goal_metric.value]
    if campaign.goal_metric is GoalMetric.REVENUE and figure.currency != campaign.currency:
        return None, "Revenue came in another currency than the campaign's."
    return (None if figure.value is None else round(figure.value)), figure.reason


def forecast_of(
    campaign: Campaign, done: int | None, today: date, posts: PostsAhead | None = None
) -> Estimate | None:
    """The total likely at the end date, from the pace so far and posts to come; ``None`` outside the campaign's dates.

    Only for what comes one by one: likes and views come in bursts, for which the range would be far too narrow.
    """
    if done is None or campaign.starts_on is None or campaign.ends_on is None:
        return None
    if campaign.status(today) is not CampaignStatus.RUNNING or campaign.goal_metric not in COUNTED_ONE_BY_ONE:
        return None
    gone, left = (today - campaign.starts_on).days + 1, (campaign.ends_on - today).days
    return goal_forecast(done, gone, left, posts)
