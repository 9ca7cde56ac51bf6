"""Writes a document to a PDF file that appears whole or not at all."""

from datetime import date
from pathlib import Path

from models.errors import UserError
from models.paper.choice import PaperChoice
from models.paper.document import Document, file_name
from models.paper.request import PaperRequest, ReportRequest
from models.reading.text import safe_filename
from models.results.filters import Scope
from storage.file.atomic import replacing
from storage.file.failures import told_in_words
from storage.paper.reading import document_of
from storage.workspace import Workspace
from ui.paper.paper_size import Paper
from ui.paper.setting import set_document
from ui.paper.typesetting import SetPdf


def write_report(workspace: Workspace, scope: Scope, target: Path, today: date, paper: Paper = "a4") -> SetPdf:
    """Write the report of a scope, as ``write_document`` does."""
    return write_document(workspace, ReportRequest(scope), target, today, paper)


def write_document(
    workspace: Workspace,
    request: PaperRequest,
    target: Path,
    today: date,
    paper: Paper = "a4",
    choice: PaperChoice | None = None,
) -> SetPdf:
    """Set a document and write it to ``target``; an old file there stays as it was if anything fails.

    Without a ``choice`` it is as the owner chose it to be.

    Raises ``UserError`` with a sentence where there is no such document, or the file cannot be written.
    """
    _must_not_be(workspace.path, target)
    made = set_document(document_of(workspace, request, today, choice), paper)
    write_pdf(target, made.data, workspace.path)
    return made


def write_pdf(target: Path, data: bytes, workspace: Path) -> None:
    """Put a PDF in a file: written aside, read back, then moved over an old one, but never over the workspace."""
    _must_not_be(workspace, target)
    with told_in_words(), replacing(target) as draft:
        draft.write_bytes(data)
        found = draft.read_bytes()
        if found != data or not found.startswith(b"%PDF") or not found.rstrip().endswith(b"%%EOF"):
            raise UserError("The file did not reach the disk whole.", "Try again, or choose another place.")


def proposed_name(document: Document) -> str:
    """The name that the file of a document is offered, legal on every system."""
    return safe_filename(file_name(document.business.name, document.name or document.title, document.made_on))


def _must_not_be(workspace: Path, target: Path) -> None:
    if target.absolute() == workspace.absolute():
        raise UserError("A document cannot replace the workspace itself.", "Choose another file for it.")
