"""Creators or groups side by side, each with a likely value and its range."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, Self

from models.show import count
from ui.charts.axes import meets_legend, settle, short_label, size_in_points, type_size
from ui.charts.mark import AsTable, Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FEWEST_ROWS = 4

ROW, AROUND_ROWS = 1.22, 6.0
"""Least height of a row, and of all that stands around the rows, in type sizes."""


class RangedRow(Protocol):
    """A row: a likely value with its range, and what is usual, where that is known."""

    @property
    def label(self) -> str:
        """What stands before it."""

    @property
    def low(self) -> float:
        """The lower end of the range."""

    @property
    def likely(self) -> float:
        """The value."""

    @property
    def high(self) -> float:
        """The upper end of the range."""

    @property
    def usual(self) -> float | None:
        """What is usual for it."""

    @property
    def is_early(self) -> bool:
        """Whether it is too early to tell."""

    @property
    def grounds(self) -> str:
        """What it rests on, where that stands behind its value."""


class RangedRows(Protocol):
    """A chart of such rows; ``more`` did not fit."""

    @property
    def rows(self) -> Sequence[RangedRow]:
        """The rows from the top down."""

    @property
    def more(self) -> int:
        """How many have no row."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""

    @property
    def axis_label(self) -> str:
        """What the axis counts."""

    @property
    def reference(self) -> float | None:
        """Where a line divides good from bad."""

    @property
    def reference_label(self) -> str:
        """What that line means."""

    def limited(self, rows: int) -> Self:
        """The first of the rows."""

    def value_text(self, value: float) -> str:
        """A value as it stands behind its row."""

    def tick_text(self, value: float) -> str:
        """A value as the axis writes it."""

    def told(self, place: int) -> str:
        """What a row says when pointed at."""

    def key(self, place: int) -> object:
        """What a click on a row means."""


def draw_ranges(ax: "Axes", data: RangedRows, palette: ChartPalette) -> list[Mark]:
    """A row each: the range as a band, the likely value as a dot; grey where it is too early to tell."""
    if data.is_empty:
        return []
    whole, data = data, _fitting(ax, data)
    rows = range(len(data.rows))
    end = _end_of_values(data)
    size = type_size()
    for row, one in zip(rows, data.rows, strict=True):
        fill, dot = (palette.muted_fill, palette.muted) if one.is_early else (palette.range_fill, palette.accent)
        start = one.low if one.low < one.high else 0
        ax.hlines(row, min(start, end), min(one.high, end), colors=fill, linewidth=size * (0.5 if start else 0.16))
        if one.usual is not None:
            ax.plot([min(one.usual, end)] * 2, [row - 0.32, row + 0.32], color=palette.usual, linewidth=1.8)
        ax.plot([min(one.likely, end)], [row], "o", color=dot, markersize=size * 0.62, clip_on=False)
        _write_value(ax, row, one, data.value_text(one.likely), palette)
    # By place, not by name: two creators of one name would become one row.
    ax.set_yticks(rows, [short_label(one.label) for one in data.rows])
    ax.set_ylim(max(len(rows), FEWEST_ROWS) - 0.4, -0.6)
    ax.set_xlim(0, end)
    _value_axis(ax, data)
    ax.grid(axis="x")
    ax.spines["left"].set_visible(False)
    _legend_of_ranges(ax, data, palette)
    _reference_line(ax, data, end, palette)
    marks = [Mark(0, row + 0.5, end, row - 0.5, data.told(row), data.key(row), reach=2) for row in rows]
    return marks if len(data.rows) == len(whole.rows) else [*marks, _mark_of_the_others(ax, whole, data)]


def _mark_of_the_others(ax: "Axes", whole: RangedRows, shown: RangedRows) -> Mark:
    """What is said of the rows that have no room leads to all of them; call it once the axes have their place."""
    figure: Any = ax.get_figure(root=True)
    box = ax.xaxis.label.get_window_extent(figure.canvas.get_renderer())
    (left, bottom), (right, top) = ax.transData.inverted().transform([(box.x0, box.y0), (box.x1, box.y1)])
    last = whole.told(len(whole.rows) - 1).partition("\n")[0]
    told = f"{count(shown.more)} more, the last is {last}\nclick to see all as a table"
    return Mark(float(left), float(bottom), float(right), float(top), told, AsTable(), reach=4)


def _write_value(ax: "Axes", row: int, one: RangedRow, text: str, palette: ChartPalette) -> None:
    """The value behind its row, and what it rests on behind that."""
    size = type_size()
    value = ax.annotate(
        text, (1, row), xycoords=("axes fraction", "data"), xytext=(size * 0.6, 0),
        textcoords="offset points", va="center", fontsize=size * 0.92, annotation_clip=False,
        color=palette.second if one.is_early else palette.text,
    )  # fmt: skip
    if one.grounds:
        ax.annotate(
            one.grounds, (1, 0.5), xycoords=value, xytext=(size * 0.6, 0), textcoords="offset points", va="center",
            fontsize=size * 0.86, color=palette.second, annotation_clip=False,
        )  # fmt: skip


def _fitting(ax: "Axes", data: RangedRows) -> RangedRows:
    """As many as have a line of their own; the others are counted."""
    size = type_size()
    rows = max(3, int((size_in_points(ax)[1] - AROUND_ROWS * size) / (ROW * size)))
    return data.limited(rows)


def _reference_line(ax: "Axes", data: RangedRows, end: float, palette: ChartPalette) -> None:
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
        words.set_horizontalalignment("right")
        words.xyann = (2 + _beyond_the_left(ax, words), 3)
    if meets_legend(ax, words):
        words.remove()


def _beyond_the_left(ax: "Axes", words: Any) -> float:
    """How many points words stand out of the picture at its left."""
    figure: Any = ax.get_figure(root=True)
    out = figure.bbox.x0 - words.get_window_extent(figure.canvas.get_renderer()).x0
    return max(float(out) * 72 / float(figure.dpi) + 2, 0.0)


def _end_of_values(data: RangedRows) -> float:
    """Where the axis ends: at the longest range, unless one that nobody can tell yet would flatten all others."""
    longest = max(one.high for one in data.rows)
    told = [max(one.high, 1.6 * one.likely) for one in data.rows if not one.is_early] or [
        2 * one.likely for one in data.rows
    ]
    references = [one.usual or 0.0 for one in data.rows] + [1.6 * (data.reference or 0.0)]
    return max(min(longest, 1.5 * max(told)), *references, *[one.likely for one in data.rows]) * 1.03 or 1.0


def _value_axis(ax: "Axes", data: RangedRows) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    longest = max(len(data.tick_text(one.likely)) for one in data.rows)
    most = int(size_in_points(ax)[0] / (type_size() * (2 + longest)))
    ax.xaxis.set_major_locator(MaxNLocator(min(max(most, 4), 7), steps=[1, 2, 2.5, 5, 10]))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: data.tick_text(float(value))))
    ax.set_xlabel(f"{data.axis_label} · {data.more} more" if data.more else data.axis_label)


def _legend_of_ranges(ax: "Axes", data: RangedRows, palette: ChartPalette) -> None:
    from matplotlib.lines import Line2D

    size = type_size()
    handles = []
    if any(one.is_early for one in data.rows):
        handles.append(Line2D([], [], color=palette.muted_fill, linewidth=size * 0.5, solid_capstyle="butt", marker="o",
                              markerfacecolor=palette.muted, markeredgewidth=0, markersize=size * 0.5,
                              label="too early to tell"))  # fmt: skip
    if any(one.usual is not None for one in data.rows):
        handles.append(Line2D([], [], color=palette.usual, linestyle="", marker="|", markersize=size * 0.8,
                              markeredgewidth=1.8, label="usual for the size"))  # fmt: skip
    if handles:
        ax.legend(handles=handles, loc="lower right", bbox_to_anchor=(1, 1), ncols=2, handlelength=1.4)
