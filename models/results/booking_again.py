"""Whether to book somebody again, as far as the ranges allow it to be said."""

from typing import Protocol

from models.figures.figure import Figure
from models.figures.paying import PaysFrom
from models.plural import counted
from models.record import record
from models.show import percent, percent_span, span


class Engagement(Protocol):
    """A likely engagement rate by its 80 % range, and what is usual for the size: fractions, ``None`` if unknown."""

    @property
    def rate_low(self) -> float | None:
        """The low end."""

    @property
    def rate_high(self) -> float | None:
        """The high end."""

    @property
    def usual_rate(self) -> float | None:
        """What is usual for the size."""


@record(frozen=True)
class Verdict:
    """A few words with the tone of their pill, and the sentence that says why."""

    words: str
    tone: str
    why: str


YES, ENGAGES_WELL, ENGAGES_LITTLE, RATHER_NOT = "yes", "engages well", "engages little", "rather not"
TOO_EARLY = "too early to tell"
BEST_FIRST = (YES, ENGAGES_WELL, TOO_EARLY, ENGAGES_LITTLE, RATHER_NOT)
"""What is said of those who were booked, in the order that somebody would book them again."""

FEW_ORDERS = 3
"""Below so many orders that brought anything nobody is said to have paid back, however high the range: as for rates."""


NOT_BOOKED = Verdict("not booked yet", "grey", "Nothing was agreed yet.")


def verdict_of(back: Figure | None, engagement: Engagement, pays_from: PaysFrom, *, was_booked: bool) -> Verdict:
    """By money where it is known (``back``, revenue per unit of cost, at ``pays_from``), else by engagement."""
    if not was_booked:
        return NOT_BOOKED
    if back is not None and back.low is not None and back.high is not None:
        return _by_money(back, back.low, back.high, pays_from)
    return _by_rate(engagement, back.reason if back is not None else "nothing was brought by code or link yet")


def _by_money(back: Figure, low: float, high: float, pays_from: PaysFrom) -> Verdict:
    range_ = f"likely {span(low, high)} back for each 1 spent, from {counted(back.n, 'order')}"
    range_ += f"; it {pays_from.told(back.currency)}"
    line = pays_from.line
    if low >= line and back.n < FEW_ORDERS:
        return Verdict(TOO_EARLY, "grey", f"It looks paid back, but from fewer than {FEW_ORDERS} orders: {range_}.")
    if low >= line:
        return Verdict(YES, "green", f"It paid back with little doubt: {range_}.")
    if high < line:
        return Verdict(RATHER_NOT, "red", f"It did not pay back: {range_}.")
    return Verdict(TOO_EARLY, "grey", f"It may have paid back or not: {range_}. More orders would show.")


def _by_rate(engagement: Engagement, no_money: str) -> Verdict:
    low, high, usual = engagement.rate_low, engagement.rate_high, engagement.usual_rate
    if low is None or high is None or usual is None:
        return Verdict(TOO_EARLY, "grey", f"Money: n/a, {no_money}. Engagement: no post was read, or no rate is usual.")
    range_ = f"likely {percent_span(low, high)} %, usual for the size {percent(usual)}"
    why = f"Money: n/a, {no_money}. By engagement alone: {range_}."
    if low > usual:
        return Verdict(ENGAGES_WELL, "green", why)
    if high < usual:
        return Verdict(ENGAGES_LITTLE, "amber", why)
    return Verdict(TOO_EARLY, "grey", why)
