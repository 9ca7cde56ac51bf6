"""Posts by the day they went live, as bars."""

from typing import TYPE_CHECKING

from models.charts import Days, PostsByDay
from ui.charts.axes import count_axis, day_ticks, label_tops, most_day_labels, settle, short_label
from ui.charts.drawing.legend import Entry, draw_legend, legend_marks, patch
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FEWEST_BARS = 12
"""An axis has room for at least so many bars, so that a few do not become walls."""


def draw_posts(ax: "Axes", data: PostsByDay, palette: ChartPalette) -> list[Mark]:
    """Bars by day, stacked by platform, with the best posts named."""
    if data.is_empty:
        return []
    places = range(len(data.spans))
    names = tuple(next(iter(s.platforms)).value if len(s.platforms) == 1 else "" for s in data.series)
    entries = []
    below = [0] * len(data.spans)
    for series, colour in zip(data.series, palette.series_colours(names), strict=True):
        # A bar of nothing costs as much as any other.
        some = [place for place in places if series.counts[place]]
        heights, bottoms = [series.counts[place] for place in some], [below[place] for place in some]
        ax.bar(some, heights, 0.82, bottom=bottoms, color=colour, linewidth=0)
        entries.append(Entry(series.label, patch(colour)))
        below = [low + more for low, more in zip(below, series.counts, strict=True)]
    spare = max(0, FEWEST_BARS - len(places)) / 2
    ax.set_xlim(-0.7 - spare, len(places) - 0.3 + spare)
    ax.set_ylim(0, max(*data.totals, 1) * 1.2)
    count_axis(ax.yaxis)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    _day_places(ax, data)
    draw_legend(ax, entries, data.focus.hidden, palette)
    settle(ax)
    label_tops(
        ax, [(top.place, data.totals[top.place], short_label(top.label, 26)) for top in data.top], data.totals,
        palette.second,
    )  # fmt: skip
    top = ax.get_ylim()[1]
    bars = [
        Mark(place - 0.5, 0, place + 0.5, top, data.told(place), Days(span.first, span.last))
        for place, span in enumerate(data.spans)
        if data.totals[place]
    ]
    return [*bars, *legend_marks(ax, entries, data.focus.hidden)]


def _day_places(ax: "Axes", data: PostsByDay) -> None:
    first = data.spans[0].first
    ticks = day_ticks(first, data.spans[-1].first, most_day_labels(ax))
    days = [(day - first).days for day, _ in ticks]
    whole = all(day % data.step == 0 for day in days)
    places = [day / data.step if whole else (day + 0.5) / data.step - 0.5 for day in days]
    ax.set_xticks(places, [label for _, label in ticks])
