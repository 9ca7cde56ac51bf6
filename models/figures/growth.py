"""Growth of a profile: net new followers of a period, beside those at its start."""

from collections.abc import Sequence
from datetime import date, timedelta

from models import show
from models.figures.figure import Figure, Input, Unit
from models.influencers.profile import ProfileReading
from models.plural import counted
from models.record import record

PERIODS = (30, 90, 365)
"""Lengths of the periods that growth is told of, in days back from today."""

USUAL = 90
"""The period whose growth is told first."""


@record(frozen=True)
class Growth:
    """The growth of a period as a figure, with its first and its last reading: (day, followers)."""

    figure: Figure
    first: tuple[date, int] | None = None
    last: tuple[date, int] | None = None

    @property
    def days(self) -> int:
        """Days that lie between its first and its last reading."""
        return (self.last[0] - self.first[0]).days if self.first and self.last else 0

    @property
    def value(self) -> str:
        """As a person reads it: "+4.2 %", "n/a"."""
        fraction = self.figure.value
        if fraction is None:
            return show.NOT_AVAILABLE
        return f"{'+' if fraction > 0 else ''}{show.percent(fraction)}"

    @property
    def known_value(self) -> str:
        """The value, blank where it is n/a."""
        return "" if self.figure.value is None else self.value

    @property
    def grounds(self) -> str:
        """What it rests on: "in 84 days, 3 readings"; where it is n/a, why."""
        if self.figure.value is None:
            return self.figure.reason
        return f"in {counted(self.days, 'day')}, {counted(self.figure.n, 'reading')}"

    @property
    def told(self) -> str:
        """From which readings it comes, in lines; where it is n/a, why."""
        if self.figure.value is None or self.first is None or self.last is None:
            return f"{self.figure.label}: {show.NOT_AVAILABLE}, {self.figure.reason}"
        began, ended = (f"{show.count(count)} on {show.day(day, year=True)}" for day, count in (self.first, self.last))
        return f"{self.value}: {began}, {ended}, {self.grounds}\n= {self.figure.formula}"


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
    return Growth(figure, (days[0], counts[0]), (days[-1], counts[-1])) if days else Growth(figure)


def told_growth(readings: Sequence[ProfileReading], today: date) -> Growth:
    """The growth worth telling in one line: of the usual period, else of the longest one where only that is known."""
    usual, longest = growth(readings, today), growth(readings, today, max(PERIODS))
    return longest if usual.figure.value is None and longest.figure.value is not None else usual


def growth_of_many(creators: int, began: int | None, ended: int | None, since: date, until: date) -> Figure:
    """Growth of several creators together, each between her first and her last reading of the days from – to.

    ``began`` and ``ended`` are their followers then, ``None`` where nobody was read twice; ``began`` is more than 0.
    """
    days = show.day_range(since, until if until >= since else None)
    formula = f"net new followers ÷ followers at the start, of main profiles read twice in {days}"
    if until < since:
        reason = f"{show.day(since, year=True)}, when it begins, is still to come."
        return Figure("growth", "Growth", Unit.RATE, None, formula, counted="creators", reason=reason)
    if not began or ended is None:
        reason = f"Nobody’s followers were read on two days of {days}."
        if since == until:
            reason = f"{days} is one day: growth lies between two."
        return Figure("growth", "Growth", Unit.RATE, None, formula, counted="creators", reason=reason)
    inputs = (Input("Net new followers", ended - began), Input("Followers at the start", began))
    value = (ended - began) / began
    return Figure("growth", "Growth", Unit.RATE, value, formula, creators, counted="creators", inputs=inputs)


def followers_by_day(
    readings: Sequence[ProfileReading], since: date = date.min, until: date = date.max
) -> dict[date, int]:
    """Followers of one profile by day, oldest first; of several readings of a day the last written counts."""
    known = sorted((one.day, one.id, one.followers) for one in readings if one.followers is not None)
    return {day: followers for day, _, followers in known if since <= day <= until}
