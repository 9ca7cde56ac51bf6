"""Creators side by side, each with a likely value and its range."""

from dataclasses import replace
from typing import TYPE_CHECKING

from models.charts import Comparison, CreatorsCompared
from ui.charts.axes import meets_legend, settle, short_label, size_in_points, type_size
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FEWEST_ROWS = 4

ROW, AROUND_ROWS = 1.3, 6.0
"""Least height of a row of creators, and of all that stands around the rows, in type sizes."""


def draw_creators(ax: "Axes", data: CreatorsCompared, palette: ChartPalette) -> list[Mark]:
    """A row a creator: the range as a band, the likely value as a dot; grey where it is too early to tell."""
    if data.is_empty:
        return []
    data = _fitting(ax, data)
    rows = range(len(data.creators))
    end = _end_of_values(data)
    size = type_size()
    for row, one in zip(rows, data.creators, strict=True):
        fill, dot = (palette.muted_fill, palette.muted) if one.is_early else (palette.range_fill, palette.accent)
        ax.hlines(row, min(one.low, end), min(one.high, end), colors=fill, linewidth=size * 0.5)
        if one.usual is not None:
            ax.plot([min(one.usual, end)] * 2, [row - 0.32, row + 0.32], color=palette.usual, linewidth=1.8)
        ax.plot([min(one.likely, end)], [row], "o", color=dot, markersize=size * 0.62, clip_on=False)
        ax.annotate(
            data.value_text(one.likely), (1, row), xycoords=("axes fraction", "data"), xytext=(size * 0.6, 0),
            textcoords="offset points", va="center", fontsize=size * 0.92, annotation_clip=False,
            color=palette.second if one.is_early else palette.text,
        )  # fmt: skip
    # By place, not by name: two creators of one name would become one row.
    ax.set_yticks(rows, [short_label(one.label) for one in data.creators])
    ax.set_ylim(max(len(rows), FEWEST_ROWS) - 0.4, -0.6)
    ax.set_xlim(0, end)
    _value_axis(ax, data)
    ax.grid(axis="x")
    ax.spines["left"].set_visible(False)
    _legend_of_creators(ax, data, palette)
    _reference_line(ax, data, end, palette)
    return [
        Mark(0, row + 0.5, end, row - 0.5, data.told(row), data.creators[row].influencer_id, reach=2) for row in rows
    ]


def _fitting(ax: "Axes", data: CreatorsCompared) -> CreatorsCompared:
    """The best of the creators, as many as have a line of their own; the others are counted."""
    size = type_size()
    rows = max(3, int((size_in_points(ax)[1] - AROUND_ROWS * size) / (ROW * size)))
    left_out = max(0, len(data.creators) - rows)
    return replace(data, creators=data.creators[:rows], more=data.more + left_out)


def _reference_line(ax: "Axes", data: CreatorsCompared, end: float, palette: ChartPalette) -> None:
    """The line between good and bad with its words above it, and the axes in their place."""
    if data.reference is None or data.reference > end:
        settle(ax)
        return
    ax.axvline(data.reference, color=palette.text, linewidth=1, linestyle=(0, (3, 2)), zorder=1.5)
    words = ax.annotate(
        data.reference_label, (data.reference, 1), xycoords=("data", "axes fraction"), xytext=(-2, 3),
        textcoords="offset points", va="bottom", fontsize=type_size() * 0.86, color=palette.second,
    )  # fmt: skip
    settle(ax)
    if meets_legend(ax, words):
        words.remove()


def _end_of_values(data: CreatorsCompared) -> float:
    """Where the axis ends: at the longest range, unless one that nobody can tell yet would flatten all others."""
    longest = max(one.high for one in data.creators)
    told = [max(one.high, 1.6 * one.likely) for one in data.creators if not one.is_early] or [
        2 * one.likely for one in data.creators
    ]
    references = [one.usual or 0.0 for one in data.creators] + [1.6 * (data.reference or 0.0)]
    return max(min(longest, 1.5 * max(told)), *references, *[one.likely for one in data.creators]) * 1.03 or 1.0


def _value_axis(ax: "Axes", data: CreatorsCompared) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    is_rate = data.kind is Comparison.ENGAGEMENT_RATE
    most = int(size_in_points(ax)[0] / (type_size() * (7 if is_rate else 4)))
    steps = [1, 2, 2.5, 5, 10] if is_rate else [1, 2, 5, 10]
    ax.xaxis.set_major_locator(MaxNLocator(min(max(most, 4), 7), steps=steps))
    if is_rate:
        ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value * 100:g} %"))
    else:
        ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    ax.set_xlabel(f"{data.axis_label} · {data.more} more" if data.more else data.axis_label)


def _legend_of_creators(ax: "Axes", data: CreatorsCompared, palette: ChartPalette) -> None:
    from matplotlib.lines import Line2D

    size = type_size()
    handles = []
    if any(one.is_early for one in data.creators):
        handles.append(Line2D([], [], color=palette.muted_fill, linewidth=size * 0.5, solid_capstyle="butt", marker="o",
                              markerfacecolor=palette.muted, markeredgewidth=0, markersize=size * 0.5,
                              label="too early to tell"))  # fmt: skip
    if any(one.usual is not None for one in data.creators):
        handles.append(Line2D([], [], color=palette.usual, linestyle="", marker="|", markersize=size * 0.8,
                              markeredgewidth=1.8, label="usual for the size"))  # fmt: skip
    if handles:
        ax.legend(handles=handles, loc="lower right", bbox_to_anchor=(1, 1), ncols=2, handlelength=1.4)
