"""Growth of a profile: net new followers of a period, beside those at its start."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models import show
from models.figure import Figure, Unit
from models.plural import counted
from models.profile import ProfileReading

PERIODS = (30, 90, 365)
"""Lengths of the periods that growth is told of, in days back from today."""

USUAL = 90
"""The period whose growth is told first."""


@dataclass(frozen=True, slots=True)
class Growth:
    """The growth of a period as a figure, with the days that lie between its first and its last reading."""

    figure: Figure
    days: int = 0

    @property
    def value(self) -> str:
        """As a person reads it: "+4.2 %", "n/a"."""
        fraction = self.figure.value
        if fraction is None:
            return show.NOT_AVAILABLE
        return f"{'+' if fraction > 0 else ''}{show.percent(fraction)}"

    @property
    def grounds(self) -> str:
        """What it rests on: "in 84 days, 3 readings"; where it is n/a, why."""
        if self.figure.value is None:
            return self.figure.reason
        return f"in {counted(self.days, 'day')}, {counted(self.figure.n, 'reading')}"


def growth(readings: Sequence[ProfileReading], today: date, period: int = USUAL) -> Growth:
    """Growth of one profile over its readings of the last ``period`` days, as a fraction.

    It lies between the first and the last of them; nothing is stretched to the whole period.
    """
    read = followers_by_day(readings, today - timedelta(days=period), today)
    days, counts = list(read), list(read.values())
    reason = ""
    if len(counts) < 2:
        reason = f"{'one reading only' if counts else 'no reading'} in the last {period} days, growth needs two"
    elif not counts[0]:
        reason = "there were no followers at the start"
    figure = Figure(
        f"growth_{period}", f"Growth in {period} days", Unit.RATE,
        None if reason else (counts[-1] - counts[0]) / counts[0],
        "net new followers ÷ followers at the start of the period", n=len(counts), counted="readings", reason=reason,
    )  # fmt: skip
    return Growth(figure, (days[-1] - days[0]).days if days else 0)


def told_growth(readings: Sequence[ProfileReading], today: date) -> Growth:
    """The growth worth telling in one line: of the usual period, else of the longest one where only that is known."""
    usual, longest = growth(readings, today), growth(readings, today, max(PERIODS))
    return longest if usual.figure.value is None and longest.figure.value is not None else usual


def followers_by_day(
    readings: Sequence[ProfileReading], since: date = date.min, until: date = date.max
) -> dict[date, int]:
    """Followers of one profile by day, oldest first; of several readings of a day the last written counts."""
    known = sorted((one.day, one.id, one.followers) for one in readings if one.followers is not None)
    return {day: followers for day, _, followers in known if since <= day <= until}
