"""What drawings of bars by days share: stacks, the axis of days, and what can be pointed at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.charts import Days
from ui.charts.axes import day_ticks, most_day_labels

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FEWEST_BARS = 8
"""An axis has room for at least so many bars, so that a few do not become walls."""

WIDTH = 0.82


def stack(ax: "Axes", rows: Sequence[tuple[Sequence[int], str]]) -> list[int]:
    """Stack rows of values in their colours, the first at the bottom; returns the tops."""
    tops = [0] * (len(rows[0][0]) if rows else 0)
    for values, colour in rows:
        # A bar of nothing costs as much as any other.
        some = [place for place, value in enumerate(values) if value]
        heights, bottoms = [values[place] for place in some], [tops[place] for place in some]
        ax.bar(some, heights, WIDTH, bottom=bottoms, color=colour, linewidth=0)
        tops = [low + more for low, more in zip(tops, values, strict=True)]
    return tops


def bar_axis(ax: "Axes", bars: int) -> None:
    """Room for bars at places 0, 1, 2…, in the middle where there are few."""
    spare = max(0, FEWEST_BARS - bars) / 2
    ax.set_xlim(-0.7 - spare, bars - 0.3 + spare)


def label_days(ax: "Axes", spans: Sequence[Days], step: int) -> None:
    """Labels of days below bars of ``step`` days each."""
    first = spans[0].first
    ticks = day_ticks(first, spans[-1].last, most_day_labels(ax))
    days = [(day - first).days for day, _ in ticks]
    whole = all(day % step == 0 for day in days)
    places = [day / step if whole else (day + 0.5) / step - 0.5 for day in days]
    ax.set_xticks(places, [label for _, label in ticks])
