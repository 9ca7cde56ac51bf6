"""How posts grew over the days since they went live."""

from typing import TYPE_CHECKING

from models.charts import PostCurves
from models.charts.readings import Curve
from ui.charts.axes import count_axis, settle, type_size
from ui.charts.drawing.legend import Entry, draw_legend, legend_marks
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_COLOURS = 4
"""Curves that get a colour and a place in the legend; the others are grey."""

DASHES = (0, (3, 2))


def draw_curves(ax: "Axes", data: PostCurves, palette: ChartPalette) -> list[Mark]:
    """A line a post with a dot a reading; between readings that are days apart the line is dashed."""
    from matplotlib.lines import Line2D

    if data.is_empty:
        return []
    marks: list[Mark] = []
    entries: list[Entry] = []
    first, last = data.axis
    for place, curve in reversed(list(enumerate(data.curves))):
        colour = palette.series[place] if place < min(MOST_COLOURS, len(palette.series)) else palette.muted
        if place < MOST_COLOURS:
            entries.insert(0, Entry(curve.label, Line2D([], [], color=colour, marker="o", markersize=4)))
        if curve.label in data.focus.hidden:
            continue
        _line(ax, curve, colour)
        marks += [
            Mark(point.days, point.value, point.days, point.value, data.told(curve, point), curve.influencer_id, 8)
            for point in curve.points
            if first <= point.days <= last
        ]
    ax.set_xlim(first - 0.02 * (last - first), last + 0.02 * (last - first))
    ax.set_ylim(0, max([mark.top for mark in marks], default=1) * 1.1 or 1)
    count_axis(ax.yaxis)
    count_axis(ax.xaxis, 10)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    ax.set_xlabel("Days since it went live · dashed: estimated between readings")
    draw_legend(ax, entries if len(data.curves) > 1 else [], data.focus.hidden, palette)
    settle(ax)
    return [*marks, *legend_marks(ax, entries, data.focus.hidden)]


def _line(ax: "Axes", curve: Curve, colour: str) -> None:
    """The line of one post: whole between days that follow each other, dashed else, from nothing at the start."""
    points = curve.points
    start = [(0, 0)] if points[0].days > 0 else []
    way = [*start, *((point.days, point.value) for point in points)]
    measured = [False] * len(start) + [not point.is_estimated for point in points[1:]]
    for (x, y), (after, value), whole in zip(way, way[1:], measured, strict=False):
        ax.plot([x, after], [y, value], color=colour, linewidth=1.6, linestyle="-" if whole else DASHES)
    ax.plot([x for x, _ in way[len(start) :]], [y for _, y in way[len(start) :]], "o", color=colour,
            markersize=type_size() * 0.4, clip_on=True)  # fmt: skip
