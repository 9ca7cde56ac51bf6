"""A legend whose entries can be pointed at and clicked: what is hidden stays in it, in grey."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ui.charts.axes import short_label
from ui.charts.mark import Mark, Toggle
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


LONGEST = 28
"""Characters of a name in a legend."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One series in the legend: ``handle`` is the artist that shows its colour; a click hides it where it can."""

    label: str
    handle: Any
    can_hide: bool = True


def patch(colour: str) -> Any:
    """A small square of a colour."""
    from matplotlib.patches import Patch

    return Patch(facecolor=colour, linewidth=0)


def draw_legend(ax: "Axes", entries: Sequence[Entry], hidden: frozenset[str], palette: ChartPalette) -> None:
    """Set the legend above the axes; call it before ``settle``, which makes room for it."""
    if not entries:
        return
    handles = [patch(palette.muted_fill) if one.label in hidden else one.handle for one in entries]
    labels = [short_label(one.label, LONGEST) for one in entries]
    legend = _legend(ax, handles, labels, len(entries))
    if legend.get_window_extent().width > 0.98 * ax.get_figure(root=True).bbox.width:  # type: ignore[union-attr]
        legend = _legend(ax, handles, labels, -(-len(entries) // 2))
    for text, one in zip(legend.get_texts(), entries, strict=True):
        text.set_color(palette.muted if one.label in hidden else palette.text)


def _legend(ax: "Axes", handles: Sequence[Any], labels: Sequence[str], columns: int) -> Any:
    return ax.legend(handles, labels, loc="lower right", bbox_to_anchor=(1, 1), ncols=columns)


def legend_marks(ax: "Axes", entries: Sequence[Entry], hidden: frozenset[str]) -> list[Mark]:
    """A mark for each entry that can be hidden, in the data's coordinates; call it once the axes have their place."""
    legend = ax.get_legend()
    if legend is None or len(entries) < 2:
        return []
    figure: Any = ax.get_figure(root=True)
    renderer = figure.canvas.get_renderer()
    legend.draw(renderer)  # a legend places its entries only when it is drawn; until then they stand in the corner
    back = ax.transData.inverted()
    marks = []
    for handle, text, one in zip(legend.legend_handles, legend.get_texts(), entries, strict=True):
        if not one.can_hide:
            continue
        box, square = text.get_window_extent(renderer), handle.get_window_extent(renderer)  # type: ignore[union-attr]
        (left, bottom), (right, top) = back.transform([(min(square.x0, box.x0), box.y0), (box.x1, box.y1)])
        told = f"{one.label} is hidden: click to show it" if one.label in hidden else f"{one.label}: click to hide it"
        marks.append(Mark(float(left), float(bottom), float(right), float(top), told, Toggle(one.label), reach=4))
    return marks
