"""The formulas of Goodword: every figure of a scope, from one function, for screen, paper and files alike."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.business import Business
from models.estimates import Z80, return_range
from models.figure import Figure, FigureSet, Unit
from models.post import Basis
from models.totals import MoneyTotals, Pair, PostTotals, VisitTotals

COUNT_LABELS = {
    "reach": "Reached",
    "impressions": "Impressions",
    "views": "Views",
    "likes": "Likes",
    "comments": "Comments",
    "shares": "Shares",
    "saves": "Saves",
    "engagements": "Engagements",
    "clicks": "Link clicks",
}
RATES = {
    "engagement_rate_followers": ("Engagement rate", "engagements", "followers", "followers at posting time"),
    "engagement_rate_reach": ("Engagement rate by reach", "engagements", "reach", "reach"),
    "engagement_rate_views": ("Engagement rate by views", "engagements", "views", "views"),
    "ctr": ("Click-through rate", "clicks", "impressions", "impressions"),
    "reach_rate": ("Reach rate", "reach", "followers", "followers at posting time"),
    "view_rate": ("View rate", "views", "followers", "followers at posting time"),
    "save_rate": ("Save rate", "saves", "reach", "reach"),
}
NOTHING_YET = ("Nothing was agreed yet.", "No orders were imported yet.")
COST_FORMULA = (
    "fee + product at cost + shipping + commission owed + expenses, of partnerships that are live or bring orders"
)
BY_CODE = "orders whose code belongs to a creator"
BY_LINES = "tracked sales, each counted once"
AS_TOLD = "of tracked sales as their source counts it"
ALONE = "Some sales came as revenue alone, without a number of orders."
UNPRICED = "These orders came without their revenue."
TWO_CURRENCIES = "The scope holds more than one currency: see the subtotals."


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that the figures of one scope are made from."""

    scope: str
    business: Business
    posts: PostTotals
    money: Mapping[str, MoneyTotals]
    visits: VisitTotals | None = None


def figures_of(given: Ingredients) -> FigureSet:
    """Every figure of a scope; undefined ones are ``None`` with their reason."""
    currencies = sorted(given.money) or [given.business.currency]
    shared = _post_figures(given.posts)
    if given.visits is not None:
        shared["sessions"] = _visits(given.visits)
    subtotals = {}
    for currency in currencies:
        money = given.money.get(currency) or MoneyTotals(currency, None, 0, None, *NOTHING_YET)
        subtotals[currency] = {**shared, **_money_figures(money, given)}
    if len(currencies) == 1:
        return FigureSet(given.scope, currencies[0], subtotals[currencies[0]])
    mixed = {name: _without_value(figure) for name, figure in subtotals[currencies[0]].items()}
    mixed["orders"] = _all_orders([subtotal["orders"] for subtotal in subtotals.values()])
    return FigureSet(given.scope, given.business.currency, {**mixed, **shared}, subtotals)


def _all_orders(figures: Sequence[Figure]) -> Figure:
    """Orders can be added across currencies; where none can be told in any of them, the reason stands."""
    known = [int(figure.value) for figure in figures if figure.value is not None]
    return replace(figures[0], value=sum(known), n=sum(known), reason="") if known else figures[0]


def _post_figures(posts: PostTotals) -> dict[str, Figure]:
    found = {"posts": Figure("posts", "Posts", Unit.COUNT, posts.posts, "posts in the scope", posts.posts)}
    for name, label in COUNT_LABELS.items():
        found[name] = _count(posts, name, label)
    for name, (label, top, bottom, spoken) in RATES.items():
        found[name] = _rate(posts, name, label, posts.pair(top, bottom), f"{top} ÷ {spoken}")
    return found


def _count(posts: PostTotals, name: str, label: str) -> Figure:
    known = posts.sum(name)
    formula = "likes + comments + shares + saves, those known" if name == "engagements" else f"sum of {name}"
    return Figure(
        *(name, label, Unit.COUNT, known.total, f"{formula}, latest reading of each post", known.n, posts.posts),
        basis=posts.basis,
        reason="" if known.n else _no_posts(posts) or f"No reading of these posts has {name}.",
    )


def _rate(posts: PostTotals, name: str, label: str, pair: Pair, formula: str) -> Figure:
    value, low, high = _ratio_range(pair)
    top, _, bottom = formula.partition(" ÷ ")
    spoken = f"{formula}, sum ÷ sum over the posts where both are known"
    return Figure(
        *(name, label, Unit.RATE, value, spoken, pair.n, posts.posts),
        low=low,
        high=high,
        basis=posts.basis,
        reason="" if value is not None else _no_posts(posts) or f"No post has both {top} and {bottom}.",
    )


def _ratio_range(pair: Pair) -> tuple[float | None, float | None, float | None]:
    """A ratio of sums with its 80 % range: the ratio estimator's variance over posts, taken log-normal."""
    if not pair.n or pair.bottom <= 0:
        return None, None, None
    ratio = pair.top / pair.bottom
    if pair.n == 1 or ratio == 0:
        return ratio, None, None
    squares = pair.top_squared - 2 * ratio * pair.product + ratio**2 * pair.bottom_squared
    variance = max(squares, 0.0) * pair.n / (pair.n - 1) / pair.bottom**2
    spread = math.sqrt(math.log1p(variance / ratio**2))
    return ratio, ratio * math.exp(-Z80 * spread), ratio * math.exp(Z80 * spread)


def _visits(visits: VisitTotals) -> Figure:
    formula = "visits of your site by links that are tagged with the campaign's name"
    return Figure(
        *("sessions", "Visits", Unit.COUNT, visits.sessions, formula, visits.days),
        counted="days",
        reason=visits.why_none,
    )


def _no_posts(posts: PostTotals) -> str:
    return "" if posts.posts else "There is no post here yet."


def _money_figures(money: MoneyTotals, given: Ingredients) -> dict[str, Figure]:
    orders = _orders(money)
    definition = given.business.revenue_definition.label + (f"; {AS_TOLD}" if money.lines else "")
    revenue = _money("revenue", "Revenue", money.revenue, definition, money)
    revenue = replace(revenue, n=len(money.revenues or ()), counted="orders", reason=_why_no_revenue(money))
    if money.unpriced:
        revenue = replace(revenue, of=revenue.n + money.unpriced)
    cost = _money("cost", "Spent", money.cost, COST_FORMULA, money)
    cost = replace(cost, n=money.partnerships, counted="partnerships", reason=money.why_no_cost)
    found = {"orders": orders, "revenue": revenue, "cost": cost}
    found["aov"] = _divided("aov", "Average order", revenue, _priced(orders, money), "revenue ÷ orders")
    found["back_per_1"] = _back(money, revenue, cost)
    found |= _profit(revenue, cost, given.business.gross_margin)
    found |= _prices(cost, orders, given.posts)
    clicks = given.posts.sum("clicks")
    found["conversion_rate"] = Figure(
        *("conversion_rate", "Conversion rate", Unit.RATE, None, "orders ÷ clicks", clicks.n),
        reason="An order by code has no click, so orders and clicks do not belong together.",
    )
    return found


def _orders(money: MoneyTotals) -> Figure:
    count = money.orders
    return Figure(
        *("orders", "Orders", Unit.COUNT, count, _orders_formula(money), count or 0),
        counted="orders",
        reason=money.why_no_revenue or ("" if count is not None else ALONE),
    )


def _orders_formula(money: MoneyTotals) -> str:
    parts = [BY_CODE]
    if money.lines:
        parts.append(f"and {BY_LINES}")
    if money.left_out:
        lines = "1 line of sales that" if money.left_out == 1 else f"{money.left_out} lines of sales that"
        parts.append(f"— without {lines} may tell the same orders again")
    return " ".join(parts)


def is_by_code_alone(orders: Figure) -> bool:
    """Whether every one of the orders carries a creator's code."""
    return BY_LINES not in orders.formula


def _why_no_revenue(money: MoneyTotals) -> str:
    return money.why_no_revenue or ("" if money.revenue is not None else UNPRICED)


def _priced(orders: Figure, money: MoneyTotals) -> Figure:
    """The orders whose revenue is known: those that an average is made from."""
    if orders.value is None or not money.unpriced:
        return orders
    return replace(orders, value=len(money.revenues or ()), n=len(money.revenues or ()), of=orders.n)


def _money(name: str, label: str, value: float | None, formula: str, money: MoneyTotals) -> Figure:
    return Figure(name, label, Unit.MONEY, value, formula, currency=money.currency)


def _divided(name: str, label: str, top: Figure, bottom: Figure, formula: str) -> Figure:
    value = None
    if top.value is not None and bottom.value:
        value = top.value / bottom.value
    reason = top.reason or bottom.reason or f"There are no {bottom.label.lower()}."
    return Figure(
        *(name, label, Unit.MONEY, value, formula, bottom.n, bottom.of),
        counted=bottom.counted,
        currency=top.currency,
        basis=bottom.basis,
        reason="" if value is not None else reason,
    )


def _back(money: MoneyTotals, revenue: Figure, cost: Figure) -> Figure:
    found = Figure("back_per_1", "Back per 1", Unit.RATIO, None, "revenue ÷ cost", revenue.n, counted="orders")
    found = replace(found, currency=money.currency)
    if money.revenues is None or money.revenue is None or money.cost is None:
        return replace(found, reason=revenue.reason or cost.reason)
    if money.cost <= 0:
        return replace(found, reason="Nothing was spent.")
    # Revenue without its orders has no spread that a range could be made from.
    estimate = return_range(money.revenues, money.cost, money.given_back) if money.uncounted is None else None
    value = money.revenue / money.cost
    if estimate is None or value <= 0:
        return replace(found, value=value)
    return replace(found, value=value, low=estimate.low, high=estimate.high)


def _profit(revenue: Figure, cost: Figure, margin: int | None) -> dict[str, Figure]:
    profit = Figure("profit", "Profit", Unit.MONEY, None, "revenue × gross margin − cost", revenue.n, counted="orders")
    profit = replace(profit, currency=cost.currency, basis=Basis.ASSUMED)
    roi = replace(profit, name="roi", label="Return on investment", unit=Unit.RATE, formula="profit ÷ cost")
    reason = revenue.reason or cost.reason
    if margin is None:
        reason = reason or "The gross margin is not known: enter it under File → Business…."
    if reason or revenue.value is None or cost.value is None or margin is None:
        return {"profit": replace(profit, reason=reason), "roi": replace(roi, reason=reason)}
    value = round(revenue.value * margin / 10_000) - cost.value
    rate = value / cost.value if cost.value > 0 else None
    return {
        "profit": replace(profit, value=value),
        "roi": replace(roi, value=rate, reason="" if rate is not None else "Nothing was spent."),
    }


def _prices(cost: Figure, orders: Figure, posts: PostTotals) -> dict[str, Figure]:
    # Impressions of a few posts under the cost of all would make each look dear.
    shown = "impressions" if posts.sum("impressions").n >= max(posts.sum("views").n, 1) else "views"
    counts = _post_figures(posts)
    thousand = counts[shown]
    if thousand.value is not None:
        thousand = replace(thousand, value=thousand.value / 1000)
    return {
        "cpm": _divided("cpm", "Cost per 1,000", cost, thousand, f"cost ÷ ({shown} ÷ 1,000)"),
        "cpv": _divided("cpv", "Cost per view", cost, counts["views"], "cost ÷ views"),
        "cpe": _divided("cpe", "Cost per engagement", cost, counts["engagements"], "cost ÷ engagements"),
        "cpc": _divided("cpc", "Cost per click", cost, counts["clicks"], "cost ÷ clicks"),
        "cpa": _divided("cpa", "Cost per order", cost, orders, "cost ÷ orders"),
    }


def _without_value(figure: Figure) -> Figure:
    return replace(figure, value=None, low=None, high=None, currency="", reason=TWO_CURRENCIES)
