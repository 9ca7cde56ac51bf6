"""Days on the axis of a chart, gathered into bars where there are many."""

from dataclasses import dataclass
from datetime import date, timedelta

MOST_BARS = 92
"""More bars than this cannot be told apart: days are then gathered into weeks, weeks into four."""

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

    @property
    def stretch(self) -> tuple[int, int] | None:
        """First and last day as ordinals; ``None`` without bars."""
        return (self.spans[0].first.toordinal(), self.spans[-1].last.toordinal()) if self.spans else None

    def place(self, day: date) -> int | None:
        """The bar that holds a day, ``None`` outside of all."""
        if not self.spans or not self.spans[0].first <= day <= self.spans[-1].last:
            return None
        return (day - self.spans[0].first).days // self.step

    def stretch_between(self, left: float, right: float) -> tuple[int, int]:
        """The days, as ordinals, of the bars between two places of the axis; bar n reaches from n - 0.5 to n + 0.5."""
        last = len(self.spans) - 1
        first, end = (min(max(int(place + 0.5), 0), last) for place in sorted((left, right)))
        return self.spans[first].first.toordinal(), self.spans[end].last.toordinal()
