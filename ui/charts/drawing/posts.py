"""Posts by the day they went live, as bars."""

from typing import TYPE_CHECKING

from models.charts import Days, PostsByDay
from ui.charts.axes import count_axis, label_tops, settle, short_label
from ui.charts.drawing.bars import bar_axis, label_days, stack
from ui.charts.drawing.legend import Entry, draw_legend, legend_marks, patch
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_posts(ax: "Axes", data: PostsByDay, palette: ChartPalette) -> list[Mark]:
    """Bars by day, stacked by platform, with the best posts named."""
    if data.is_empty:
        return []
    names = tuple(next(iter(s.platforms)).value if len(s.platforms) == 1 else "" for s in data.series)
    colours = palette.series_colours(names)
    stack(ax, [(series.counts, colour) for series, colour in zip(data.series, colours, strict=True)])
    bar_axis(ax, len(data.spans))
    ax.set_ylim(0, max(*data.totals, 1) * 1.2)
    count_axis(ax.yaxis)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    label_days(ax, data.spans, data.step)
    entries = [Entry(series.label, patch(colour)) for series, colour in zip(data.series, colours, strict=True)]
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
