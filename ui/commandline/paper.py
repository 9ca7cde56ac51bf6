"""Headless documents besides the report: each kind is a word, with what it is of."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commandline.pdf_file import add_pdf_arguments, save_pdf
from ui.commandline.scope_arguments import add_days_arguments, days_of

if TYPE_CHECKING:
    from models.paper.request import PaperRequest
    from storage.workspace import Workspace


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe paper and its kinds."""
    command = commands.add_parser("paper", help="write another document as PDF: yearly totals, a portfolio")
    command.add_argument("workspace", type=Path)
    kinds = command.add_subparsers(title="documents", metavar="DOCUMENT", required=True)
    _add_yearly(kinds)
    _add_portfolio(kinds)


def _add_yearly(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kind = kinds.add_parser("yearly", help="what creators got in a year: all of them, or one creator’s statement")
    kind.add_argument("year", type=int, help="such as 2026")
    kind.add_argument("creator", nargs="?", help="only this creator, by name or handle")
    add_pdf_arguments(kind)
    kind.set_defaults(run=lambda options: save_pdf(options, _yearly))


def _add_portfolio(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kind = kinds.add_parser("portfolio", help="all campaigns of a period side by side; of all time without days")
    add_days_arguments(kind)
    add_pdf_arguments(kind)
    kind.set_defaults(run=lambda options: save_pdf(options, _portfolio))


def _yearly(workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import YearRequest
    from storage.scope_names import creator_called

    return YearRequest(options.year, creator_called(workspace, options.creator) if options.creator else None)


def _portfolio(_workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import PortfolioRequest

    return PortfolioRequest(*days_of(options))
