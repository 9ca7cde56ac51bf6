"""Engagement rate against size."""

from typing import TYPE_CHECKING

from models.charts import SmallerIsCloser
from models.show import count, short_count, ungrouped_percent
from ui.charts.axes import quietest, settle, type_size
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DASHES = (0, (4, 2))


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
        for is_elsewhere in (False, True):  # rings are of another platform than the lines
            there = [one for one in shown if data.is_elsewhere(one) is is_elsewhere]
            ax.scatter([one.followers for one in there], [min(one.rate, top) for one in there], s=(size * 0.5) ** 2,
                       facecolor="none" if is_elsewhere else colour, edgecolor=colour,
                       linewidth=1.2 if is_elsewhere else 0, alpha=0.85)  # fmt: skip
    for line in data.lines:
        colour, dashes = (palette.usual, "-") if line.is_own else (palette.second, DASHES)
        ax.plot(*zip(*line.points, strict=True), color=colour, linewidth=1.6, linestyle=dashes)
    ax.set_xscale("log")
    ax.set_xlim(left, right)
    ax.set_ylim(0, top * 1.14)
    ax.xaxis.set_major_locator(LogLocator(10))
    ax.xaxis.set_minor_locator(NullLocator())
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: short_count(round(value))))
    ax.yaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: ungrouped_percent(value)))
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    is_mixed = any(map(data.is_elsewhere, data.creators))
    ax.set_xlabel("Followers · a ring: on another platform" if is_mixed else "Followers")
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
    line = max((rate for one in data.lines for _, rate in one.points), default=0.0)
    return max(min(rates[-1], 2.5 * usual), min(line, 4 * usual))


def _labels_of_sizes(ax: "Axes", data: SmallerIsCloser, palette: ChartPalette) -> None:
    size = type_size() * 0.86
    micro = ax.annotate(f"micro {count(data.micro[0])} – {count(data.micro[1])}", (data.micro[0], 1),
                        xycoords=("data", "axes fraction"), xytext=(5, -3), textcoords="offset points", va="top",
                        fontsize=size, color=palette.accent)  # fmt: skip
    dots: list[tuple[float, float]] = [(one.followers, one.rate) for one in data.creators]
    dots += [point for line in data.lines for point in line.points]
    taken = [micro]
    for line in data.lines:
        colour = palette.usual if line.is_own else palette.second
        written = ax.annotate(line.label, line.points[-1], xytext=(4, 3), textcoords="offset points", ha="left",
                              va="bottom", fontsize=size, color=colour)  # fmt: skip
        if quietest(ax, written, line.points[::3], dots, taken):
            taken.append(written)
