"""The yearly total of cash and product value per creator from which on rules ask something of the owner.

A reminder, never advice: thresholds differ by country, and payments by card or PayPal may be the processor's to report.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from models import show
from models.record import record


@record(frozen=True)
class YearlyLimit:
    """An amount in minor units, and who asks what from it on.

    ``without_processed`` says that payments by card or PayPal do not count, for the processor reports them.
    """

    amount: int
    source: str
    without_processed: bool = False


OWN = "the amount you typed in File → Business…"


def known_limits(home: str) -> dict[str, YearlyLimit]:
    """Limits that are known by currency, to be offered; a form is named only where it is one of the business's own."""
    dollars, euros = show.money(200_000, "USD"), show.money(100_000, "EUR")
    since = show.day(date(2026, 1, 1), year=True)
    form = (
        f"US: form 1099-NEC from {dollars} a year, for payments from {since}; payments by card or PayPal are the"
        " processor’s to report and are left out"
    )
    abroad = f"a business in the US reports what a creator gets from {dollars} a year"
    contract = f"France: a written contract from {euros} a year of fees and gifts, without tax, from {since}"
    return {
        "USD": YearlyLimit(200_000, form if home == "USD" else abroad, without_processed=home == "USD"),
        "EUR": YearlyLimit(100_000, contract),
    }


def unasked_limits(home: str) -> dict[str, YearlyLimit]:
    """Limits that hold before the owner types one: that of dollars where they are the business's own currency.

    The euro is of many countries, and a business is not bound by what another country asks of its own.
    """
    return {"USD": known_limits(home)["USD"]} if home == "USD" else {}


def limits_with(own: Mapping[str, int], home: str) -> dict[str, YearlyLimit]:
    """The limits that are in force by currency: the owner's amounts, and those that hold where none was typed."""
    found = unasked_limits(home)
    for currency, amount in own.items():
        unasked = found.get(currency, YearlyLimit(amount, OWN))
        found[currency] = replace(
            unasked, amount=amount, source=OWN if amount != unasked.amount else unasked.source
        )
    return found
