"""Everything the Results tab shows of one scope, read in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.benchmarks import Benchmarks
from models.business import RevenueDefinition
from models.campaign import Campaign
from models.charts import SizedCreator
from models.creator_result import CreatorResult
from models.earlier import Earlier
from models.estimates import PostsAhead
from models.figure import FigureSet
from models.filters import Scope
from models.order import Order
from models.post import PostResult
from models.post_orders import orders_by_post
from models.sales_line import SalesLine
from models.trends import Trends
from storage.ledger import Ledger, ledger_of
from storage.overviews import posts_ahead
from storage.results import creator_results, post_results
from storage.scope_figures import scope_figures
from storage.settings import BENCHMARKS
from storage.sizes import sized_creators
from storage.trends import trends_of
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PostLine:
    """One row of the table of posts; ``orders`` is ``None`` where orders cannot be told."""

    result: PostResult
    orders: int | None

    @property
    def id(self) -> int:
        """The post's id."""
        return self.result.post.id


@dataclass(frozen=True)
class Findings:
    """The results of a scope on a day; ``orders`` and ``sales`` are those attributed, within the scope's dates.

    ``ahead`` are the posts of its campaign that are live and to come.
    """

    scope: Scope
    today: date
    campaign: Campaign | None
    figures: FigureSet
    lines: Sequence[PostLine]
    creators: Sequence[CreatorResult]
    orders: Sequence[Order]
    sales: Sequence[SalesLine]
    sizes: Sequence[SizedCreator]
    product_costs: Mapping[str, int]
    revenue_definition: RevenueDefinition
    benchmarks: Benchmarks
    has_posts_at_all: bool
    ahead: PostsAhead | None = None
    trends: Trends = field(default_factory=Trends)
    earlier: Earlier | None = None
    earlier_figures: FigureSet | None = None

    @property
    def posts(self) -> list[PostResult]:
        """The posts of the scope with their readings."""
        return [line.result for line in self.lines]

    @property
    def is_empty(self) -> bool:
        """Whether the scope holds neither posts nor sales nor costs nor visits."""
        figures = (self.figures.figures.get(name) for name in ("cost", "sessions"))
        is_counted = any(figure is not None and figure.value for figure in figures)
        return not (self.lines or self.orders or self.sales or is_counted)


def find(workspace: Workspace, scope: Scope, today: date, earlier: Earlier | None = None) -> Findings:
    """Read the results of a scope, and the figures of another one to compare with."""
    ledger = ledger_of(workspace)
    campaign = ledger.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    posts = post_results(workspace, scope)
    by_partnership = _orders(ledger, scope)
    counted = orders_by_post([result.post for result in posts], by_partnership)
    lines = [PostLine(result, counted.get(result.post.id)) for result in posts]
    return Findings(
        scope=scope,
        today=today,
        campaign=campaign,
        figures=scope_figures(workspace, scope, today, ledger),
        lines=lines,
        creators=creator_results(workspace, scope, ledger, posts),
        orders=[order for orders in by_partnership.values() for order in orders],
        sales=_sales(ledger, scope),
        sizes=sized_creators(workspace, scope),
        product_costs=_product_costs(ledger, scope),
        revenue_definition=ledger.business.revenue_definition,
        benchmarks=workspace.settings.get(BENCHMARKS),
        has_posts_at_all=bool(posts) or _has_posts(workspace),
        trends=trends_of(workspace),
        ahead=posts_ahead(workspace, campaign.id, ledger) if campaign else None,
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


def _sales(ledger: Ledger, scope: Scope) -> list[SalesLine]:
    """Sales lines of the scope's partnerships; none where a platform narrows it, as for orders."""
    partnerships = [] if scope.platforms else ledger.partnerships_in(scope)
    return [line for partnership in partnerships for line in ledger.lines_of(partnership.id, scope)]


def _product_costs(ledger: Ledger, scope: Scope) -> dict[str, int]:
    """What product and gifts at cost are part of the money spent, by currency."""
    found: dict[str, int] = {}
    for partnership in ledger.partnerships_in(scope):
        cost = ledger.costs.get(partnership.id)
        if cost is not None and (product := cost.product + cost.gifts):
            found[cost.currency] = found.get(cost.currency, 0) + product
    return found


def _has_posts(workspace: Workspace) -> bool:
    return not workspace.posts.is_empty()
