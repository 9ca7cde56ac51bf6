"""An axis of bars that each stand for some days, of which a stretch can be looked at."""

from datetime import date
from typing import Protocol

from models.charts.days import Days
from models.charts.focus import Stretch
from models.show import day_range


class DayAxis(Protocol):
    """What charts with bars by day share: ``whole`` is the first and last day there is, ``spans`` the bars shown.

    Bar n reaches from n - 0.5 to n + 0.5 on the axis; a stretch is of days as ordinals.
    """

    @property
    def whole(self) -> tuple[date, date] | None:
        """First and last day that there is."""

    @property
    def spans(self) -> tuple[Days, ...]:
        """The days of each bar."""

    @property
    def stretch(self) -> Stretch | None:
        """First and last day that there is, as ordinals."""
        return (self.whole[0].toordinal(), self.whole[1].toordinal()) if self.whole else None

    def stretch_between(self, left: float, right: float) -> Stretch:
        """The days of the bars between two places of the axis."""
        last = len(self.spans) - 1
        first, end = (min(max(int(place + 0.5), 0), last) for place in sorted((left, right)))
        return self.spans[first].first.toordinal(), self.spans[end].last.toordinal()

    def stretch_text(self, stretch: Stretch) -> str:
        """Some days in words."""
        return day_range(*map(date.fromordinal, stretch), year=False)


def days_of(stretch: Stretch | None, whole: tuple[date, date]) -> tuple[date, date]:
    """The first and last day looked at."""
    return (date.fromordinal(stretch[0]), date.fromordinal(stretch[1])) if stretch else whole
