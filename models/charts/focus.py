"""What of a chart is looked at: a part of its axis, and which of its series."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

Stretch = tuple[int, int]
"""First and last unit of an axis, both included: days as ordinals, or days since a post went live."""

FEWEST_UNITS = 3
"""A stretch is never narrowed to fewer units: a single bar says nothing of its neighbours."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A stretch of the axis, ``None`` for all of it, and the labels of the series that are hidden."""

    stretch: Stretch | None = None
    hidden: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether all of the chart is looked at."""
        return self == WHOLE

    def toggled(self, label: str) -> "Focus":
        """Hide a series that is shown, show one that is hidden."""
        return replace(self, hidden=self.hidden ^ {label})

    def within(self, whole: Stretch | None, labels: Iterable[str]) -> "Focus":
        """What is left of it on other data: the part of the stretch that they have, the labels that they have."""
        return Focus(_common(self.stretch, whole), self.hidden & frozenset(labels))


WHOLE = Focus()


def _common(stretch: Stretch | None, whole: Stretch | None) -> Stretch | None:
    if stretch is None or whole is None:
        return None
    first, last = max(stretch[0], whole[0]), min(stretch[1], whole[1])
    return None if first > last or (first, last) == whole else (first, last)


def fitted(stretch: Stretch, whole: Stretch) -> Stretch | None:
    """A stretch moved into the whole axis and widened to ``FEWEST_UNITS``; ``None`` where it is all of it."""
    units = max(stretch[1] - stretch[0] + 1, FEWEST_UNITS)
    first = max(min(stretch[0], whole[1] - units + 1), whole[0])
    found = (first, min(first + units - 1, whole[1]))
    return None if found == whole else found


def narrowed(stretch: Stretch, whole: Stretch, around: int | None = None) -> Stretch | None:
    """Half of a stretch, around a unit of it or its middle."""
    units = max((stretch[1] - stretch[0] + 1) // 2, FEWEST_UNITS)
    middle = (stretch[0] + stretch[1]) // 2 if around is None else around
    first = max(min(middle - units // 2, stretch[1] - units + 1), stretch[0])
    return fitted((first, first + units - 1), whole)


def widened(stretch: Stretch, whole: Stretch) -> Stretch | None:
    """Twice a stretch, around its middle."""
    units = stretch[1] - stretch[0] + 1
    return fitted((stretch[0] - units // 2, stretch[0] - units // 2 + 2 * units - 1), whole)


def moved(stretch: Stretch, whole: Stretch, by: int) -> Stretch | None:
    """A stretch a quarter of itself further on (``by`` 1) or back (-1)."""
    step = by * max((stretch[1] - stretch[0] + 1) // 4, 1)
    return fitted((stretch[0] + step, stretch[1] + step), whole)
