"""Chart data: the followers of one profile on the days that they were read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.show import count, day

FEWEST = 2
"""One reading is a number, not a way."""


@dataclass(frozen=True, slots=True)
class FollowersOverTime:
    """Readings of one profile, oldest first, each day once."""

    points: tuple[tuple[date, int], ...] = ()

    @classmethod
    def of(cls, by_day: Mapping[date, int]) -> "FollowersOverTime":
        """The followers that were read, by day."""
        return cls(tuple(sorted(by_day.items())))

    @property
    def title(self) -> str:
        """What the chart shows."""
        return "Followers over time"

    @property
    def is_empty(self) -> bool:
        """Whether there is no way to draw."""
        return len(self.points) < FEWEST

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it: nothing."""
        return ()

    def told(self, place: int) -> str:
        """What a reading says when pointed at."""
        when, followers = self.points[place]
        return f"{count(followers)} followers\n{day(when, year=True)}"

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if not self.points:
            return f"{self.title}: nobody has read the followers yet."
        if self.is_empty:
            when, followers = self.points[0]
            return f"{self.title}: read once, {count(followers)} on {day(when, year=True)}; growth needs two."
        (first, began), (last, ended) = self.points[0], self.points[-1]
        way = f"{count(began)} on {day(first, year=True)} to {count(ended)} on {day(last, year=True)}"
        return f"{self.title}: from {way}, {count(len(self.points))} readings."

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Day", "Followers")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a reading, as text."""
        return [(when.isoformat(), str(followers)) for when, followers in self.points]
