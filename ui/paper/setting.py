"""Sets a document as PDF: one fixed template, all data as data."""

import json
from dataclasses import asdict
from typing import Final

from models.paper.document import Document
from models.paper.table import Table
from ui.paper.drawings import drawings_of
from ui.paper.page_data import page_json
from ui.paper.paper_size import Paper
from ui.paper.typesetting import SetPdf, framed, typeset

TEMPLATE: Final = "document.typ"
TEXT_WIDTH: Final = {"a4": (210 - 32) / 25.4, "letter": 8.5 - 32 / 25.4}
"""Inches between the margins of a page."""

MOST_TAGGED_ROWS: Final = 1_000
"""Tags of more rows than this would make the file ten times as large."""


def set_document(document: Document, paper: Paper = "a4") -> SetPdf:
    """The document as PDF, with what there is to say about it.

    The same document gives the same bytes on every computer whose faces are enough.
    """
    rows = sum(len(table.rows) for table in document.of(Table))
    return typeset(TEMPLATE, _inputs(document, paper), document.made_on, tagged=rows <= MOST_TAGGED_ROWS)


def _inputs(document: Document, paper: Paper) -> dict[str, str]:
    drawings = drawings_of(document, TEXT_WIDTH[paper])
    labels = {name: {**asdict(drawing), "svg": ""} for name, drawing in drawings.items()}
    inputs = {"data": page_json(document, paper), "drawings": json.dumps(labels, ensure_ascii=False)}
    inputs |= {name: drawing.svg for name, drawing in drawings.items()}
    if document.business.logo and (logo := framed(document.business.logo)):
        inputs["logo"] = logo
    if document.photo and (photo := framed(document.photo, "slice")):
        inputs["photo"] = photo
    return inputs
