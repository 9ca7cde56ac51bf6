"""Money in and out by period, with what is left so far."""

from typing import TYPE_CHECKING

from models import show
from models.charts import Days, FlowKind, MoneyInOut
from models.reading.named_days import MONTHS
from ui.charts.axes import count_axis, most_day_labels, settle
from ui.charts.drawing.bars import FEWEST_BARS, bar_axis, stack
from ui.charts.drawing.legend import Entry, draw_legend, legend_marks, patch
from ui.charts.drawing.money_axis import money_ticks
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_flows(ax: "Axes", data: MoneyInOut, palette: ChartPalette) -> list[Mark]:
    """What came in as bars up, what went out as bars down, and a line of what is left so far."""
    from matplotlib.lines import Line2D

    if data.is_empty:
        return []
    colours = _colours(palette)
    rows = [(one.amounts, colours[one.kind]) for one in data.series if not one.kind.is_out]
    out = [([-amount for amount in one.amounts], colours[one.kind]) for one in data.series if one.kind.is_out]
    tops, bottoms = stack(ax, rows) or [0], stack(ax, out) or [0]
    places = range(len(data.spans))
    ax.plot(places, data.left, color=palette.text, linewidth=1.4, marker="o", markersize=3)
    ax.axhline(0, color=palette.line, linewidth=1)
    bar_axis(ax, len(data.spans))
    high, low = max(*tops, *data.left, 0), min(*bottoms, *data.left, 0)
    room = max(high - low, 1) * 0.08
    ax.set_ylim(low - room, high + room)
    count_axis(ax.yaxis)
    money_ticks(ax.yaxis, data)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    _label_periods(ax, data)
    entries = [Entry(one.kind.value, patch(colours[one.kind])) for one in data.series]
    line = Line2D([], [], color=palette.text, marker="o", markersize=3)
    entries.append(Entry("In less out so far", line, can_hide=False))
    draw_legend(ax, entries, data.focus.hidden, palette)
    settle(ax)
    marks = [
        Mark(place - 0.5, low - room, place + 0.5, high + room, data.told(place), Days(span.first, span.last))
        for place, span in enumerate(data.spans)
    ]
    return [*marks, *legend_marks(ax, entries, data.focus.hidden)]


def _colours(palette: ChartPalette) -> dict[FlowKind, str]:
    first, second, third, fourth = palette.series[:4]
    return {
        FlowKind.REVENUE: third,
        FlowKind.GIVEN_BACK: palette.muted,
        FlowKind.CREATORS: second,
        FlowKind.PRODUCT: fourth,
        FlowKind.EXPENSES: first,
    }


def _label_periods(ax: "Axes", data: MoneyInOut) -> None:
    """Every so many periods by its Monday, month or year; the year below where it changes."""
    step = max(1, -(-max(len(data.spans), FEWEST_BARS) // most_day_labels(ax)))
    places = range(0, len(data.spans), step)
    labels: list[str] = []
    begin = data.periods.begin
    for place in places:
        first = begin(place)
        names = {"week": show.day(first), "month": MONTHS[first.month - 1]}
        is_new = place == 0 or first.year != begin(place - step).year
        several = begin(0).year != begin(len(data.spans) - 1).year or data.periods.name == "month"
        label = names.get(data.periods.name, str(first.year))
        labels.append(f"{label}\n{first.year}" if is_new and several and data.periods.name != "year" else label)
    ax.set_xticks(list(places), labels)
