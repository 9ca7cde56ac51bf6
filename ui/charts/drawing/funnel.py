"""How far partnerships came, step by step."""

from typing import TYPE_CHECKING

from models.charts import StageFunnel
from models.show import count
from ui.charts.axes import settle, short_label, type_size
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 0.62


def draw_funnel(ax: "Axes", data: StageFunnel, palette: ChartPalette) -> list[Mark]:
    """A bar a step; who ended there is grey at its end. Behind it stand the number and its share."""
    if data.is_empty:
        return []
    size, longest = type_size(), max(data.partnerships, 1)
    rows = range(len(data.steps))
    for row, step in zip(rows, data.steps, strict=True):
        ax.barh(row, longest, HEIGHT, color=palette.grid, linewidth=0)
        ax.barh(row, step.reached - step.ended, HEIGHT, color=palette.accent, linewidth=0)
        ax.barh(row, step.ended, HEIGHT, left=step.reached - step.ended, color=palette.muted, linewidth=0)
        number = ax.annotate(
            count(step.reached), (1, row), xycoords=("axes fraction", "data"), xytext=(size * 0.6, 0),
            textcoords="offset points", va="center", fontsize=size * 0.92, color=palette.text, annotation_clip=False,
        )  # fmt: skip
        ax.annotate(
            data.share_text(row), (1, 0.5), xycoords=number, xytext=(size * 0.6, 0), textcoords="offset points",
            va="center", fontsize=size * 0.86,
            color=palette.second, annotation_clip=False,
        )  # fmt: skip
    ax.set_yticks(rows, [short_label(step.label) for step in data.steps])
    ax.set_ylim(len(data.steps) - 0.5, -0.5)
    ax.set_xlim(0, longest)
    ax.set_xticks([])
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
    _legend(ax, data, palette)
    settle(ax)
    return [Mark(0, row + 0.5, longest, row - 0.5, data.told(row), reach=2) for row in rows]


def _legend(ax: "Axes", data: StageFunnel, palette: ChartPalette) -> None:
    from matplotlib.patches import Patch

    if any(step.ended for step in data.steps):
        handles = [Patch(color=palette.accent), Patch(color=palette.muted)]
        ax.legend(handles, ["came so far", "ended there"], loc="lower right", bbox_to_anchor=(1, 1), ncols=2)
