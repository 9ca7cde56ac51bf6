"""Sets a report as PDF: one fixed template, all data as data."""

from typing import Final

from models.paper.report.document import Report
from ui.paper.drawings import drawings_of
from ui.paper.page_data import page_json
from ui.paper.paper_size import Paper
from ui.paper.typesetting import SetPdf, framed, typeset

TEXT_WIDTH: Final = {"a4": (210 - 32) / 25.4, "letter": 8.5 - 32 / 25.4}
"""Inches between the margins of a page."""

MOST_TAGGED_ROWS: Final = 1_000
"""Tags of more rows than this would make the file ten times as large."""


def report_pdf(report: Report, paper: Paper = "a4") -> bytes:
    """The report as PDF; the same report gives the same bytes on every computer whose faces are enough."""
    return set_report(report, paper).data


def set_report(report: Report, paper: Paper = "a4") -> SetPdf:
    """The report as PDF, with what there is to say about it."""
    rows = len(report.posts.rows) + len(report.creators.rows) + len(report.rights.rows)
    return typeset("report.typ", _inputs(report, paper), report.made_on, tagged=rows <= MOST_TAGGED_ROWS)


def _inputs(report: Report, paper: Paper) -> dict[str, str]:
    drawings = drawings_of(report, TEXT_WIDTH[paper])
    inputs = {"data": page_json(report, paper), **{f"chart_{name}": svg for name, svg in drawings.items()}}
    if report.logo and (logo := framed(report.logo)):
        inputs["logo"] = logo
    return inputs
