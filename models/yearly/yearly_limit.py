"""The yearly total of cash and product value per creator from which on rules ask something of the owner.

A reminder, never advice: thresholds differ by country, and payments by card or PayPal may be the processor's to report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class YearlyLimit:
    """An amount in minor units, and who asks what from it on.

    ``elsewhere`` says the same in plain words to a business with another currency, which has no form of that country.
    ``without_processed`` says that payments by card or PayPal do not count, for the processor reports them.
    """

    amount: int
    source: str
    without_processed: bool = False
    elsewhere: str = ""


LIMITS = {
    "USD": YearlyLimit(
        200_000,
        "US: form 1099-NEC from $2,000 a year, for payments from 1 Jan 2026; payments by card or PayPal are the"
        " processor’s to report and are left out",
        without_processed=True,
        elsewhere="a business in the US reports what a creator gets from $2,000 a year; payments by card or PayPal are"
        " left out",
    ),
    "EUR": YearlyLimit(
        100_000, "France: a written contract from €1,000 a year of fees and gifts, without tax, from 1 Jan 2026"
    ),
}
"""Known limits by the currency they are in; the owner may type her own."""

OWN = "the amount you typed in File → Business…"


def known_limits(home: str) -> dict[str, YearlyLimit]:
    """The known limits by currency, in the words for a business whose own currency is ``home``."""
    return {
        currency: limit if currency == home else replace(limit, source=limit.elsewhere or limit.source)
        for currency, limit in LIMITS.items()
    }


def limits_with(own: Mapping[str, int], home: str) -> dict[str, YearlyLimit]:
    """The limits that are in force by currency: the owner's amounts in place of the known ones."""
    found = known_limits(home)
    for currency, amount in own.items():
        known = found.get(currency, YearlyLimit(amount, OWN))
        found[currency] = replace(known, amount=amount, source=OWN if amount != known.amount else known.source)
    return found
