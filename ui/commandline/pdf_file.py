"""A document written as PDF by a command: where to, on which sheet, and what is said of it."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UserError
from ui.commandline.choice_arguments import add_choice_arguments, choice_in

if TYPE_CHECKING:
    from models.paper.request import PaperRequest
    from storage.workspace import Workspace
    from ui.paper.typesetting import SetPdf

RequestOf = Callable[["Workspace", argparse.Namespace], "PaperRequest"]
"""Which document the options of a command ask for; ``UserError`` where it is not there."""


def add_pdf_arguments(command: argparse.ArgumentParser) -> None:
    """Describe where the document goes."""
    command.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the sheet (a4 unless said)")
    add_choice_arguments(command)
    command.add_argument("--json", action="store_true", help="print one JSON object")


def save_pdf(options: argparse.Namespace, request_of: RequestOf) -> int:
    """Write the document asked for, and say so."""
    from storage.workspace import open_workspace
    from ui.paper.export import write_document

    if options.output.suffix.lower() != ".pdf":
        raise UserError(f"“{options.output.name}” does not end in .pdf.", "A report is a PDF: name it so.")
    workspace = open_workspace(options.workspace, read_only=True)
    try:
        request = request_of(workspace, options)
        choice = choice_in(workspace, request, options)
        made = write_document(workspace, request, options.output, options.now.date(), options.paper, choice)
    finally:
        workspace.close()
    _tell(options, made)
    return 0


def _tell(options: argparse.Namespace, made: "SetPdf") -> None:
    if options.json:
        found = {"file": str(options.output), "pages": made.pages, "bytes": len(made.data)}
        print(json.dumps(found | ({"unprintable": made.unprintable} if made.unprintable else {}), ensure_ascii=False))
        return
    pages = "1 page" if made.pages == 1 else f"{made.pages} pages"
    print(f"Saved {options.output} ({pages}).")
    if made.unprintable:
        print(f"No font of this computer has the letters of “{made.unprintable}”: boxes stand for them.")
