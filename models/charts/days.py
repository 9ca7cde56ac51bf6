"""Days on the axis of a chart, gathered into bars where there are many."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

MOST_BARS = 92
"""More bars than this cannot be told apart: days are then gathered into weeks, weeks into four."""

MOST_PERIODS = 36
"""Weeks or months side by side; of more, longer periods are told."""

STEPS = (1, 7, 28, 91, 364)
STEP_NAMES = {1: "day", 7: "week", 28: "four weeks", 91: "quarter", 364: "year"}


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both included: what a click on a bar means."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars of ``step`` days each from the first day on; the last may be shorter."""

    step: int = 1
    spans: tuple[Days, ...] = ()

    @classmethod
    def over(cls, first: date, last: date) -> "Bars":
        """The bars from one day to another, at most ``MOST_BARS`` where the longest step allows it."""
        days = (last - first).days + 1
        step = next((step for step in STEPS if days <= step * MOST_BARS), STEPS[-1])
        starts = [first + timedelta(days=step * place) for place in range((days - 1) // step + 1)]
        return cls(step, tuple(Days(start, min(start + timedelta(days=step - 1), last)) for start in starts))

    @property
    def name(self) -> str:
        """What one bar is: "day", "week", "quarter"."""
        return STEP_NAMES[self.step]

    def place(self, day: date) -> int | None:
        """The bar that holds a day, ``None`` outside of all."""
        if not self.spans or not self.spans[0].first <= day <= self.spans[-1].last:
            return None
        return (day - self.spans[0].first).days // self.step


@dataclass(frozen=True, slots=True)
class Periods:
    """Weeks from Monday, months or years of the calendar; the first and the last are cut to the days they stand for."""

    name: str = "week"
    spans: tuple[Days, ...] = ()

    @classmethod
    def over(cls, first: date, last: date) -> "Periods":
        """The shortest periods from one day to another that can still be told apart."""
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if (last - first).days < 7 * MOST_PERIODS:
            return cls("week", _spans(first, last, lambda day: day + timedelta(days=7 - day.weekday())))
        if months <= MOST_PERIODS:
            return cls("month", _spans(first, last, _next_month))
        return cls("year", _spans(first, last, lambda day: date(day.year + 1, 1, 1)))

    def place(self, day: date) -> int | None:
        """The period that holds a day, ``None`` outside of all."""
        place = bisect_right(self.spans, day, key=lambda span: span.first) - 1
        return place if place >= 0 and day <= self.spans[place].last else None

    def begin(self, place: int) -> date:
        """The day that a period is named by: of a week its Monday, also where it is cut."""
        first = self.spans[place].first
        return first - timedelta(days=first.weekday()) if self.name == "week" else first


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _spans(first: date, last: date, after: Callable[[date], date]) -> tuple[Days, ...]:
    found = []
    while first <= last:
        following = after(first)
        found.append(Days(first, min(following - timedelta(days=1), last)))
        first = following
    return tuple(found)
