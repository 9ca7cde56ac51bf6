"""The colours of a page, made from the business's own: as it is where the eye can tell it from paper, else darker."""

import colorsys
import re
from dataclasses import dataclass, replace
from typing import Final

from ui.charts.palette import PAPER, ChartPalette
from ui.theme.contrast import MARK_MINIMUM, TEXT_MINIMUM, contrast

OURS: Final = PAPER.accent
WHITE: Final = "#FFFFFF"
INK: Final = PAPER.text
RANGE_SHARE: Final = 0.3
AREA_SHARE: Final = 0.1
DEEPER: Final = 0.86
"""How much of its lightness a colour keeps where it is that of small words."""

_STEP: Final = 0.98


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
    deep = darkened(_lightness_times(colour, DEEPER), TEXT_MINIMUM)
    on_accent = max((WHITE, INK), key=lambda words: contrast(words, accent))
    return PageColours(accent, deep, on_accent)


def darkened(colour: str, contrast_wanted: float) -> str:
    """The lightest colour of the same hue, the colour itself at most, that stands out from paper so much."""
    while contrast(colour, WHITE) < contrast_wanted:
        colour = _lightness_times(colour, _STEP)
    return colour


def mixed(colour: str, share: float) -> str:
    """So much of a colour on white."""
    return _hex(*(share * part + (1 - share) for part in _parts(colour)))


def _lightness_times(colour: str, factor: float) -> str:
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    return _hex(*colorsys.hls_to_rgb(hue, lightness * factor, saturation))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in (red, green, blue))
