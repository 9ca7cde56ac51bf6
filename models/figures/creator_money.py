"""What one creator brought and cost, in one currency: what is in others is converted, or the sum is not known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from models.campaigns.costs import Cost
from models.figures.exchange import ExchangeRates
from models.orders.takings import Takings


@dataclass(frozen=True, slots=True)
class CreatorMoney:
    """Minor units of ``currency``; ``brought`` is ``None`` where sales in other currencies cannot be converted.

    ``cost`` is ``None`` without any terms, or where those are in currencies that cannot be converted.
    """

    currency: str
    brought: Takings | None
    cost: int | None


def creator_money(
    takings: Mapping[str, Takings] | None, costs: Sequence[Cost], currency: str, rates: ExchangeRates
) -> CreatorMoney:
    """In ``currency`` where everything is; else in the business's own at the typed rates, where these cover all.

    ``takings`` are ``None`` where it cannot be told what she brought.
    """
    if takings is None:
        return replace(creator_money({}, costs, currency, rates), brought=None)
    used = takings.keys() | {cost.currency for cost in costs}
    if not used <= {currency} and rates.covers(used):
        brought = reduce(_together, (_converted(its, one, rates) for one, its in takings.items()), Takings())
        totals = [rates.converted(cost.total, cost.currency) for cost in costs]
        return CreatorMoney(rates.currency, brought, sum(totals) if totals else None)
    is_told = takings.keys() <= {currency}
    is_costed = bool(costs) and all(cost.currency == currency for cost in costs)
    return CreatorMoney(
        currency,
        takings.get(currency, Takings()) if is_told else None,
        sum(cost.total for cost in costs) if is_costed else None,
    )


def _converted(takings: Takings, currency: str, rates: ExchangeRates) -> Takings:
    uncounted = takings.uncounted
    return Takings(
        list(rates.each_converted(takings.revenues, currency)),
        takings.unpriced,
        None if uncounted is None else rates.converted(uncounted, currency),
        rates.converted(takings.given_back, currency),
        takings.lines,
        takings.told,
    )


def _together(one: Takings, other: Takings) -> Takings:
    known = [amount for amount in (one.uncounted, other.uncounted) if amount is not None]
    return Takings(
        one.revenues + other.revenues,
        one.unpriced + other.unpriced,
        sum(known) if known else None,
        one.given_back + other.given_back,
        one.lines + other.lines,
        one.told + other.told,
    )
