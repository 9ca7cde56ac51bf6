"""Exchange rates as the owner types them, and amounts converted at them, exactly.

No rate is ever fetched or guessed. An amount is converted as a whole number of minor units times the rate as typed (a
decimal, so an exact fraction), and rounded once, halves to even, to the minor unit of the business's currency.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from typing import TypeVar

from models import show
from models.errors import UnreadableError
from models.figures.totals import MoneyTotals
from models.orders.no_sale import summed
from models.reading.currencies import minor_digits
from models.reading.money import share
from models.reading.numbers import parse_decimal
from models.reading.text import quoted


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """What 1 unit of a currency is in the business's own (more than 0), and the day it was typed."""

    rate: Decimal
    typed_on: date


@dataclass(frozen=True, slots=True)
class ExchangeRates:
    """The rates of a business: by currency, each into ``currency``, its own."""

    currency: str
    rates: Mapping[str, ExchangeRate] = field(default_factory=dict)

    def covers(self, currencies: Iterable[str]) -> bool:
        """Whether amounts in all of these can be told in the own currency."""
        return all(one == self.currency or one in self.rates for one in currencies)

    def converted(self, minor: int, currency: str) -> int:
        """An amount in minor units of a currency that is covered, in those of the own one, halves to even."""
        if currency == self.currency:
            return minor
        part, whole = self.rates[currency].rate.as_integer_ratio()
        shift = minor_digits(self.currency) - minor_digits(currency)
        return share(minor, part * 10 ** max(shift, 0), whole * 10 ** max(-shift, 0))

    def each_converted(self, amounts: Iterable[int], currency: str) -> tuple[int, ...]:
        """Each amount converted so that together they are their sum converted: cents that rounding loses wander on."""
        sums, total = [0], 0
        for amount in amounts:
            total += amount
            sums.append(self.converted(total, currency))
        return tuple(after - before for before, after in pairwise(sums))

    def told(self, currencies: Iterable[str]) -> str:
        """The rates in words: "at 1 USD = 0.92 EUR, typed 12 Oct 2026"; empty where none is needed."""
        needed = [one for one in sorted(currencies) if one != self.currency]
        return f"at {'; '.join(map(self._told, needed))}" if needed else ""

    def _told(self, currency: str) -> str:
        rate = self.rates[currency]
        return f"1 {currency} = {show.ungrouped(rate.rate)} {self.currency}, typed {show.day(rate.typed_on, year=True)}"


Name = TypeVar("Name", str, int)

LARGEST_RATE = Decimal(10) ** 9
MOST_DECIMALS = 12


def parse_exchange_rate(text: str) -> Decimal | None:
    """A rate as people type it: "0.92", "0,925", "1,085"; ``None`` for a blank.

    A lone separator is the decimal mark: no rate is typed with grouped thousands and no decimals. Raises
    ``UnreadableError`` for what is no number, and for 0, below 0, or what no two currencies are apart.
    """
    rate = parse_decimal(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    if rate is None:
        return None
    if not 0 < rate <= LARGEST_RATE or -int(rate.normalize().as_tuple().exponent) > MOST_DECIMALS:
        example = show.number(0.92, 2)
        raise UnreadableError(f"{quoted(text)} is no exchange rate. Type a number above 0, such as {example}.")
    return rate


def in_one_currency(money: Mapping[str, MoneyTotals], rates: ExchangeRates) -> MoneyTotals:
    """Cost and revenue of several currencies, all covered by the rates, as one in the own currency.

    What is n/a in one currency because everything is in another counts as nothing there; a total is n/a where it is in
    every currency, with the first reason.
    """
    parts = [_converted(one, rates) for one in money.values()]
    told = reduce(_added, parts[1:], parts[0])
    # What may be told twice is counted over the whole scope, the same in each currency.
    return MoneyTotals(
        rates.currency,
        told.cost,
        told.partnerships,
        told.revenues,
        "" if told.cost is not None else told.why_no_cost,
        "" if told.revenues is not None else told.why_no_revenue,
        unpriced=told.unpriced,
        uncounted=told.uncounted,
        lines=told.lines,
        left_out=max(one.left_out for one in money.values()),
        given_back=told.given_back,
        told=told.told,
        by_link=told.by_link,
        by_hand=told.by_hand,
        no_sales=told.no_sales,
        costless=told.costless,
        cost_parts=told.cost_parts,
        beyond=told.beyond,
        note=rates.told(money),
    )


def _converted(money: MoneyTotals, rates: ExchangeRates) -> MoneyTotals:
    def own(minor: int | None) -> int | None:
        return None if minor is None else rates.converted(minor, money.currency)

    return MoneyTotals(
        rates.currency,
        own(money.cost),
        money.partnerships,
        None if money.revenues is None else rates.each_converted(money.revenues, money.currency),
        money.why_no_cost,
        money.why_no_revenue,
        unpriced=money.unpriced,
        uncounted=own(money.uncounted),
        lines=money.lines,
        given_back=rates.converted(money.given_back, money.currency),
        told=money.told,
        by_link=money.by_link,
        by_hand=money.by_hand,
        no_sales=money.no_sales,
        costless=_each_converted(money.costless, money.currency, rates),
        cost_parts=_each_converted(money.cost_parts, money.currency, rates),
        beyond=rates.converted(money.beyond, money.currency),
    )


def _each_converted(amounts: Mapping[Name, int], currency: str, rates: ExchangeRates) -> dict[Name, int]:
    return dict(zip(amounts, rates.each_converted(amounts.values(), currency), strict=True))


def _added(one: MoneyTotals, other: MoneyTotals) -> MoneyTotals:
    revenues = None
    if one.revenues is not None or other.revenues is not None:
        revenues = (*(one.revenues or ()), *(other.revenues or ()))
    return MoneyTotals(
        one.currency,
        _sum(one.cost, other.cost),
        one.partnerships + other.partnerships,
        revenues,
        one.why_no_cost or other.why_no_cost,
        one.why_no_revenue or other.why_no_revenue,
        unpriced=one.unpriced + other.unpriced,
        uncounted=_sum(one.uncounted, other.uncounted),
        lines=one.lines + other.lines,
        given_back=one.given_back + other.given_back,
        told=one.told + other.told,
        by_link=one.by_link + other.by_link,
        by_hand=one.by_hand + other.by_hand,
        no_sales=summed((one.no_sales, other.no_sales)),
        costless=_each_added(one.costless, other.costless),
        cost_parts=_each_added(one.cost_parts, other.cost_parts),
        beyond=one.beyond + other.beyond,
    )


def _each_added(one: Mapping[Name, int], other: Mapping[Name, int]) -> dict[Name, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}


def _sum(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other
