"""Money as whole minor units of one currency: read, added and shared out without a floating-point number."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN
from typing import Final

from models.errors import UnreadableError
from models.reading import system_style
from models.reading.currencies import NAMES, SIGNS, minor_digits
from models.reading.numbers import Mark, is_blank, normalised, read_number, with_cents
from models.reading.text import quoted
from models.record import record

LARGEST_MINOR: Final = 10**15

_PLAIN: Final = re.compile(r"(-?)(\d{1,12})\.(\d\d)", re.ASCII)
_CODE_FIRST: Final = re.compile(r"[a-z]{3}(?![^\W\d_])")
_CODE_LAST: Final = re.compile(r"(?<![^\W\d_])[a-z]{3}$")
_LONGEST_FIRST: Final = sorted(SIGNS, key=len, reverse=True)


@record(frozen=True)
class Money:
    """An amount in minor units (cents) of one ISO 4217 currency."""

    minor: int
    currency: str

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same_currency(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same_currency(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __str__(self) -> str:
        return f"{to_decimal_string(self.minor, self.currency)} {self.currency}"

    def _same_currency(self, other: Money) -> int:
        if other.currency != self.currency:
            raise ValueError(f"{other.currency} cannot be added to {self.currency}")
        return other.minor


def parse_money(text: str, currency: str, mark: Mark | str | None = None) -> int | None:
    """Return minor units of `currency` from an amount as people and shops write it; None when blank.

    A minus, brackets or a trailing minus make it negative. A lone separator before three digits groups,
    unless the currency has three decimals or `mark` says otherwise. Decimals beyond the minor unit
    (shops compute taxes with four) are rounded half to even. Raises UnreadableError for anything else
    and for an amount that carries the sign of another currency.
    """
    digits = minor_digits(currency)
    if digits == 2 and (plain := _PLAIN.fullmatch(text)):  # most cells of most files
        return int(plain[1] + plain[2] + plain[3])
    if is_blank(text):
        return None
    negative, body, found = _taken_apart(text)
    for codes in found:
        if currency not in codes:
            raise UnreadableError(f"{quoted(text)} is in {codes[0]}, not in {currency}. Convert it or leave it empty.")
    try:
        number = read_number(body, mark, "english" if digits == 3 else "group", shown=text)
    except UnreadableError:
        raise _no_amount(text) from None
    minor = int((number.scaleb(digits)).to_integral_value(ROUND_HALF_EVEN))
    if abs(minor) > LARGEST_MINOR:
        raise UnreadableError(f"{quoted(text)} is too large for an amount. Check it or leave it empty.")
    return -minor if negative else minor


def currency_in(text: str, expected: str = "") -> str | None:
    """Return the currency an amount says it is in, by code or sign; else None.

    Of those that share a sign it is `expected` if that is one of them, or else the usual one.
    """
    if is_blank(text):
        return None
    try:
        _, number, found = _taken_apart(text)
    except UnreadableError:
        return None
    shared = (
        [code for code in found[0] if all(code in codes for codes in found)] if found and number[:1].isdigit() else []
    )
    return expected if expected in shared else next(iter(shared), None)


def to_decimal_string(minor: int, currency: str) -> str:
    """Return an amount as files carry it: "3305.78", "-0.05", "1200" in yen."""
    digits = minor_digits(currency)
    sign = "-" if minor < 0 else ""
    if not digits:
        return f"{minor}"
    whole, rest = divmod(abs(minor), 10**digits)
    return f"{sign}{whole}.{rest:0{digits}d}"


def share(minor: int, part: int, whole: int) -> int:
    """Return `part` of `whole` of an amount in minor units, rounded half to even. Raises ValueError for whole 0."""
    if not whole:
        raise ValueError("there is no share of nothing")
    if whole < 0:
        part, whole = -part, -whole
    quotient, remainder = divmod(minor * part, whole)
    doubled = 2 * remainder
    return quotient + (doubled > whole or (doubled == whole and quotient % 2 == 1))


def equal_parts(minor: int, count: int) -> list[int]:
    """Return an amount in `count` parts as equal as minor units allow; they add up to it. `count` is at least 1."""
    parts = []
    for left in range(count, 0, -1):
        part = share(minor, 1, left)
        parts.append(part)
        minor -= part
    return parts


def _taken_apart(text: str) -> tuple[bool, str, list[tuple[str, ...]]]:
    """Return whether an amount is negative, its bare number and the codes that each sign beside it may mean."""
    rest = with_cents(normalised(text))
    found: list[tuple[str, ...]] = []
    minuses = 0
    if rest.startswith("(") and rest.endswith(")"):
        rest, minuses = rest[1:-1].strip(), 1
    while rest and not (rest[0].isdigit() and rest[-1].isdigit()):
        if rest[0] in "+-":
            minuses += rest[0] == "-"
            rest = rest[1:].strip()
        elif rest[-1] == "-":
            minuses += 1
            rest = rest[:-1].strip()
        else:
            rest, codes = _without_sign(rest)
            if not codes:
                break
            found.append(codes)
    if minuses > 1 or len(found) > 3:
        raise _no_amount(text)
    return bool(minuses), rest, found


def _without_sign(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without the first code or sign at either end, and the codes it may mean (none: nothing)."""
    for match in (_CODE_FIRST.match(text), _CODE_LAST.search(text)):
        if match and match.group().upper() in NAMES:
            return (text[: match.start()] + text[match.end() :]).strip(), (match.group().upper(),)
    for sign in _LONGEST_FIRST:
        rest = text.removeprefix(sign)
        if rest != text and not (sign[-1].isalpha() and rest[:1].isalpha()):
            return rest.strip(), SIGNS[sign]
    for sign in _LONGEST_FIRST:
        rest = text.removesuffix(sign)
        if rest != text and not (sign[0].isalpha() and rest[-1:].isalpha()):
            return rest.strip(), SIGNS[sign]
    return text, ()


def _no_amount(text: str) -> UnreadableError:
    mark = system_style.in_use().decimal
    return UnreadableError(f"{quoted(text)} is no amount of money. Type one such as 12{mark}50 or leave it empty.")
