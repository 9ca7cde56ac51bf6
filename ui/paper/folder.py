"""Writes several documents to a folder, a file for each; nothing there is replaced."""

from collections.abc import Sequence
from pathlib import Path

from models.paper.document import Document
from models.reading.template_name import free_name
from ui.paper.export import proposed_name, write_pdf
from ui.paper.paper_size import Paper
from ui.paper.setting import set_document


def write_each(documents: Sequence[Document], folder: Path, workspace: Path, paper: Paper = "a4") -> list[Path]:
    """A file for each document, numbered where its name is taken, in their order.

    Raises ``UserError`` with a sentence where a file cannot be written; those before it stay.
    """
    taken = [path.stem for path in folder.iterdir()]
    written = []
    for document in documents:
        stem = free_name(Path(proposed_name(document)).stem, taken)
        taken.append(stem)
        target = folder / f"{stem}.pdf"
        write_pdf(target, set_document(document, paper).data, workspace)
        written.append(target)
    return written
