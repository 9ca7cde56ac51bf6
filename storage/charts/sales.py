"""What creators brought by day, beside the days on which their posts went live."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.business import RevenueDefinition
from models.charts import DaySales, LiveDay, OrdersByDay, SalesMetric
from models.charts.labels import handle_label
from models.charts.orders import TOLD_POSTS
from models.orders.order import Order
from models.orders.sales_line import SalesLine
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.totals.ledger import Ledger
from storage.totals.post_totals import INFLUENCER, condition
from storage.totals.summaries import money_totals
from storage.workspace import Workspace

Sums = dict[tuple[date, int], tuple[int, int]]

LIVE = f"""
SELECT day, place, posts, platform, format, handle, name FROM (
    SELECT date(post.published_at) AS day, post.platform AS platform, post.format AS format, profile.handle AS handle,
        influencer.name AS name, count(*) OVER (PARTITION BY date(post.published_at)) AS posts,
        row_number() OVER (PARTITION BY date(post.published_at) ORDER BY post.id) AS place
    FROM post JOIN partnership ON partnership.id = post.partnership_id
    LEFT JOIN profile ON profile.id = post.profile_id
    LEFT JOIN influencer ON influencer.id = {INFLUENCER}
    WHERE post.published_at IS NOT NULL AND {{where}}
) WHERE place <= :told ORDER BY day, place
"""


def orders_by_day(
    workspace: Workspace,
    ledger: Ledger,
    scope: Scope,
    metric: SalesMetric,
    dates: tuple[date | None, date | None] = (None, None),
    currency: str = "",
) -> OrdersByDay:
    """What creators of a scope brought by day, with the posts of its partnerships; the axis spans at least ``dates``.

    Revenue is that in ``currency``, of the business where none is given; sales of several days stand on their last.
    """
    currency = currency or ledger.business.currency
    totals = money_totals(ledger, scope)
    reason = next((one.why_no_revenue for one in totals.values() if one.why_no_revenue), "")
    if scope.platforms:
        return replace(OrdersByDay.of(metric, ()), reason=reason)
    counter = _Counter(metric, currency, ledger.business.revenue_definition)
    for partnership in ledger.partnerships_in(scope):
        counter.add(partnership.influencer_id, ledger.orders_of(partnership.id, scope))
        counter.add_lines(partnership.influencer_id, ledger.lines_of(partnership.id, scope))
    people = workspace.influencers.rows({who for _, who in counter.sums})
    labels = {
        who: handle_label(one.handle, one.name, Platform(one.platform) if one.platform else None)
        for who, one in people.items()
    }
    sales = [DaySales(day, who, labels[who], *amounts) for (day, who), amounts in counter.sums.items()]
    chart = OrdersByDay.of(metric, sales, _live_days(workspace, scope), dates, currency)
    others = tuple(sorted(counter.currencies - {currency}))
    return replace(chart, elsewhere=others, unknown=counter.unknown, reason=reason)


class _Counter:
    """Adds up amounts and refunds by day and creator."""

    def __init__(self, metric: SalesMetric, currency: str, definition: RevenueDefinition) -> None:
        self._metric = metric
        self._currency = currency
        self._definition = definition
        self.sums: Sums = {}
        self.unknown = 0
        self.currencies: set[str] = set()

    def add(self, who: int, orders: Iterable[Order]) -> None:
        """Take orders of a creator."""
        for order in orders:
            self.currencies.add(order.currency)
            if self._metric is SalesMetric.ORDERS:
                self._put(order.placed_on, who, 0 if order.is_refund else 1)
            elif order.currency == self._currency:
                self._put(order.placed_on, who, order.revenue(self._definition))

    def add_lines(self, who: int, lines: Iterable[SalesLine]) -> None:
        """Take sales without order numbers."""
        for line in lines:
            self.currencies.add(line.currency)
            amount = line.orders if self._metric is SalesMetric.ORDERS else line.revenue
            if amount is None:
                self.unknown += 1
            elif self._metric is SalesMetric.ORDERS or line.currency == self._currency:
                self._put(line.day, who, amount)

    def _put(self, day: date, who: int, amount: int) -> None:
        more, back = self.sums.get((day, who), (0, 0))
        self.sums[day, who] = (more + max(amount, 0), back + min(amount, 0))


def _live_days(workspace: Workspace, scope: Scope) -> list[LiveDay]:
    """The days on which posts of partnerships went live, with some of their names."""
    where, values = condition(scope)
    named: dict[date, tuple[int, list[str]]] = {}
    for row in workspace.connection.execute(LIVE.format(where=where), {**values, "told": TOLD_POSTS}):
        label = handle_label(row["handle"] or "", row["name"] or "", Platform(row["platform"]))
        _, labels = named.setdefault(date.fromisoformat(row["day"]), (row["posts"], []))
        labels.append(f"{label} {row['format']}".strip())
    return [LiveDay(day, posts, tuple(labels)) for day, (posts, labels) in named.items()]
