"""Headless report of a workspace, or of a part of it, as PDF."""

import argparse
import json
from datetime import date
from pathlib import Path

from models.errors import UserError
from ui.commandline.scope_arguments import add_scope_arguments, scope_of


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe report."""
    command = commands.add_parser("report", help="write the report of everything, or of a part, as PDF")
    command.add_argument("workspace", type=Path)
    add_scope_arguments(command)
    command.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the sheet (a4 unless said)")
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    from storage.workspace import open_workspace
    from ui.paper.export import write_report

    if options.output.suffix.lower() != ".pdf":
        raise UserError(f"“{options.output.name}” does not end in .pdf.", "A report is a PDF: name it so.")
    workspace = open_workspace(options.workspace, read_only=True)
    try:
        made = write_report(workspace, scope_of(workspace, options), options.output, date.today(), options.paper)
    finally:
        workspace.close()
    if options.json:
        found = {"file": str(options.output), "pages": made.pages, "bytes": len(made.data)}
        print(json.dumps(found | ({"unprintable": made.unprintable} if made.unprintable else {}), ensure_ascii=False))
        return 0
    pages = "1 page" if made.pages == 1 else f"{made.pages} pages"
    print(f"Saved {options.output} ({pages}).")
    if made.unprintable:
        print(f"No font of this computer has the letters of “{made.unprintable}”: boxes stand for them.")
    return 0
