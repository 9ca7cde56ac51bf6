"""The way to a campaign's goal."""

from datetime import date
from typing import TYPE_CHECKING

from models.charts import GoalProgress
from ui.charts.axes import count_axis, day_ticks, most_day_labels, settle, type_size
from ui.charts.drawing.money_axis import money_ticks
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_goal(ax: "Axes", data: GoalProgress, palette: ChartPalette) -> list[Mark]:
    """The running total as steps, the goal as a line, and the way from today as a wedge."""
    if data.is_empty:
        return []
    days = [data.since.toordinal(), *(when.toordinal() for when, _ in data.steps), data.end_of_line.toordinal()]
    first, last = data.axis
    totals = [0, *(total for _, total in data.steps), data.done]
    ax.fill_between(days, totals, step="post", color=palette.area, linewidth=0)
    ax.plot(days, totals, drawstyle="steps-post", color=palette.accent, linewidth=2)
    marks = [
        Mark(day - 0.5, 0, day + 0.5, total, data.told(place), reach=3)
        for place, (day, total) in enumerate(zip(days[1:-1], totals[1:-1], strict=True))
    ]
    highest: float = max(data.done, data.target or 0)
    start, end = days[-1], data.until.toordinal()
    if data.forecast is not None and end > start:
        low, likely, high = data.forecast.low, data.forecast.likely, data.forecast.high
        ax.fill_between([start, end], [data.done, low], [data.done, high], color=palette.range_fill, alpha=0.55,
                        linewidth=0)  # fmt: skip
        ax.plot([start, end], [data.done, likely], color=palette.accent, linewidth=1.6, linestyle=(0, (4, 2)))
        marks.append(Mark(start, 0, min(end, last), high, data.told_forecast(), reach=3))
        highest = max(highest, min(high, 1.6 * max(likely, highest)))
    ax.set_xlim(first, max(last, first + 1))
    ax.set_ylim(0, max(highest, 1) * 1.12)
    count_axis(ax.yaxis)
    money_ticks(ax.yaxis, data)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    ticks = day_ticks(date.fromordinal(first), date.fromordinal(last), most_day_labels(ax))
    ax.set_xticks([day.toordinal() for day, _ in ticks], [label for _, label in ticks])
    settle(ax)
    if data.forecast is not None and data.to_come and start < end <= last:
        _tell_to_come(ax, data, palette)
    if data.target is not None:
        ax.axhline(data.target, color=palette.text, linewidth=1, linestyle=(0, (3, 2)))
        ax.annotate(f"goal: {data.target_text}", (0, data.target), xycoords=("axes fraction", "data"), xytext=(4, 3),
                    textcoords="offset points", fontsize=type_size() * 0.86, color=palette.text)  # fmt: skip
    return [mark for mark in marks if first <= mark.right and mark.left <= last]


def _tell_to_come(ax: "Axes", data: GoalProgress, palette: ChartPalette) -> None:
    """Name the posts still to come beside the line, where they have room there."""
    start, end = data.end_of_line.toordinal(), data.until.toordinal()
    told = ax.annotate(data.told_to_come, (end, data.done / 2), xytext=(-4, -4), textcoords="offset points",
                       ha="right", va="top", fontsize=type_size() * 0.86, color=palette.second)  # fmt: skip
    if told.get_window_extent().x0 < ax.transData.transform((start, 0))[0]:
        told.remove()
