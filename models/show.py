"""How figures are shown to people: the one place that turns numbers, money and days into text.

Numbers have the marks of the style in use (`models/reading/system_style.py`), days its order and times its clock; those
quoted here are the first of each. What is not known is "n/a", never 0; no figure is ever "-0". Percent has a space
before its sign in every style, as ISO 80000-1 wants it.
"""

from __future__ import annotations

import math
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from models.reading import system_style
from models.reading.currencies import minor_digits, symbol, symbol_is_last
from models.reading.named_days import echo, without_year

NOT_AVAILABLE: Final = "n/a"
MINUS: Final = "\u2212"
_WIDE: Final = Context(prec=200)
"""Room for every digit that can be typed: the usual 28 are fewer, and rounding to them is an error."""

_LETTERS: Final = {3: "k", 6: "M", 9: "B"}

Number = int | float | Decimal


def count(value: Number | None) -> str:
    """Return a whole number with its thousands grouped: "18,400"."""
    return number(value, 0)


def number(value: Number | None, digits: int = 1) -> str:
    """Return a number with `digits` decimals, rounded half up as people do."""
    rounded = _rounded(value, digits)
    return NOT_AVAILABLE if rounded is None else _text(rounded, digits)


def ungrouped(value: Number) -> str:
    """Return a number with the decimals it has and no groups, as it is typed: "1085.5"; a float in six digits."""
    exact = Decimal(f"{value:.6g}") if isinstance(value, float) else Decimal(value)
    return _marked(f"{exact:f}").replace("-", MINUS)


def ungrouped_percent(fraction: Number) -> str:
    """Return a fraction as percent with the decimals it has, as an axis writes it: "2.5 %"."""
    return f"{ungrouped(fraction * 100)} %"


def short_count(value: Number | None) -> str:
    """Return a count for a narrow place: "18.4k", "2M", "999"."""
    whole = _rounded(value, 0)
    if whole is None:
        return NOT_AVAILABLE
    if abs(whole) < 1000:
        return _text(whole, 0)
    exponent = next(power for power in (3, 6, 9) if power == 9 or abs(_scaled(whole, power)) < 1000)
    scaled = _scaled(whole, exponent)
    return _text(scaled, int(scaled != int(scaled))) + _LETTERS[exponent]


def percent(fraction: Number | None, digits: int = 1) -> str:
    """Return a fraction as percent: 0.061 is "6.1 %"."""
    value = _hundredfold(fraction)
    if value is None:
        return NOT_AVAILABLE
    return f"{number(value, digits)} %"


def money(
    minor: int | None,
    currency: str,
    cents: bool | None = None,  # noqa: FBT001 - "with cents or not" is what a bool is for
) -> str:
    """Return minor units as people write money: "€1,240", "€1,234.50", "1,240 zł".

    Cents are shown when the amount is not whole, always with `cents=True`, never (rounded) with `cents=False`.
    """
    if minor is None:
        return NOT_AVAILABLE
    digits = minor_digits(currency)
    amount = Decimal(minor).scaleb(-digits)
    with_cents = amount != int(amount) if cents is None else cents
    return _with_symbol(amount, digits if with_cents else 0, currency)


def price(minor: Number | None, currency: str) -> str:
    """Return what one piece costs, from minor units that may be a fraction: "€0.65", "€0.0042", never "€0.00".

    Below a tenth of the currency it has two digits that say something.
    """
    exact = _exact(minor)
    if exact is None:
        return NOT_AVAILABLE
    amount = exact.scaleb(-minor_digits(currency))
    digits = max(minor_digits(currency), 1 - amount.adjusted()) if amount else minor_digits(currency)
    return _with_symbol(amount, digits, currency)


def ratio_money(back_per_1: Number | None, currency: str) -> str:
    """Return what comes back for 1 of a currency, with two decimals: "€2.60"."""
    amount = _exact(back_per_1)
    return NOT_AVAILABLE if amount is None else _with_symbol(amount, 2, currency)


def span(low: Number | None, high: Number | None, digits: int = 1) -> str:
    """Return a range: "5.2 – 7.1"; "about 5.2" where both ends look the same."""
    return joined(number(low, digits), number(high, digits))


def percent_span(low: Number | None, high: Number | None, digits: int = 1) -> str:
    """Return a range of fractions in percent, without the sign that the figure beside it has: "5.2 – 7.1"."""
    return span(_hundredfold(low), _hundredfold(high), digits)


def day(value: date | None, *, year: bool = False) -> str:
    """Return a day: "18 Sep", with its year "18 Sep 2026"; "Sep 18", "Sep 18, 2026" where the month comes first."""
    if value is None:
        return NOT_AVAILABLE
    return echo(value) if year else without_year(value)


def day_as_of(value: date | None, today: date) -> str:
    """Return a day as it is shown on another: of its year "18 Sep", of any other "18 Sep 2025"."""
    return day(value, year=value is not None and value.year != today.year)


def clock(value: datetime) -> str:
    """Return the time of a moment, to the minute: "08:21", "8:21 AM"."""
    if not system_style.in_use().has_half_days:
        return f"{value:%H:%M}"
    return f"{value.hour % 12 or 12}:{value.minute:02} {'AM' if value.hour < 12 else 'PM'}"


def moment(value: datetime, today: date | None = None) -> str:
    """Return a day with its time: "18 Sep 2026 08:21", "Sep 18, 2026, 8:21 AM"; of the year of ``today`` without it."""
    named = day(value, year=True) if today is None else day_as_of(value, today)
    return f"{named}{',' if system_style.in_use().is_month_first else ''} {clock(value)}"


def day_range(start: date | None, end: date | None, *, year: bool = True) -> str:
    """Return days from – to: "1 Sep – 12 Oct 2026"; both years where they differ; "from" or "until" an open end."""
    if start is None and end is None:
        return NOT_AVAILABLE
    if start is None:
        return f"until {day(end, year=year)}"
    if end is None:
        return f"from {day(start, year=year)}"
    if start == end:
        return day(start, year=year)
    return f"{day(start, year=start.year != end.year)} – {day(end, year=year or start.year != end.year)}"


def day_range_as_of(start: date | None, end: date | None, today: date) -> str:
    """Return days from – to as they are shown on another day: without a year where it is of its year all along."""
    return day_range(start, end, year=any(one is not None and one.year != today.year for one in (start, end)))


def _exact(value: Number | None) -> Decimal | None:
    """Return the decimal number that a person would read off a value; None for none, infinite and not a number."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    return exact if exact.is_finite() else None


def _hundredfold(value: Number | None) -> Decimal | None:
    exact = _exact(value)
    return None if exact is None else exact * 100


def _rounded(value: Number | None, digits: int) -> Decimal | None:
    exact = _exact(value)
    return None if exact is None else round_half_up(exact, digits)


def round_half_up(value: Decimal, digits: int) -> Decimal:
    """Return a number rounded to `digits` decimals, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, _WIDE)


def _scaled(whole: Decimal, exponent: int) -> Decimal:
    return round_half_up(whole.scaleb(-exponent), 1)


def _text(value: Decimal, digits: int) -> str:
    marked = _marked(f"{abs(value):,.{digits}f}")
    return MINUS + marked if value < 0 else marked


def _marked(english: str) -> str:
    """Return a number with the marks of the style in use, from one with English marks."""
    style = system_style.in_use()
    return english.translate({ord(","): style.group, ord("."): style.decimal})


def _with_symbol(amount: Decimal, digits: int, currency: str) -> str:
    rounded = round_half_up(amount, digits)
    sign = MINUS if rounded < 0 else ""
    figure, mark = _text(abs(rounded), digits), symbol(currency)
    if symbol_is_last(currency):
        return f"{sign}{figure} {mark}"
    return f"{sign}{mark}{' ' if mark[-1].isalpha() else ''}{figure}"


def joined(low: str, high: str) -> str:
    """Return the two ends of a range, as they are shown, in one text."""
    if NOT_AVAILABLE in (low, high):
        return NOT_AVAILABLE
    return f"about {low}" if low == high else f"{low} – {high}"
