"""How large pages are shown: to the width of their room, whole, or at a percentage."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ui.paper.page_pictures import POINTS_PER_INCH

PIXELS_PER_INCH: Final = 96
"""At 100 %: a screen's own inch, as in a browser."""

LEAST, MOST = 50, 400
STEPS: Final = (50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
"""Percentages on offer, and those that a key goes through."""

LEAST_FITTED: Final = 20
"""A page that is to be seen whole may become smaller than one may ask for."""


class Fit(StrEnum):
    """What a page is made to fit."""

    WIDTH = "width"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Zoom:
    """A fit, or a percentage of the size on paper."""

    fit: Fit | None = Fit.WIDTH
    percent: int = 100

    @classmethod
    def at(cls, percent: float) -> "Zoom":
        """A percentage, kept between the smallest and the largest on offer."""
        return cls(None, min(max(round(percent), LEAST), MOST))

    @classmethod
    def read(cls, text: str) -> "Zoom":
        """What ``stored`` wrote; anything else is the usual zoom."""
        offered = (*(cls(fit) for fit in Fit), *(cls.at(step) for step in STEPS))
        return next((zoom for zoom in offered if zoom.stored() == text), cls())

    def stored(self) -> str:
        """The zoom as a word to be remembered."""
        return str(self.fit or self.percent)

    def percent_in(self, room: tuple[float, float], sheet: tuple[float, float]) -> float:
        """The percentage that a sheet (points) is shown at in a room (pixels of the screen)."""
        across, down = (100 * each / size / scale(100) for each, size in zip(room, sheet, strict=True))
        if self.fit is Fit.WIDTH:
            return min(max(across, LEAST_FITTED), MOST)
        if self.fit is Fit.PAGE:
            return min(max(min(across, down), LEAST_FITTED), MOST)
        return self.percent


def scale(percent: float) -> float:
    """Pixels of the screen to a point of the page."""
    return percent / 100 * PIXELS_PER_INCH / POINTS_PER_INCH


def larger(percent: float) -> Zoom:
    """The next percentage on offer above one."""
    return Zoom.at(next((step for step in STEPS if step > round(percent)), MOST))


def smaller(percent: float) -> Zoom:
    """The next percentage on offer below one."""
    return Zoom.at(next((step for step in reversed(STEPS) if step < round(percent)), LEAST))
