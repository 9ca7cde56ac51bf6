"""One drawing function a chart, for screen and paper alike: matplotlib alone, no Qt.

Each draws its data into empty axes that fill their figure, inside ``style.drawing``, and returns what can be pointed
at. Titles stand outside: the window and the page set them in their own type.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from models.charts import Chart, Comparison, CreatorsCompared, Days, EngagementsByDay, GoalProgress, SmallerIsCloser
from models.show import count, short_count
from ui.charts.axes import (
    count_axis,
    day_ticks,
    label_tops,
    meets_legend,
    most_day_labels,
    quietest,
    settle,
    short_label,
    size_in_points,
    type_size,
)
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Draw = Callable[["Axes", Any, ChartPalette], list[Mark]]

FEWEST_BARS = 12
"""An axis has room for at least so many bars, so that a few do not become walls."""

FEWEST_ROWS = 4

ROW, AROUND_ROWS = 1.3, 6.0
"""Least height of a row of creators, and of all that stands around the rows, in type sizes."""


def draw(ax: "Axes", data: Chart, palette: ChartPalette) -> list[Mark]:
    """Draw any chart by the function made for it."""
    if isinstance(data, EngagementsByDay):
        return draw_engagements(ax, data, palette)
    if isinstance(data, CreatorsCompared):
        return draw_creators(ax, data, palette)
    if isinstance(data, GoalProgress):
        return draw_goal(ax, data, palette)
    return draw_sizes(ax, data, palette)


def draw_engagements(ax: "Axes", data: EngagementsByDay, palette: ChartPalette) -> list[Mark]:
    """Bars by day, stacked by platform, with the best posts named."""
    if data.is_empty:
        return []
    places = range(len(data.spans))
    names = tuple(next(iter(s.platforms)).value if len(s.platforms) == 1 else "" for s in data.series)
    below = [0] * len(data.spans)
    for series, colour in zip(data.series, palette.series_colours(names), strict=True):
        # A bar of nothing costs as much as any other.
        some = [place for place in places if series.counts[place]]
        heights, bottoms = [series.counts[place] for place in some], [below[place] for place in some]
        ax.bar(some, heights, 0.82, bottom=bottoms, color=colour, linewidth=0, label=series.label)
        below = [low + more for low, more in zip(below, series.counts, strict=True)]
    spare = max(0, FEWEST_BARS - len(places)) / 2
    ax.set_xlim(-0.7 - spare, len(places) - 0.3 + spare)
    ax.set_ylim(0, max(*data.totals, 1) * 1.2)
    count_axis(ax.yaxis)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    _day_places(ax, data)
    ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=len(data.series))
    settle(ax)
    label_tops(
        ax, [(top.place, data.totals[top.place], short_label(top.label, 26)) for top in data.top], data.totals,
        palette.second,
    )  # fmt: skip
    return [
        Mark(place - 0.5, 0, place + 0.5, ax.get_ylim()[1], data.told(place), Days(span.first, span.last))
        for place, span in enumerate(data.spans)
        if data.totals[place]
    ]


def _day_places(ax: "Axes", data: EngagementsByDay) -> None:
    first = data.spans[0].first
    ticks = day_ticks(first, data.spans[-1].first, most_day_labels(ax))
    days = [(day - first).days for day, _ in ticks]
    whole = all(day % data.step == 0 for day in days)
    places = [day / data.step if whole else (day + 0.5) / data.step - 0.5 for day in days]
    ax.set_xticks(places, [label for _, label in ticks])


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


def draw_goal(ax: "Axes", data: GoalProgress, palette: ChartPalette) -> list[Mark]:
    """The running total as steps, the goal as a line, and the way from today as a wedge."""
    if data.is_empty:
        return []
    days = [data.since.toordinal(), *(when.toordinal() for when, _ in data.steps), data.end_of_line.toordinal()]
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
        marks.append(Mark(start, 0, end, high, data.told_forecast(), reach=3))
        highest = max(highest, min(high, 1.6 * max(likely, highest)))
    ax.set_xlim(days[0], max(end, start, days[0] + 1))
    ax.set_ylim(0, max(highest, 1) * 1.12)
    count_axis(ax.yaxis)
    _money_ticks(ax, data)
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    ticks = day_ticks(data.since, data.until, most_day_labels(ax))
    ax.set_xticks([day.toordinal() for day, _ in ticks], [label for _, label in ticks])
    settle(ax)
    if data.target is not None:
        goal = f"goal {data.value_text(data.target)}{'' if data.currency else f' {data.noun}'}"
        ax.axhline(data.target, color=palette.text, linewidth=1, linestyle=(0, (3, 2)))
        ax.annotate(goal, (0, data.target), xycoords=("axes fraction", "data"), xytext=(4, 3),
                    textcoords="offset points", fontsize=type_size() * 0.86, color=palette.text)  # fmt: skip
    return marks


def _money_ticks(ax: "Axes", data: GoalProgress) -> None:
    from matplotlib.ticker import FuncFormatter

    if data.currency:
        ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: data.value_text(value)))


def draw_sizes(ax: "Axes", data: SmallerIsCloser, palette: ChartPalette) -> list[Mark]:
    """A dot a creator on a logarithmic axis of followers, with the usual trend; micro is shaded."""
    from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullLocator

    if data.is_empty:
        return []
    size = type_size()
    first, last = data.creators[0].followers, data.creators[-1].followers
    left, right = min(first * 0.8, data.micro[0] * 0.8), max(last * 1.3, data.micro[1] * 1.3)
    top = _top_of_rates(data)
    ax.axvspan(*data.micro, color=palette.area, linewidth=0, alpha=0.75)
    for is_micro, colour in ((True, palette.accent), (False, palette.muted)):
        shown = [one for one in data.creators if data.is_micro(one) is is_micro]
        ax.scatter([one.followers for one in shown], [min(one.rate, top) for one in shown], s=(size * 0.5) ** 2,
                   color=colour, linewidth=0, alpha=0.85)  # fmt: skip
    if data.line:
        ax.plot(*zip(*data.line, strict=True), color=palette.usual, linewidth=1.6)
    ax.set_xscale("log")
    ax.set_xlim(left, right)
    ax.set_ylim(0, top * 1.14)
    ax.xaxis.set_major_locator(LogLocator(10))
    ax.xaxis.set_minor_locator(NullLocator())
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: short_count(round(value))))
    ax.yaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value * 100:g} %"))
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    ax.set_xlabel("Followers")
    settle(ax)
    _labels_of_sizes(ax, data, palette)
    return [
        Mark(one.followers, min(one.rate, top), one.followers, min(one.rate, top), data.told(place),
             one.influencer_id, reach=8)
        for place, one in enumerate(data.creators)
    ]  # fmt: skip


def _top_of_rates(data: SmallerIsCloser) -> float:
    """The highest rate, unless a single odd one would press all others to the floor."""
    rates = sorted(one.rate for one in data.creators)
    usual = rates[int(0.95 * (len(rates) - 1))]
    line = max((rate for _, rate in data.line), default=0.0)
    return max(min(rates[-1], 2.5 * usual), min(line, 4 * usual))


def _labels_of_sizes(ax: "Axes", data: SmallerIsCloser, palette: ChartPalette) -> None:
    size = type_size() * 0.86
    micro = ax.annotate(f"micro {count(data.micro[0])} – {count(data.micro[1])}", (data.micro[0], 1),
                        xycoords=("data", "axes fraction"), xytext=(5, -3), textcoords="offset points", va="top",
                        fontsize=size, color=palette.accent)  # fmt: skip
    if data.line:
        written = ax.annotate(data.line_label, data.line[-1], xytext=(4, 3), textcoords="offset points", ha="left",
                              va="bottom", fontsize=size, color=palette.usual)  # fmt: skip
        quietest(ax, written, data.line[::3], [(one.followers, one.rate) for one in data.creators], micro)
