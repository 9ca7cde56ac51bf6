"""Figures of money: what it brought, what it cost, and how the two compare."""

from collections.abc import Mapping
from dataclasses import replace

from models import show
from models.business import Business, RevenueDefinition
from models.campaigns.cost_words import COST, LABELS, beyond_text
from models.estimates.estimates import return_range
from models.figures.figure import Figure, Input, Unit
from models.figures.figure_text import rests_on
from models.figures.reasons import ALONE, NO_MARGIN, NOTHING_SPENT, UNPRICED, remedy_for
from models.figures.totals import MoneyTotals
from models.orders.no_sale import not_counted
from models.plural import counted
from models.posts.post import Basis, weakest

BY_CODE = "orders whose code belongs to a creator"
OTHERWISE = ", or that are theirs by "
BY_LINES = "tracked sales, each counted once"
AS_TOLD = "of tracked sales as their source counts it"
OF_REVENUE = ("aov", "back_per_1", "profit", "roi")
OF_COST = ("back_per_1", "profit", "roi")
OF_ORDERS = ("orders", "revenue", *OF_REVENUE, "cpa")
Figures = Mapping[str, Figure]


def money_figures(money: MoneyTotals, business: Business, seen: Figures) -> dict[str, Figure]:
    """Every figure of money in one currency, by name; ``seen`` are counts of paid posts, for prices per piece."""
    orders, revenue, cost = _orders(money), _revenue(money, business), _cost(money)
    found = {"orders": orders, "revenue": revenue, "cost": cost}
    found["aov"] = _divided("aov", "Average order", revenue, _priced(orders, money), "revenue ÷ orders")
    found["back_per_1"] = _back(money, revenue, cost)
    found |= _profit(revenue, cost, business.gross_margin)
    found |= _prices(cost, orders, seen)
    named = {name: _explained(figure, money) for name, figure in found.items()}
    if told := not_counted(money.no_sales):
        named |= {name: replace(named[name], notes=(told, *named[name].notes)) for name in OF_ORDERS}
    for name, told in _costless(money).items():
        if named[name].value is not None:
            named[name] = replace(named[name], notes=(*named[name].notes, told), caveat=told)
    note = revenue_note(business.revenue_definition)
    return named | {name: replace(named[name], notes=(note, *named[name].notes)) for name in OF_REVENUE}


def _costless(money: MoneyTotals) -> dict[str, str]:
    """What is told beside figures that compare cost with sales: some of these came from creators who cost nothing yet.

    The cost of whom none is entered is not known; without it such a figure looks better than it is.
    """
    if not money.costless:
        return {}
    revenue = show.money(sum(money.costless.values()), money.currency)
    whom = f"{counted(len(money.costless), 'creator')} without a cost"
    return dict.fromkeys(OF_COST, f"{revenue} of the revenue is from {whom}") | {"cpa": f"with orders of {whom}"}


def revenue_note(definition: RevenueDefinition) -> str:
    """What counts as revenue, as every figure that is made from it says."""
    return f"Revenue: {definition.label}"


def is_by_code_alone(orders: Figure) -> bool:
    """Whether every one of the orders carries a creator's code."""
    return BY_LINES not in orders.formula and OTHERWISE not in orders.formula


def _explained(figure: Figure, money: MoneyTotals) -> Figure:
    """A figure with what mends its reason, and the exchange rate that stands behind it."""
    notes = figure.notes if not money.note or figure.name == "orders" else (*figure.notes, money.note)
    return replace(figure, remedy=figure.remedy or remedy_for(figure.reason), notes=notes)


def _orders(money: MoneyTotals) -> Figure:
    count = money.orders
    return Figure(
        *("orders", "Orders", Unit.COUNT, count, _orders_formula(money), count or 0),
        counted="orders",
        # What customers say of how they heard of the shop is their word, not a count.
        basis=Basis.ESTIMATED if money.told else Basis.MEASURED,
        reason=money.why_no_revenue or ("" if count is not None else ALONE),
    )


def _orders_formula(money: MoneyTotals) -> str:
    parts = [_by_what(money)]
    if money.lines:
        parts.append(f"and {BY_LINES}")
    if money.left_out:
        lines = "1 line of sales that" if money.left_out == 1 else f"{money.left_out} lines of sales that"
        parts.append(f"— without {lines} may tell the same orders again")
    return " ".join(parts)


def _by_what(money: MoneyTotals) -> str:
    """By what orders are known to be a creator's, with the number of each way but the usual one."""
    ways = {"tracked link": money.by_link, "your own decision": money.by_hand, "what customers told": money.told}
    others = [f"{way} ({show.count(number)})" for way, number in ways.items() if number]
    return f"{BY_CODE}{OTHERWISE}{' and '.join(others)}" if others else BY_CODE


def _revenue(money: MoneyTotals, business: Business) -> Figure:
    definition = business.revenue_definition.label + (f"; {AS_TOLD}" if money.lines else "")
    count = len(money.revenues or ())
    return Figure(
        *("revenue", "Revenue", Unit.MONEY, money.revenue, definition, count),
        of=count + money.unpriced if money.unpriced else None,
        counted="orders",
        currency=money.currency,
        basis=Basis.ESTIMATED if money.told else Basis.MEASURED,
        reason=money.why_no_revenue or ("" if money.revenue is not None else UNPRICED),
    )


def _cost(money: MoneyTotals) -> Figure:
    parts = ((label, money.cost_parts.get(name)) for name, label in LABELS.items())
    beyond = beyond_text(money.beyond, money.currency)
    return Figure(
        *("cost", "Cost", Unit.MONEY, money.cost, COST, money.partnerships),
        counted="partnerships",
        currency=money.currency,
        reason=money.why_no_cost,
        inputs=tuple(Input(label, part, Unit.MONEY, money.currency) for label, part in parts if part),
        notes=(beyond,) if beyond else (),
        caveat=beyond,
    )


def _priced(orders: Figure, money: MoneyTotals) -> Figure:
    """The orders whose revenue is known: those that an average is made from."""
    if orders.value is None or not money.unpriced:
        return orders
    return replace(orders, value=len(money.revenues or ()), n=len(money.revenues or ()), of=orders.n)


def _divided(name: str, label: str, top: Figure, bottom: Figure, formula: str, per: int = 1) -> Figure:
    """Money ÷ a count; ``per`` is how many of it make one, as a thousand views do in CPM."""
    value = None
    if top.value is not None and bottom.value:
        value = top.value / (bottom.value / per)
    is_known = value is not None
    reason = "" if is_known else top.reason or bottom.reason or f"There are no {bottom.label.lower()}."
    return Figure(
        *(name, label, Unit.MONEY, value, formula, bottom.n, bottom.of),
        counted=bottom.counted,
        currency=top.currency,
        basis=weakest(top.basis, bottom.basis),
        reason=reason,
        remedy=None if is_known or top.reason else bottom.remedy,
        inputs=(top.as_input, bottom.as_input) if is_known else (),
    )


def _back(money: MoneyTotals, revenue: Figure, cost: Figure) -> Figure:
    found = Figure("back_per_1", "Back per 1", Unit.RATIO, None, "revenue ÷ cost", revenue.n, revenue.of, "orders")
    found = replace(found, currency=money.currency, basis=weakest(revenue.basis, cost.basis))
    if money.revenues is None or money.revenue is None or money.cost is None:
        return replace(found, reason=revenue.reason or cost.reason)
    if money.cost <= 0:
        return replace(found, reason=NOTHING_SPENT)
    # Revenue without its orders has no spread that a range could be made from.
    estimate = return_range(money.revenues, money.cost, money.given_back) if money.uncounted is None else None
    found = replace(found, value=money.revenue / money.cost, inputs=(revenue.as_input, cost.as_input))
    if estimate is None or money.revenue <= 0:
        return found
    return replace(found, low=estimate.low, high=estimate.high, n=estimate.n)


def _profit(revenue: Figure, cost: Figure, margin: int | None) -> dict[str, Figure]:
    profit = Figure("profit", "Profit", Unit.MONEY, None, "revenue × gross margin − cost", revenue.n, revenue.of)
    profit = replace(profit, counted="orders", currency=cost.currency, basis=Basis.ASSUMED)
    roi = replace(profit, name="roi", label="Return on investment", unit=Unit.RATE, formula="profit ÷ cost")
    reason = revenue.reason or cost.reason
    if margin is None:
        reason = reason or NO_MARGIN
    if reason or revenue.value is None or cost.value is None or margin is None:
        return {"profit": replace(profit, reason=reason), "roi": replace(roi, reason=reason)}
    share = Input("Gross margin", margin / 10_000, Unit.RATE)
    profit = replace(profit, value=round(revenue.value * margin / 10_000) - cost.value)
    profit = replace(profit, inputs=(revenue.as_input, share, cost.as_input))
    if cost.value <= 0 or profit.value is None:
        return {"profit": profit, "roi": replace(roi, reason=NOTHING_SPENT)}
    return {
        "profit": profit,
        "roi": replace(roi, value=profit.value / cost.value, inputs=(profit.as_input, cost.as_input)),
    }


def _at_most(price: Figure, count: Figure) -> Figure:
    """A price that says so where it is less in truth: not every post tells its count, while the cost is of all."""
    if price.value is None or not count.is_partial:
        return price
    told = f"At most so much: {count.label.lower()} are known of {rests_on(count)}."
    return replace(price, notes=(*price.notes, told))


def _prices(cost: Figure, orders: Figure, seen: Figures) -> dict[str, Figure]:
    # Impressions of a few posts under the cost of all would make each look dear.
    shown = "impressions" if seen["impressions"].n >= max(seen["views"].n, 1) else "views"
    spoken = {name: figure.label.lower() for name, figure in seen.items()}
    thousand = show.count(1000)
    per_piece = {
        "cpm": _divided(
            "cpm", f"Cost per {thousand}", cost, seen[shown], f"cost ÷ ({spoken[shown]} ÷ {thousand})", per=1000
        ),
        "cpv": _divided("cpv", "Cost per view", cost, seen["views"], f"cost ÷ {spoken['views']}"),
        "cpe": _divided("cpe", "Cost per engagement", cost, seen["engagements"], f"cost ÷ {spoken['engagements']}"),
        "cpc": _divided("cpc", "Cost per click", cost, seen["clicks"], f"cost ÷ {spoken['clicks']}"),
    }
    counts = {"cpm": seen[shown], "cpv": seen["views"], "cpe": seen["engagements"], "cpc": seen["clicks"]}
    return {
        **{name: _at_most(price, counts[name]) for name, price in per_piece.items()},
        "cpa": _divided("cpa", "Cost per order", cost, orders, "cost ÷ orders"),
    }
