"""Headless report of a workspace or one campaign as PDF."""

import argparse
import json
from datetime import date
from pathlib import Path

from models.errors import UserError


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe report."""
    command = commands.add_parser("report", help="write the report of everything, or of one campaign, as PDF")
    command.add_argument("workspace", type=Path)
    command.add_argument("--campaign", metavar="NAME", help="only this campaign")
    command.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the sheet (a4 unless said)")
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    from models.filters import Scope
    from storage.workspace import open_workspace
    from ui.report.export import write_report

    if options.output.suffix.lower() != ".pdf":
        raise UserError(f"“{options.output.name}” does not end in .pdf.", "A report is a PDF: name it so.")
    workspace = open_workspace(options.workspace, read_only=True)
    try:
        campaign = None if options.campaign is None else workspace.campaigns.named(options.campaign)
        scope = Scope.of_campaign(campaign.id if campaign else None)
        made = write_report(workspace, scope, options.output, date.today(), options.paper)
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
