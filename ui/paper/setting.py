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
    return typeset(TEMPLATE, _told(document, paper), document.made_on, tagged=rows <= MOST_TAGGED_ROWS)


def _told(document: Document, paper: Paper) -> dict[str, str]:
    """The files that the template reads."""
    drawings = drawings_of(document, TEXT_WIDTH[paper])
    pictures = {name: drawing.svg for name, drawing in drawings.items()} | _photographs(document)
    lettering = {name: {**asdict(drawings[name]), "svg": ""} if name in drawings else {} for name in pictures}
    return {
        "data.json": page_json(document, paper),
        "pictures.json": json.dumps(lettering, ensure_ascii=False),
        **{f"{name}.svg": picture for name, picture in pictures.items()},
    }


def _photographs(document: Document) -> dict[str, str]:
    """The logo and the photo of the head, those that are there and can be read."""
    found = {"logo": document.business.logo and framed(document.business.logo)}
    found["photo"] = document.photo and framed(document.photo, "slice")
    return {name: picture for name, picture in found.items() if picture}
