"""Takes the words of a drawing out of its SVG, so that the page's template sets them as it sets all others.

The reader of SVG within typst looks for a face letter by letter: signs of several letters (a flag, a family of emoji)
fall apart there, and words of India lose their blanks. Typst itself shapes them rightly.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from models.reading.text import one_line

_TEXT: Final = re.compile(r"<text (?P<attributes>[^>]*)>(?P<words>[^<]*)</text>")
_VIEW: Final = re.compile(r'viewBox="0 0 (?P<width>[\d.]+) (?P<height>[\d.]+)"')
_ANCHORS: Final = {"start": "left", "middle": "center", "end": "right"}
_USUAL_WEIGHT: Final = "400"


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a drawing: their baseline begins, is centred or ends (``anchor``) at ``x`` and ``y``.

    Points from the upper left corner, degrees clockwise, a colour as ``#RRGGBB`` and an opacity up to 1.
    """

    text: str
    x: float
    y: float
    size: float
    anchor: str
    angle: float
    fill: str
    opacity: float
    weight: int


@dataclass(frozen=True, slots=True)
class LetteredDrawing:
    """A drawing without words as SVG, its size in points, and the words that belong on it."""

    svg: str
    width: float
    height: float
    labels: tuple[Label, ...]


def lettered(svg: str) -> LetteredDrawing:
    """A drawing of matplotlib's (``svg.fonttype: none``) with its words apart."""
    view = _VIEW.search(svg)
    width, height = (float(view["width"]), float(view["height"])) if view else (0.0, 0.0)
    return LetteredDrawing(_TEXT.sub("", svg), width, height, tuple(_labels(svg)))


def _labels(svg: str) -> Iterator[Label]:
    for found in _TEXT.finditer(svg):
        if text := one_line(unescape(found["words"])):
            yield _label(text, found["attributes"])


def _label(text: str, attributes: str) -> Label:
    angle = re.search(r"rotate\((-?[\d.]+)", attributes)
    # Lines of one text have their place within the transform.
    moved = re.search(r"translate\((?P<x>-?[\d.]+) (?P<y>-?[\d.]+)\)", attributes)
    return Label(
        text=text,
        x=float(moved["x"] if moved else _told(attributes, r' x="(-?[\d.]+)"', "0")),
        y=float(moved["y"] if moved else _told(attributes, r' y="(-?[\d.]+)"', "0")),
        size=float(_told(attributes, r"font-size: ([\d.]+)px", "8")),
        anchor=_ANCHORS[_told(attributes, r"text-anchor: (\w+)", "start")],
        angle=float(angle[1]) + 0.0 if angle else 0.0,
        fill=_told(attributes, r"fill: (#[0-9a-f]{6})", "#000000"),
        opacity=float(_told(attributes, r"opacity: ([\d.]+)", "1")),
        weight=int(_told(attributes, r"font-weight: (\d+)", _USUAL_WEIGHT)),
    )


def _told(attributes: str, pattern: str, otherwise: str) -> str:
    found = re.search(pattern, attributes)
    return found[1] if found else otherwise
