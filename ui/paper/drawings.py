"""The charts of a report, drawn for paper by the functions that draw them on screen."""

from models.charts.creators import CreatorsCompared
from models.charts.posts import PostsByDay
from models.paper.report.document import Report

ENGAGEMENTS_HEIGHT = 2.25
ROW_HEIGHT = 0.235
MOST_HEIGHT_OF_ROWS = 2.1
AXIS_HEIGHT = 0.62
"""Room of an axis with its label and a legend, in inches; all sizes here are, at the size they are printed."""

HALF = 0.5
FEWEST_ROWS = 5


def drawings_of(report: Report, width: float) -> dict[str, str]:
    """SVG of each chart that has something to show, by name; ``width`` is that of the page's text, in inches."""
    found = {}
    if not report.engagements.is_empty:
        found["engagements"] = _svg(report.engagements, (width, ENGAGEMENTS_HEIGHT))
    if not report.compared.is_empty:
        rows = ROW_HEIGHT * max(len(report.compared.creators), FEWEST_ROWS)
        found["compared"] = _svg(report.compared, (width * HALF, AXIS_HEIGHT + min(rows, MOST_HEIGHT_OF_ROWS)))
    return found


def _svg(chart: PostsByDay | CreatorsCompared, size: tuple[float, float]) -> str:
    from ui.charts import figures, paper

    return paper.svg(figures.draw, chart, size).decode()
