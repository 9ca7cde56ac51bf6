"""Everything the Results tab shows of one scope, read in one go."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar, cast

from models.business import RevenueDefinition
from models.campaigns.campaign import Campaign, GoalMetric
from models.charts import PlatformDay, PostOnDay, SizedCreator
from models.estimates.benchmarks import Benchmarks
from models.estimates.estimates import PostsAhead
from models.estimates.trends import Trends
from models.figures.figure import FigureSet
from models.orders.order import Order
from models.orders.post_orders import PostOrders, orders_by_post
from models.orders.sales_line import SalesLine
from models.posts.posts_looked_at import PostsLookedAt
from models.posts.rated_post import RatedPost
from models.results.creator_result import CreatorResult
from models.results.earlier import Earlier
from models.results.filters import Scope
from storage.campaigns.overviews import posts_ahead
from storage.influencers.sizes import sized_creators
from storage.results.order_facts import OrderFacts, order_facts
from storage.results.results import creator_results
from storage.results.scope_figures import scope_figures
from storage.results.scope_posts import ScopePosts
from storage.tables.settings import BENCHMARKS
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.trends import trends_of
from storage.workspace import Workspace

Made = TypeVar("Made")
Maker = Callable[["Findings"], object]
"""Makes something of findings, reading no file; it may be on a thread."""


@dataclass(frozen=True)
class Findings:
    """The results of a scope on a day; ``orders`` and ``sales`` are those attributed, within the scope's dates.

    ``ahead`` are the posts of its campaign that are live and to come. ``days`` and ``best`` are of the posts by the day
    they went live, ``counted_by_day`` what they count towards the goal; ``orders_by_post`` lacks the posts whose orders
    nobody can tell. Not one post is in it but by its id, the newest first: lists of posts read what they show
    (``posts.post_model``).
    """

    scope: Scope
    today: date
    campaign: Campaign | None
    figures: FigureSet
    ledger: Ledger
    posts: PostsLookedAt
    ids: Sequence[int]
    days: Sequence[PlatformDay]
    best: Sequence[PostOnDay]
    counted_by_day: Mapping[date, int]
    orders_by_post: Mapping[int, PostOrders]
    creators: Sequence[CreatorResult]
    usual_rates: Mapping[int, float | None]
    orders: Sequence[Order]
    sales: Sequence[SalesLine]
    sizes: Sequence[SizedCreator]
    product_costs: Mapping[str, int]
    revenue_definition: RevenueDefinition
    benchmarks: Benchmarks
    has_posts_at_all: bool
    order_facts: OrderFacts
    ahead: PostsAhead | None = None
    trends: Trends = field(default_factory=Trends)
    earlier: Earlier | None = None
    earlier_figures: FigureSet | None = None
    _made: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether the scope holds neither posts nor sales nor costs nor visits."""
        figures = (self.figures.figures.get(name) for name in ("cost", "sessions"))
        is_counted = any(figure is not None and figure.value for figure in figures)
        return not (self.posts.posts or self.orders or self.sales or is_counted)

    @property
    def dates(self) -> tuple[date | None, date | None]:
        """The dates of the scope, else those of its campaign."""
        campaign = self.campaign
        since = self.scope.since or (campaign.starts_on if campaign else None)
        return since, self.scope.until or (campaign.ends_on if campaign else None)

    @property
    def days_gone(self) -> tuple[date | None, date | None]:
        """The same up to today: what charts of what has happened span at least."""
        since, until = (None if one is None else min(one, self.today) for one in self.dates)
        return since, until

    @property
    def goal_metric(self) -> GoalMetric:
        """What progress is counted in: the campaign's goal, without one campaign the orders."""
        return self.campaign.goal_metric if self.campaign else GoalMetric.ORDERS

    def once(self, name: str, make: Callable[["Findings"], Made]) -> Made:
        """What is made of the findings, made when first asked for."""
        if name not in self._made:
            self._made[name] = make(self)
        return cast("Made", self._made[name])

    def make_ahead(self, makers: Mapping[str, Maker]) -> None:
        """Make what takes long before it is asked for, while nobody waits for it."""
        for name, make in makers.items():
            self.once(name, make)

    def has_made(self, names: Iterable[str]) -> bool:
        """Whether all of that is made."""
        return all(name in self._made for name in names)


def find(
    workspace: Workspace, scope: Scope, today: date, earlier: Earlier | None = None, ledger: Ledger | None = None
) -> Findings:
    """Read the results of a scope, and the figures of another one to compare with, from a copy of the workspace.

    ``ledger`` is the workspace's where it is at hand.
    """
    ledger = ledger or ledger_of(workspace)
    campaign = ledger.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    posts = ScopePosts(workspace, scope)
    rated = posts.rated()
    by_partnership, lines = _orders(ledger, scope), _sales(ledger, scope)
    benchmarks = workspace.settings.get(BENCHMARKS)
    return Findings(
        scope=scope,
        today=today,
        campaign=campaign,
        figures=scope_figures(workspace, scope, today, ledger, posts.totals()),
        ledger=ledger,
        posts=posts.looked_at,
        ids=posts.ids(),
        days=posts.days(),
        best=posts.best(),
        counted_by_day=posts.by_day(campaign.goal_metric if campaign else GoalMetric.ORDERS),
        orders_by_post=orders_by_post(posts.moments(), by_partnership, lines),
        creators=creator_results(workspace, scope, ledger, rated),
        usual_rates=_usual_rates(rated, benchmarks),
        orders=[order for orders in by_partnership.values() for order in orders],
        sales=[line for _, line in lines],
        sizes=sized_creators(workspace, scope),
        product_costs=_product_costs(ledger, scope),
        revenue_definition=ledger.business.revenue_definition,
        benchmarks=benchmarks,
        has_posts_at_all=bool(posts.looked_at.posts) or not workspace.posts.is_empty(),
        order_facts=order_facts(workspace, scope),
        trends=trends_of(workspace),
        ahead=posts_ahead(workspace, campaign.id, ledger, today) if campaign else None,
        earlier=earlier,
        earlier_figures=scope_figures(workspace, earlier.scope, today, ledger) if earlier else None,
    )


def _orders(ledger: Ledger, scope: Scope) -> dict[int, list[Order]]:
    """Orders of the scope's partnerships with a code or orders; none where a platform narrows it: orders have none."""
    if scope.platforms:
        return {}
    return {
        partnership.id: ledger.orders_of(partnership.id, scope)
        for partnership in ledger.partnerships_in(scope)
        if ledger.tells_orders_of(partnership.id)
    }


def _sales(ledger: Ledger, scope: Scope) -> list[tuple[int, SalesLine]]:
    """Sales lines of the scope's partnerships, each with its own; none where a platform narrows it, as for orders."""
    partnerships = [] if scope.platforms else ledger.partnerships_in(scope)
    return [(one.id, line) for one in partnerships for line in ledger.lines_of(one.id, scope)]


def _product_costs(ledger: Ledger, scope: Scope) -> dict[str, int]:
    """What product and gifts at cost are part of the money spent, by currency."""
    found: dict[str, int] = {}
    for partnership in ledger.spending_in(scope):
        for cost in ledger.costs.get(partnership.id, ()):
            if product := cost.product + cost.gifts:
                found[cost.currency] = found.get(cost.currency, 0) + product
    return found


def _usual_rates(rated: Sequence[RatedPost], benchmarks: Benchmarks) -> dict[int, float | None]:
    """What is usual for each creator's size, by the newest of her posts with known followers."""
    usual: dict[int, float | None] = {}
    for post in rated:
        if post.followers and post.influencer_id not in usual:
            usual[post.influencer_id] = benchmarks.rate(post.platform, post.followers)
    return usual
