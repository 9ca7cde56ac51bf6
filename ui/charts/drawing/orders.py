"""Orders or revenue by day, with the days on which posts went live."""

from typing import TYPE_CHECKING

from models.charts import Days, OrdersByDay
from models.charts.orders import GIVEN_BACK, OTHERS
from ui.charts.axes import count_axis, settle, type_size
from ui.charts.drawing.bars import WIDTH, bar_axis, label_days, stack
from ui.charts.drawing.legend import Entry, draw_legend, legend_marks, patch
from ui.charts.drawing.money_axis import money_ticks
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_orders(ax: "Axes", data: OrdersByDay, palette: ChartPalette) -> list[Mark]:
    """Bars by day, stacked by creator, money given back below them, and a triangle where posts went live."""
    if data.is_empty:
        return []
    colours = [palette.muted if one.label == OTHERS else palette.series[n] for n, one in enumerate(data.series)]
    stack(ax, [(one.amounts, colour) for one, colour in zip(data.series, colours, strict=True)])
    entries = [Entry(one.label, patch(colour)) for one, colour in zip(data.series, colours, strict=True)]
    if data.has_refunds:
        entries.append(Entry(GIVEN_BACK, _draw_refunds(ax, data, palette)))
    bar_axis(ax, len(data.spans))
    highest, lowest = max(*data.totals, 1), min(*data.given_back, 0)
    ax.set_ylim(lowest * 1.12, highest * 1.2)
    count_axis(ax.yaxis)
    money_ticks(ax.yaxis, data)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    label_days(ax, data.spans, data.bars.step)
    if data.live_by_bar:
        entries.append(Entry("post went live", _mark_live_days(ax, data, highest, palette), can_hide=False))
    draw_legend(ax, entries, data.focus.hidden, palette)
    settle(ax)
    top = ax.get_ylim()[1]
    marks = [
        Mark(place - 0.5, lowest, place + 0.5, top, data.told(place), Days(span.first, span.last))
        for place, span in enumerate(data.spans)
        if data.totals[place] or data.given_back[place] or place in data.live_by_bar
    ]
    return [*marks, *legend_marks(ax, entries, data.focus.hidden)]


def _draw_refunds(ax: "Axes", data: OrdersByDay, palette: ChartPalette) -> object:
    from matplotlib.patches import Patch

    look = {"facecolor": palette.surface, "edgecolor": palette.muted, "hatch": "////", "linewidth": 0.8}
    some = [place for place, value in enumerate(data.given_back) if value]
    ax.bar(some, [data.given_back[place] for place in some], WIDTH, **look)  # type: ignore[arg-type]  # all are bar's
    return Patch(**look)  # type: ignore[arg-type]  # all are Patch's


def _mark_live_days(ax: "Axes", data: OrdersByDay, highest: float, palette: ChartPalette) -> object:
    """A thin line through each day on which posts went live, with a triangle at its top; returns the triangles."""
    places = sorted(data.live_by_bar)
    ax.vlines(places, 0, highest * 1.12, colors=palette.line, linewidth=0.8, linestyles=(0, (2, 2)), zorder=0.5)
    (triangles,) = ax.plot(
        places, [highest * 1.12] * len(places), "v", color=palette.text, markersize=type_size() * 0.45
    )
    return triangles
