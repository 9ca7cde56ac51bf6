"""Who may be picked for a campaign, with what each would cost and is expected to bring: read once for a plan."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median_low

from models.campaigns.campaign import Campaign, GoalMetric
from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.estimates.estimates import WITHIN, Estimate
from models.figures.figure import Figure, Unit
from models.influencers.influencer import InfluencerRow
from models.planner.candidate import Candidate, average_of
from models.planner.expected import FEWEST_ORDERS, Brought, is_too_wide, orders_rate, orders_total, posts_total
from models.planner.one_account import Quote
from models.planner.pool import Pool
from models.planner.post_chance import chance_assumption, post_chance
from models.planner.price import Price, price_of
from models.plural import counted
from models.reading.platform import Platform
from models.results.filters import Scope
from models.results.overview import CampaignOverview
from models.stages import CONSIDERED
from storage.campaigns.overviews import campaign_overview
from storage.campaigns.plan_history import (
    KeptHistory,
    OrderHistory,
    engagement_rates,
    kept_history,
    metric_rates,
    order_history,
)
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.summaries import figures
from storage.totals.trends import trends_of
from storage.workspace import Workspace

MOST_OF_THE_LIST = 300
"""People of the list that a plan looks at beside the campaign's own: the best fitting ones with a price."""

WITH_A_PRICE = """
SELECT influencer.id FROM influencer JOIN creator_figures AS figures ON figures.influencer_id = influencer.id
WHERE (asking_price IS NOT NULL OR asks_product OR asking_commission IS NOT NULL) AND NOT do_not_contact
    AND influencer.id NOT IN (SELECT influencer_id FROM partnership WHERE campaign_id = :id)
ORDER BY figures.fit IS NULL, figures.fit DESC, figures.rate IS NULL, figures.rate DESC, influencer.id LIMIT :most
"""

STORY = "story"
"""A format whose numbers are not those of posts: it is not counted among them."""


def plan_pool(
    workspace: Workspace, campaign: Campaign, metric: GoalMetric, today: date, *, from_list: bool = False
) -> Pool:
    """Everything a plan for ``metric`` is made from: those the campaign talks with, on wish also those of the list."""
    return _Reading(workspace, campaign, metric, today).pool(from_list=from_list)


class _Reading:
    """One reading of the workspace for one plan."""

    def __init__(self, workspace: Workspace, campaign: Campaign, metric: GoalMetric, today: date) -> None:
        self._workspace = workspace
        self._campaign = campaign
        self._metric = metric
        self._ledger = ledger_of(workspace)
        everybody = self._ledger.partnerships_in(Scope.of_campaign(campaign.id))
        self._agreed = sum(one.stage.is_committed for one in everybody)
        self._talks = {one.influencer_id: one for one in everybody if one.stage in CONSIDERED}
        self._trends = trends_of(workspace)
        self._overview = campaign_overview(workspace, campaign, today, self._ledger)
        self._orders: OrderHistory = order_history(workspace, self._ledger)
        self._kept: KeptHistory = kept_history(workspace, self._ledger.partnerships, today)
        self._average_order = _average_order(workspace, self._ledger, campaign.currency)
        self._product = _usual_product(everybody, self._ledger.partnerships, campaign.currency)
        self._posts = _promised_posts(workspace.partnerships.deliverables(campaign.id))

    def pool(self, *, from_list: bool) -> Pool:
        """The candidates with all that belongs to them."""
        ids = list(self._talks)
        listed = self._listed() if from_list else []
        people = self._workspace.influencers.rows([*ids, *listed])
        engagements = engagement_rates(people.values(), self._trends)
        rates = engagements if self._by_engagement else metric_rates(self._workspace, people, self._metric)
        candidates = tuple(self._candidate(row, engagements, rates) for row in people.values())
        return Pool(
            campaign=self._campaign,
            metric=self._metric,
            candidates=candidates,
            in_campaign={person: one.id for person, one in self._talks.items()},
            budget=self._overview.budget.free,
            target=_target(self._campaign, self._overview, self._metric),
            agreed=self._agreed,
            quotes=_quotes(people.values(), self._campaign.currency),
            average_order=self._average_order,
            margin=self._ledger.business.gross_margin,
            platform=_usual_platform(people.values()),
            posts=median_low([self._posts_of(number) for number in people] or [1]),
            cut_at=MOST_OF_THE_LIST if len(listed) == MOST_OF_THE_LIST else None,
            trends=self._trends,
        )

    @property
    def _by_engagement(self) -> bool:
        return self._metric in (GoalMetric.ENGAGEMENTS, GoalMetric.ORDERS, GoalMetric.POSTS)

    def _listed(self) -> list[int]:
        values = {"id": self._campaign.id, "most": MOST_OF_THE_LIST}
        return [row[0] for row in self._workspace.connection.execute(WITH_A_PRICE, values)]

    def _posts_of(self, person: int) -> int:
        partnership = self._talks.get(person)
        return self._posts.get(partnership.id, 1) if partnership else 1

    def _candidate(
        self, row: InfluencerRow, engagements: Mapping[int, Estimate], rates: Mapping[int, Estimate]
    ) -> Candidate:
        partnership = self._talks.get(row.id)
        orders = self._orders_expected(row, engagements.get(row.id))
        price = self._price(row, partnership, orders)
        own, everybody = self._kept.of(row.id, gift=price.is_gift)
        result, why = self._result(row, rates.get(row.id), orders)
        kept = chance_assumption(own, everybody, is_gift=price.is_gift)
        return Candidate(
            id=row.id,
            name=row.name,
            platform=Platform(row.platform).label if row.platform else "",
            region=row.country or row.region,
            price=price.minor,
            currency=price.currency,
            result=result,
            chance=post_chance(own, everybody, is_gift=price.is_gift),
            price_text=price.text,
            why_unknown=why,
            do_not_contact=row.do_not_contact,
            assumed=(*self._basis(row, result), kept, *price.assumed),
        )

    def _price(self, row: InfluencerRow, partnership: Partnership | None, orders: Estimate | None) -> Price:
        expected = average_of(orders) if orders else None
        average = self._average_order.value if self._average_order.currency == row.currency else None
        product = self._product if row.currency == self._campaign.currency else None
        return price_of(row, partnership, product, expected, average)

    def _orders_expected(self, row: InfluencerRow, engaged: Estimate | None) -> Estimate | None:
        rate = orders_rate(self._orders.own.get(row.id, Brought(0, 0)), self._orders.everybody)
        if engaged is None or rate is None or not row.followers or is_too_wide(engaged):
            return None
        return orders_total(posts_total(engaged, row.followers, self._posts_of(row.id), self._within(row)), rate)

    def _result(
        self, row: InfluencerRow, rate: Estimate | None, orders: Estimate | None
    ) -> tuple[Estimate | None, str]:
        posts = self._posts_of(row.id)
        if self._metric is GoalMetric.POSTS:
            return Estimate(posts, posts, posts, posts), ""
        if not row.followers:
            return None, "the followers were not read"
        if rate is None:
            where = Platform(row.platform).label if row.platform else "this platform"
            return None, f"no post with {_noun(self._metric)} was read, nothing is usual for {where}"
        if is_too_wide(rate):
            return None, f"range too wide: {counted(rate.n, 'post')} known"
        if self._metric is GoalMetric.ORDERS:
            few = f"fewer than {FEWEST_ORDERS} orders by code so far: what to expect cannot be told"
            return orders, "" if orders else few
        scatter = self._within(row) if self._by_engagement else WITHIN
        return posts_total(rate, row.followers, posts, scatter), ""

    def _within(self, row: InfluencerRow) -> float:
        """How engagements of single posts scatter on her platform."""
        return self._trends.of(Platform(row.platform)).within if row.platform else WITHIN

    def _basis(self, row: InfluencerRow, result: Estimate | None) -> Sequence[str]:
        if result is None or self._metric is GoalMetric.POSTS:
            return ()
        posts = counted(self._posts_of(row.id), "post")
        if self._metric is GoalMetric.ORDERS:
            return (f"Orders of {posts}, from what engagements of this creator and of others brought.",)
        read = f"from {counted(result.n, 'post')} read" if result.n else "from what is usual, no post was read"
        return (f"Counted for {posts}, {read}.",)


def _noun(metric: GoalMetric) -> str:
    return "engagements" if metric is GoalMetric.ORDERS else metric.value


def _target(campaign: Campaign, overview: CampaignOverview, metric: GoalMetric) -> int | None:
    if campaign.goal_target is None or campaign.goal_metric is not metric:
        return None
    return max(campaign.goal_target - (overview.done or 0), 0)


def _quotes(people: Iterable[InfluencerRow], currency: str) -> tuple[Quote, ...]:
    return tuple(
        Quote(row.followers, row.asking_price)
        for row in people
        if row.followers and row.asking_price and row.currency == currency
    )


def _usual_platform(people: Iterable[InfluencerRow]) -> Platform:
    names = Counter(row.platform for row in people if row.platform)
    return Platform(names.most_common(1)[0][0]) if names else Platform.INSTAGRAM


def _promised_posts(pieces: Iterable[Deliverable]) -> dict[int, int]:
    """Posts promised by partnership; stories are not posts, and nobody who promised nothing is in it."""
    found: Counter[int] = Counter()
    for piece in pieces:
        if piece.status is not DeliverableStatus.DROPPED and piece.format != STORY:
            found[piece.partnership_id] += piece.count
    return dict(found)


def _usual_product(own: Iterable[Partnership], all_of_them: Iterable[Partnership], currency: str) -> int | None:
    """The middle cost of sending the product: in this campaign, else in any before."""
    for partnerships in (own, all_of_them):
        costs = [
            one.product_cost + (one.shipping or 0)
            for one in partnerships
            if one.product_cost is not None and one.currency == currency
        ]
        if costs:
            return median_low(costs)
    return None


def _average_order(workspace: Workspace, ledger: Ledger, currency: str) -> Figure:
    """The average order by code and link so far, in one currency."""
    found = figures(workspace, Scope(), ledger)
    own = found.by_currency.get(currency) or (found.figures if found.currency == currency else None)
    if own is None:
        reason = f"no orders in {currency} are known yet"
        return Figure("aov", "Average order", Unit.MONEY, None, "revenue ÷ orders", currency=currency, reason=reason)
    return own["aov"]
