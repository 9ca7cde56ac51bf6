"""Writes a report to a file that appears whole or not at all."""

from datetime import date
from pathlib import Path

from models.errors import UserError
from models.filters import Scope
from models.paper.document import file_name
from models.paper.report.coverage import file_title
from models.text import safe_filename
from storage.atomic import replacing
from storage.failures import told_in_words
from storage.paper.report import report
from storage.workspace import Workspace
from ui.paper.paper_size import Paper
from ui.paper.setting import set_document
from ui.paper.typesetting import SetPdf


def write_report(workspace: Workspace, scope: Scope, target: Path, today: date, paper: Paper = "a4") -> SetPdf:
    """Set the report of a scope and write it to ``target``; an old file there stays as it was if anything fails.

    Raises ``UserError`` with a sentence where the file cannot be written.
    """
    if target.absolute() == workspace.path.absolute():
        raise UserError("A report cannot replace the workspace itself.", "Choose another file for it.")
    made = set_document(report(workspace, scope, today), paper)
    write_pdf(target, made.data)
    return made


def write_pdf(target: Path, data: bytes) -> None:
    """Put a PDF in a file: written aside, read back, then moved over an old one."""
    with told_in_words(), replacing(target) as draft:
        draft.write_bytes(data)
        found = draft.read_bytes()
        if found != data or not found.startswith(b"%PDF") or not found.rstrip().endswith(b"%%EOF"):
            raise UserError("The report did not reach the disk whole.", "Try again, or choose another place.")


def proposed_name(workspace: Workspace, scope: Scope, today: date) -> str:
    """The file name for the report of a scope, without making the report."""
    campaigns = {campaign.id: campaign.name for campaign in workspace.campaigns.all()}
    people = {number: person.name for number, person in workspace.influencers.rows(scope.influencer_ids).items()}
    return safe_filename(file_name(workspace.business.get().name, file_title(scope, campaigns, people), today))
