"""Writes briefs to PDF files that appear whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.errors import UserError
from models.finished_brief import FinishedBrief
from models.template_name import free_name
from models.text import safe_filename
from ui.paper.brief_pdf import set_brief
from ui.paper.export import write_pdf
from ui.paper.paper_size import Paper
from ui.paper.typesetting import SetPdf


@dataclass(frozen=True, slots=True)
class BriefSheet:
    """What briefs are set with beside their words."""

    logo: bytes | None
    made_on: date
    paper: Paper = "a4"


def brief_file_name(brief: FinishedBrief) -> str:
    """The name that the file of a brief is offered: "Brief Autumn box - Moss & Crumb.pdf"."""
    return safe_filename(f"{_stem(brief)}.pdf")


def write_brief(brief: FinishedBrief, sheet: BriefSheet, target: Path, workspace: Path) -> SetPdf:
    """Set a brief and write it to ``target``; an old file there stays as it was if anything fails.

    Raises ``UserError`` with a sentence where the file cannot be written.
    """
    if target.absolute() == workspace.absolute():
        raise UserError("A brief cannot replace the workspace itself.", "Choose another file for it.")
    made = set_brief(brief, sheet.logo, sheet.made_on, sheet.paper)
    write_pdf(target, made.data)
    return made


def write_briefs(briefs: Sequence[FinishedBrief], sheet: BriefSheet, folder: Path, workspace: Path) -> list[Path]:
    """A file for each brief in a folder, numbered where its name is taken; nothing there is replaced."""
    taken = [path.stem for path in folder.iterdir()]
    written = []
    for brief in briefs:
        stem = free_name(Path(brief_file_name(brief)).stem, taken)
        taken.append(stem)
        target = folder / f"{stem}.pdf"
        write_brief(brief, sheet, target, workspace)
        written.append(target)
    return written


def _stem(brief: FinishedBrief) -> str:
    return " - ".join(part for part in (f"Brief {brief.title}", brief.name) if part)
