"""What a chart says of itself to those who cannot see it, and how it is used by keys."""

from PySide6.QtCore import QCoreApplication

from models.charts import Chart
from ui.charts.focusing import Focusing


def description(data: Chart, focusing: Focusing) -> str:
    """The chart in sentences, what of it is looked at, and the keys."""
    parts = [data.text_summary()]
    if focusing.is_zoomed:
        parts.append(_tr("Zoomed to {}.").format(focusing.stretch_text))
    if focusing.hidden:
        parts.append(_tr("Hidden: {}.").format(", ".join(focusing.hidden)))
    return " ".join([*parts, hint(focusing)] if focusing.axis or focusing.labels else parts)


def hint(focusing: Focusing) -> str:
    """How the chart is looked into."""
    parts = [_tr("Arrow keys go through it, Enter chooses.")]
    if focusing.axis:
        parts.append(_tr("Drag or press + to zoom, − to zoom out, Shift and arrows to move, Esc to show all."))
    if focusing.labels:
        parts.append(_tr("Click a name in the legend or press 1 – {} to hide it.").format(len(focusing.labels)))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChartView", text)
