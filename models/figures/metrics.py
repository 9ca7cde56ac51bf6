"""The formulas of Goodword: every figure of a scope, from one function, for screen, paper and files alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from models import show
from models.business import Business
from models.figures.exchange import ExchangeRates, in_one_currency
from models.figures.figure import Figure, FigureSet, Input, Unit
from models.figures.figure_groups import in_order
from models.figures.money_figures import is_by_code_alone, money_figures
from models.figures.post_figures import paid_counts, post_figures, visits_figure
from models.figures.reasons import ALONE, CODES_HAVE_NO_CLICKS, NO_ORDERS, NOTHING_AGREED, several_currencies
from models.figures.remedy import Remedy
from models.figures.totals import MoneyTotals, PostTotals, VisitTotals
from models.orders.no_sale import not_counted, summed
from models.plural import counted

__all__ = ["Ingredients", "figures_of", "is_by_code_alone"]


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that the figures of one scope are made from; ``further`` are figures that are worked out elsewhere.

    ``rates`` are the exchange rates typed by the owner, none where ``None``.
    """

    scope: str
    business: Business
    posts: PostTotals
    money: Mapping[str, MoneyTotals]
    visits: VisitTotals | None = None
    rates: ExchangeRates | None = None
    further: Sequence[Figure] = field(default=())


def figures_of(given: Ingredients) -> FigureSet:
    """Every figure of a scope; undefined ones are ``None`` with their reason."""
    own = given.business.currency
    shared = _shared(given)
    money = given.money or {own: MoneyTotals(own, None, 0, None, NOTHING_AGREED, NO_ORDERS)}
    if len(money) == 1:
        [(currency, alone)] = money.items()
        return FigureSet(given.scope, currency, _all(alone, given, shared))
    subtotals = {currency: _subtotal(currency, given, shared) for currency in sorted(money)}
    if given.rates is not None and given.rates.covers(money):
        together = _all(in_one_currency(money, given.rates), given, shared)
    else:
        together = _not_added(subtotals[min(money)], shared, money)
        together["orders"] = _all_orders([subtotal["orders"] for subtotal in subtotals.values()], money.values())
    return FigureSet(given.scope, own, together, subtotals)


def _shared(given: Ingredients) -> dict[str, Figure]:
    """The figures that are of no currency."""
    shared = post_figures(given.posts)
    if given.visits is not None:
        shared["sessions"] = visits_figure(given.visits)
    shared["conversion_rate"] = _conversion(given)
    return shared | {figure.name: figure for figure in given.further}


def _all(money: MoneyTotals, given: Ingredients, shared: Mapping[str, Figure]) -> dict[str, Figure]:
    return in_order({**shared, **money_figures(money, given.business, paid_counts(given.posts))})


def _subtotal(currency: str, given: Ingredients, shared: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures in one of several currencies; those of money say what is not in them, and what would add it."""
    others = " and ".join(sorted(given.money.keys() - {currency}))
    figures = _all(replace(given.money[currency], note=f"without amounts in {others}"), given, shared)
    rate = Remedy.TYPE_EXCHANGE_RATE
    return {
        name: replace(one, remedy=one.remedy or rate) if one.currency and name not in shared else one
        for name, one in figures.items()
    }


def _conversion(given: Ingredients) -> Figure:
    """Orders ÷ clicks, where every order came by a click on a tracked link: one by code has none."""
    by_link, clicks = sum(one.by_link for one in given.money.values()), given.posts.sum("clicks")
    orders = sum(one.orders or 0 for one in given.money.values())
    found = Figure(
        *("conversion_rate", "Conversion rate", Unit.RATE, None, "orders ÷ link clicks, of orders by tracked link"),
        *(clicks.n, given.posts.posts),
        basis=clicks.basis,
    )
    if not by_link:
        return replace(found, reason=CODES_HAVE_NO_CLICKS)
    if by_link < orders:
        some = f"Only {show.count(by_link)} of {counted(orders, 'order')}"
        return replace(found, reason=f"{some} came by a tracked link; no others have a click.")
    if not clicks.total:
        return replace(found, reason="No reading of these posts has clicks.", remedy=Remedy.ENTER_READINGS)
    inputs = (Input("Orders by tracked link", by_link), Input("Link clicks", clicks.total))
    return replace(found, value=by_link / clicks.total, inputs=inputs)


def _all_orders(figures: Sequence[Figure], money: Iterable[MoneyTotals]) -> Figure:
    """Orders can be added across currencies; where none can be told in any of them, the reason stands."""
    if uncounted := next((figure for figure in figures if figure.reason == ALONE), None):
        return uncounted
    known = [int(figure.value) for figure in figures if figure.value is not None]
    if not known:
        return figures[0]
    told = not_counted(summed(one.no_sales for one in money))
    return replace(figures[0], value=sum(known), n=sum(known), reason="", remedy=None, notes=(told,) if told else ())


def _not_added(
    figures: Mapping[str, Figure], shared: Mapping[str, Figure], currencies: Mapping[str, MoneyTotals]
) -> dict[str, Figure]:
    """Figures of money without a value: there is none across currencies until the owner types a rate."""
    blank = {"value": None, "low": None, "high": None, "currency": "", "inputs": (), "notes": ()}
    why = {"reason": several_currencies(currencies), "remedy": Remedy.TYPE_EXCHANGE_RATE}
    return {
        name: figure if name in shared else replace(figure, **blank, **why)  # type: ignore[arg-type]  # fields by name
        for name, figure in figures.items()
    }
