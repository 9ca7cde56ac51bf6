"""The charts of a document, drawn for paper by the functions that draw them on screen."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from models.charts import Chart
from models.paper.blocks import Beside, Drawing
from models.paper.document import Document
from ui.paper.colours import page_colours
from ui.paper.lettering import LetteredDrawing, lettered

GUTTER = 5 / 25.4
"""Inches between blocks side by side, as the template has them."""

MOST_KEPT: Final = 32
"""Drawings, enough for a few documents: what is chosen about one, or written on it, draws no chart anew."""


def drawings_of(document: Document, width: float) -> dict[str, LetteredDrawing]:
    """Each chart that has something to show, by the name that the template finds it by.

    ``width`` is that of the page's text, in inches.
    """
    colour = document.business.colour
    return {
        drawing_name(place): _drawn(drawing.chart, (inches, drawing.height), colour)
        for place, (drawing, inches) in enumerate(_sized(document, width))
        if not drawing.chart.is_empty
    }


def drawing_name(place: int) -> str:
    """How the drawing at a place of the document is called; counted in the order of ``Document.blocks``."""
    return f"drawing_{place}"


@lru_cache(maxsize=MOST_KEPT)
def _drawn(chart: Chart, size_inches: tuple[float, float], colour: str) -> LetteredDrawing:
    from ui.charts import figures, paper

    return lettered(paper.svg(figures.draw, chart, size_inches, palette=page_colours(colour).palette).decode())


def _sized(document: Document, width: float) -> Iterator[tuple[Drawing, float]]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Drawing):
                yield block, width
            elif isinstance(block, Beside):
                # The template gives the left side its share of the whole width, the right one what is left.
                yield from ((one, width * block.share) for one in block.left if isinstance(one, Drawing))
                rest = width * (1 - block.share) - GUTTER
                yield from ((one, rest) for one in block.right if isinstance(one, Drawing))
