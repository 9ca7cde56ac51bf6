"""The followers of one profile over the days that they were read."""

from typing import TYPE_CHECKING

from models.charts import FollowersOverTime
from ui.charts.axes import count_axis, day_ticks, most_day_labels, settle, type_size
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_followers(ax: "Axes", data: FollowersOverTime, palette: ChartPalette) -> list[Mark]:
    """A line with a dot a reading; the axis holds the readings, not 0, for growth is small beside the whole."""
    if data.is_empty:
        return []
    days = [when.toordinal() for when, _ in data.points]
    counts = [followers for _, followers in data.points]
    ax.plot(days, counts, color=palette.accent, linewidth=1.6, marker="o", markersize=type_size() * 0.4)
    room = max((max(counts) - min(counts)) * 0.15, max(counts) * 0.01, 1)
    ax.set_ylim(max(min(counts) - room, 0), max(counts) + room)
    aside = max((days[-1] - days[0]) * 0.03, 1)
    ax.set_xlim(days[0] - aside, days[-1] + aside)
    ticks = day_ticks(data.points[0][0], data.points[-1][0], most_day_labels(ax))
    ax.set_xticks([when.toordinal() for when, _ in ticks], [label for _, label in ticks])
    count_axis(ax.yaxis, 4)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    settle(ax)
    return [
        Mark(place, followers, place, followers, data.told(number), None, 8)
        for number, (place, followers) in enumerate(zip(days, counts, strict=True))
    ]
