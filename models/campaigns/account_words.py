"""The account of a campaign in words."""

from collections.abc import Sequence
from datetime import date

from models import show
from models.campaigns.account import Account, DueLine, Totals

NOTHING = "Nothing is owed and nothing was paid"


def totals_text(totals: Sequence[Totals]) -> str:
    """The sums in one line, one part a currency: "€560 owed, €140 of it overdue · €615 paid · €22 sent"."""
    return "   |   ".join(_of_currency(one) for one in totals) or NOTHING


def _of_currency(totals: Totals) -> str:
    def money(minor: int) -> str:
        return show.money(minor, totals.currency)

    owed = f"{money(totals.owed)} owed"
    if totals.overdue:
        owed += f", {money(totals.overdue)} of it overdue"
    parts = [owed]
    if totals.paid != totals.sent or not totals.sent:
        parts.append(f"{money(totals.paid - totals.sent)} paid")
    if totals.sent:
        parts.append(f"{money(totals.sent)} sent")
    if totals.expenses:
        parts.append(f"{money(totals.expenses)} expenses")
    if totals.overpaid:
        parts.append(f"{money(totals.overpaid)} overpaid")
    return " · ".join(parts)


def sum_text(lines: Sequence[DueLine]) -> str:
    """What lines come to, by currency: "€280", "€280 and $40"."""
    totals = Account(lines).totals(date.min)
    return " and ".join(show.money(one.owed, one.currency) for one in totals if one.owed)


def leaves_text(line: DueLine, amount: int | None) -> str:
    """What paying an amount would leave of a line, in a sentence."""
    if amount is None or line.amount == amount:
        return "Nothing of it stays owed."
    if amount < line.amount:
        return f"{show.money(line.amount - amount, line.currency)} stays owed."
    return beyond_text(line, amount)


def beyond_text(line: DueLine, amount: int | None) -> str:
    """That an amount is more than is owed of a line, in a warning; empty where it is not."""
    if amount is None or amount <= line.amount:
        return ""
    beyond, owed = (show.money(minor, line.currency) for minor in (amount - line.amount, line.amount))
    return f"That is {beyond} too much: only {owed} is owed."
