"""Writes several documents to a folder, a file for each; nothing there is replaced."""

from collections.abc import Sequence
from pathlib import Path

from models.paper.document import Document, file_name
from models.template_name import free_name
from models.text import safe_filename
from ui.paper.export import write_pdf
from ui.paper.paper_size import Paper
from ui.paper.setting import set_document


def write_each(documents: Sequence[Document], folder: Path, paper: Paper = "a4") -> list[Path]:
    """A file for each document, numbered where its name is taken, in their order.

    Raises ``UserError`` with a sentence where a file cannot be written; those before it stay.
    """
    taken = [path.stem for path in folder.iterdir()]
    written = []
    for document in documents:
        stem = free_name(Path(proposed_name(document)).stem, taken)
        taken.append(stem)
        target = folder / f"{stem}.pdf"
        write_pdf(target, set_document(document, paper).data)
        written.append(target)
    return written


def proposed_name(document: Document) -> str:
    """The name that the file of a document is offered, legal on every system."""
    return safe_filename(file_name(document.business, document.name or document.title, document.made_on))
