"""The colours of a page, made from the business's own: as it is where the eye can tell it from paper, else darker."""

import re
from dataclasses import dataclass, replace
from typing import Final

from models.accent import WHITE, darkened, lightness_times, mixed
from models.contrast import MARK_MINIMUM, TEXT_MINIMUM, contrast
from ui.charts.palette import PAPER, ChartPalette

OURS: Final = PAPER.accent
INK: Final = PAPER.text
RANGE_SHARE: Final = 0.3
AREA_SHARE: Final = 0.1
DEEPER: Final = 0.86
"""How much of its lightness a colour keeps where it is that of small words."""


@dataclass(frozen=True, slots=True)
class PageColours:
    """Colours as ``#RRGGBB``: ``accent`` of bars, marks and large words, ``deep`` of small ones, ``on_accent`` of words
    on the accent.
    """

    accent: str
    deep: str
    on_accent: str

    @property
    def palette(self) -> ChartPalette:
        """The colours of charts: series keep theirs, which mean platforms."""
        soft, softer = mixed(self.accent, RANGE_SHARE), mixed(self.accent, AREA_SHARE)
        return replace(PAPER, accent=self.accent, range_fill=soft, area=softer)


def page_colours(own: str) -> PageColours:
    """The colours of a page of a business; anything but ``#RRGGBB`` stands for the program's own."""
    colour = own.upper() if re.fullmatch(r"#[0-9a-fA-F]{6}", own) else OURS
    accent = darkened(colour, MARK_MINIMUM)
    deep = darkened(lightness_times(colour, DEEPER), TEXT_MINIMUM)
    on_accent = max((WHITE, INK), key=lambda words: contrast(words, accent))
    return PageColours(accent, deep, on_accent)
