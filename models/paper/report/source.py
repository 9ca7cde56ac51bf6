"""What a report is made from: the figures and rows of one scope, as read from a workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.business import Business
from models.campaigns.campaign import Campaign, CampaignStatus
from models.campaigns.delivered import Delivered
from models.campaigns.partnership import CodeRule, Partnership
from models.charts import GroupsCompared, OrdersByDay, PostsByDay, SalesMetric
from models.estimates.benchmarks import PUBLISHED, Benchmarks
from models.figures.figure import Figure, FigureSet
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.report.partner import Partner
from models.posts.post import PostResult
from models.reading.money import Money
from models.results.creator_result import CreatorResult
from models.results.filters import Scope
from models.results.overview import CampaignOverview
from models.stage_names import USUAL_NAMES, StageNames

HAPPENED = "happened"
"""The section of what happened, by its name."""

NO_POSTS = PostsByDay.of(())
NO_ORDERS = OrdersByDay.of(SalesMetric.ORDERS, ())


@dataclass(frozen=True, slots=True)
class ReportSource:
    """The figures of a scope on a day.

    ``overview`` is there only where the scope is one whole campaign: its goal and budget belong to all of it.
    ``refunds`` (what they took off revenue) and ``cost_parts`` (what the cost is summed from, by the names of ``Cost``)
    are minor units by currency. ``partnerships`` are those agreed on, ``partners`` all of them with what came of each,
    ``formats`` what came of each format. ``names`` are the people in them and in the scope, ``campaigns`` the names of
    all campaigns, ``chosen`` those looked at.
    ``unknown`` and ``ambiguous`` count orders of the whole workspace whose code belongs to nobody, or to two.
    ``benchmarks`` are the usual rates that hold. ``payouts`` says in a sentence where payouts were made for another
    number of orders. ``choice`` is what the owner chose about the report.
    ``asking`` is what creators ask for, by influencer, and ``stages`` what stages are called, for a plan.
    ``happened`` and ``sold`` are posts and orders by day, ``groups`` the posts by platform, format and size of creator.
    """

    business: Business
    today: date
    scope: Scope
    campaign: Campaign | None
    overview: CampaignOverview | None
    figures: FigureSet
    creators: tuple[CreatorResult, ...]
    posts: tuple[PostResult, ...]
    partnerships: tuple[Partnership, ...]
    names: Mapping[int, str]
    campaigns: Mapping[int, str]
    codes: Mapping[int, tuple[CodeRule, ...]]
    refunds: Mapping[str, int] = field(default_factory=dict)
    cost_parts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    partners: tuple[Partner, ...] = ()
    formats: Mapping[str, Delivered] = field(default_factory=dict)
    unknown: int = 0
    ambiguous: int = 0
    benchmarks: Benchmarks = PUBLISHED
    payouts: str = ""
    asking: Mapping[int, Money] = field(default_factory=dict)
    stages: StageNames = USUAL_NAMES
    chosen: tuple[Campaign, ...] = ()
    choice: PaperChoice = AS_PROPOSED
    happened: PostsByDay = NO_POSTS
    sold: OrdersByDay = NO_ORDERS
    groups: tuple[GroupsCompared, ...] = ()

    @property
    def not_counted(self) -> tuple[str, ...]:
        """Which orders are no sales, in sentences without their stops: "2 refunded orders are not counted"."""
        return tuple(dict.fromkeys(note for one in self.money("orders") for note in one.notes))

    def money(self, name: str) -> list[Figure]:
        """A figure of money, once for each currency of the scope, or once where exchange rates make it one."""
        return list(self.figures.each(name))

    @property
    def fees(self) -> Mapping[int, int]:
        """Fee and commission within the cost, by influencer, in minor units of the currencies they cost."""
        found: dict[int, int] = {}
        for one in self.partners:
            person = one.partnership.influencer_id
            found[person] = found.get(person, 0) + sum(cost.fee + cost.commission for cost in one.costs)
        return found

    @property
    def product(self) -> Mapping[str, int]:
        """Product and gifts at cost, a part of the cost, in minor units by currency."""
        return {code: parts["product"] + parts["gifts"] for code, parts in self.cost_parts.items()}

    @property
    def is_running(self) -> bool:
        """Whether more is to come, so that figures are so far only."""
        if self.scope.until is not None and self.scope.until < self.today:
            return False
        chosen = self.chosen or ((self.campaign,) if self.campaign else ())
        return not chosen or any(one.status(self.today) is CampaignStatus.RUNNING for one in chosen)

    @property
    def is_planned(self) -> bool:
        """Whether it is of a campaign that has yet to begin, of which no post is there either."""
        return self.overview is not None and self.overview.status is CampaignStatus.PLANNING and not self.posts

    @property
    def has_live(self) -> bool:
        """Whether content of somebody went out, entered as posts or not."""
        return any(one.stage.is_live for one in self.partnerships)

    @property
    def tells_orders_first(self) -> bool:
        """Whether the orders of each day are what happened, for no post is entered that could be told of."""
        wanted = self.choice.sections
        return not self.posts and not self.sold.is_empty and (wanted is None or HAPPENED in wanted)

    @property
    def sponsored(self) -> list[PostResult]:
        """Posts that belong to a partnership: those that need a disclosure."""
        return [post for post in self.posts if post.post.partnership_id is not None]
