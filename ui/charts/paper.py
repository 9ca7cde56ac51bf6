"""Charts as files and for the page: always light, the same bytes for the same data."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from models.charts import Chart
from ui.charts import style
from ui.charts.axes import TITLE_SIZE
from ui.charts.palette import PAPER, ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Drawing = Callable[["Axes", Any, ChartPalette], object]

TITLE_GAP = 4.0
"""Points between a title and the edges of the picture."""

PICTURE_SCALE = 3.0
"""Pixels to a point in saved pictures: 216 dots an inch."""


def svg(
    draw: Drawing, data: Chart, size_inches: tuple[float, float], *, title: str = "", palette: ChartPalette = PAPER
) -> bytes:
    """A chart as SVG at the size it is printed, with its words as text; the same data give the same bytes."""
    with style.drawing(palette, style.PAPER_TYPE, (title, *data.names)):
        return _bytes(_drawn(draw, data, size_inches, title, palette=palette), "svg")


def png(
    draw: Drawing, data: Chart, size_inches: tuple[float, float], scale: float = PICTURE_SCALE, *, title: str = ""
) -> bytes:
    """A chart as PNG on white, ``scale`` pixels to a point."""
    with style.drawing(PAPER, style.PAPER_TYPE, (title, *data.names)):
        return _bytes(_drawn(draw, data, size_inches, title, scale), "png")


def _drawn(
    draw: Drawing,
    data: Chart,
    size_inches: tuple[float, float],
    title: str,
    scale: float = 1.0,
    palette: ChartPalette = PAPER,
) -> "Figure":
    width, height = size_inches
    figure = style.new_figure(width * style.POINTS_PER_INCH, height * style.POINTS_PER_INCH, scale)
    ax = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    if title:
        # Set before the drawing, so that the axes make room for it.
        left, top = TITLE_GAP / (width * style.POINTS_PER_INCH), 1 - TITLE_GAP / (height * style.POINTS_PER_INCH)
        size = style.PAPER_TYPE * TITLE_SIZE
        figure.suptitle(title, x=left, y=top, ha="left", va="top", fontsize=size, color=palette.text)
    draw(ax, data, palette)
    return figure


def _bytes(figure: "Figure", kind: str) -> bytes:
    file = io.BytesIO()
    if kind == "svg":
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": "Goodword"})
    else:
        figure.savefig(file, format="png", facecolor=PAPER.surface, metadata={"Software": "Goodword"})
    # Its parts hold each other: in a command, which collects no garbage, every chart would stay.
    figure.clear()
    return file.getvalue()
