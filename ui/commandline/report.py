"""Headless report of a workspace, or of a part of it, as PDF."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commandline.pdf_file import add_pdf_arguments, save_pdf
from ui.commandline.scope_arguments import add_scope_arguments, scope_of

if TYPE_CHECKING:
    from models.paper.request import PaperRequest
    from storage.workspace import Workspace


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe report."""
    command = commands.add_parser("report", help="write the report of everything, or of a part, as PDF")
    command.add_argument("workspace", type=Path)
    add_scope_arguments(command)
    add_pdf_arguments(command)
    command.set_defaults(run=lambda options: save_pdf(options, _request))


def _request(workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import ReportRequest

    return ReportRequest(scope_of(workspace, options))
