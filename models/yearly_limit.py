"""The yearly total of cash and product value per creator from which on rules ask something of the owner.

A reminder, never advice: thresholds differ by country, and payments by card or PayPal may be the processor's to report.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearlyLimit:
    """An amount in minor units, and who asks what from it on."""

    amount: int
    source: str


LIMITS = {
    "USD": YearlyLimit(200_000, "US: form 1099-NEC from $2,000 a year, for payments from 1 Jan 2026"),
    "EUR": YearlyLimit(100_000, "France: a written contract from €1,000 a year of fees and gifts, from 1 Jan 2026"),
}
"""Known limits by the currency they are in; the owner may type her own."""
