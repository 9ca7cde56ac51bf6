"""How the first page shares its room: heights of its two charts, and how many names its sentences may have.

The first page is for a glance, so that all of it must be on one sheet, Letter being the shorter one. How long texts
come out is only known once they are set; here they are estimated from their letters, a little too long rather than too
short. Heights are in inches, measured on set pages.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from models.paper.blocks import GoalBar, Headline, Paragraph, Tiles, text_of

BOTTOM = 10.17
"""Where the text of a Letter page ends."""

GLANCE_END = 4.54
"""Where the heading below the tiles begins, while title, subtitle, verdict and notes have one line each."""

AROUND_CHARTS = 1.2
"""Headings and titles of both charts, with the space between."""

TITLE_OF_CHART = 0.2
LINE, TILE_LINE, SUBTITLE_LINE, PARAGRAPH_GAP, NOTE, GOAL = 0.18, 0.155, 0.2, 0.04, 0.22, 0.52
LETTERS_OF_PAGE, LETTERS_BESIDE = 104, 50
LONG_TITLE = 60
"""Letters beyond which a title is set smaller (in ``document.typ`` too)."""

BIG_NUMBER_HEIGHT = 0.81
HAPPENED, LEAST_HAPPENED, LEAST_BOOKING = 2.25, 1.4, 1.45
BOOKING_SHARE = 0.54
MOST_NAMES = (8, 6, 4, 3, 2)


@dataclass(frozen=True, slots=True)
class Glance:
    """What stands above both charts."""

    title: str
    subtitle: str
    headline: Headline
    goal: GoalBar | None
    tiles: Tiles


@dataclass(frozen=True, slots=True)
class FirstPage:
    """Room for charts and sentences: ``charts`` is for both together."""

    charts: float

    @classmethod
    def below(cls, glance: Glance, note: str = "") -> "FirstPage":
        """What is left below the tiles; ``note`` stands below the chart of days."""
        return cls(BOTTOM - AROUND_CHARTS - _end_of(glance) - (NOTE if note else 0))

    def booking(self, wanted: float) -> float:
        """The height of the chart of creators, which would like to have so much."""
        return min(wanted, max(self.charts * BOOKING_SHARE, LEAST_BOOKING))

    def happened(self, beside: float) -> float:
        """The height of the chart of days above something of a height: a chart, or sentences longer than that."""
        return min(HAPPENED, max(self.charts - beside, LEAST_HAPPENED))

    def holds(self, beside: float) -> bool:
        """Whether something so high can stand below the chart of days."""
        return beside <= self.charts - LEAST_HAPPENED


def height_of(paragraphs: Iterable[Paragraph]) -> float:
    """How high sentences stand out below the title of the chart beside them."""
    lines = [_lines(text_of(one), LETTERS_BESIDE) for one in paragraphs]
    return LINE * sum(lines) + PARAGRAPH_GAP * len(lines) - TITLE_OF_CHART


def _end_of(glance: Glance) -> float:
    is_long = len(glance.title) > LONG_TITLE
    letters, line = (56, 0.29) if is_long else (38, 0.4)
    title = line * _lines(glance.title, letters) - 0.4
    subtitle = SUBTITLE_LINE * (_lines(glance.subtitle, LETTERS_OF_PAGE) - 1)
    notes = max((_lines(fact.note, 92 // len(glance.tiles.facts)) for fact in glance.tiles.facts), default=1)
    return GLANCE_END + title + subtitle + _verdict(glance.headline) + _goal(glance.goal) + TILE_LINE * (notes - 1)


def _verdict(headline: Headline) -> float:
    """How much higher than its number a headline is."""
    width = 6.6 - 0.37 * min(len(headline.number), 9)
    letters = max(int(width / 0.066), 20)
    lines = sum(_lines(said, letters) for said in (headline.caption, *headline.lines))
    return max(0.0, LINE * lines - BIG_NUMBER_HEIGHT)


def _goal(goal: GoalBar | None) -> float:
    if goal is None:
        return -GOAL
    beside = max(LETTERS_OF_PAGE - 6 - len(goal.done + goal.of), 20)
    return LINE * (_lines(goal.verdict, beside) - 1)


def _lines(text: str, letters: int) -> int:
    """Lines that a text takes, an empty one none."""
    return sum(max(math.ceil(len(line) / letters), 1) for line in text.split("\n")) if text else 0
