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
    names = "creator, agreement, brief, yearly or portfolio"
    command = commands.add_parser("paper", help=f"write another document as PDF: {names}")
    command.add_argument("workspace", type=Path)
    kinds = command.add_subparsers(title="documents", metavar="DOCUMENT", required=True)
    _add_creator(kinds)
    _add_agreement(kinds)
    _add_brief(kinds)
    _add_yearly(kinds)
    _add_portfolio(kinds)


def _add_creator(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kind = kinds.add_parser("creator", help="one page about a creator")
    kind.add_argument("creator", help="their name or handle")
    add_pdf_arguments(kind)
    kind.set_defaults(run=lambda options: save_pdf(options, _creator))


def _add_agreement(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kind = kinds.add_parser("agreement", help="the checklist of what was agreed with a creator in a campaign")
    kind.add_argument("campaign", help="the campaign’s name")
    kind.add_argument("creator", help="their name or handle")
    add_pdf_arguments(kind)
    kind.set_defaults(run=lambda options: save_pdf(options, _agreement))


def _add_brief(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kind = kinds.add_parser("brief", help="the brief of a campaign: for everybody, or for one creator")
    kind.add_argument("campaign", help="the campaign’s name")
    kind.add_argument("creator", nargs="?", help="only this creator, by name or handle")
    add_pdf_arguments(kind)
    kind.set_defaults(run=lambda options: save_pdf(options, _brief))


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


def _creator(workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import CreatorRequest
    from storage.results.scope_names import creator_called

    return CreatorRequest(creator_called(workspace, options.creator))


def _agreement(workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import AgreementRequest
    from storage.results.scope_names import partnership_called

    return AgreementRequest(partnership_called(workspace, options.campaign, options.creator))


def _brief(workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import BriefRequest
    from storage.results.scope_names import partnership_called

    campaign = workspace.campaigns.named(options.campaign)
    hers = partnership_called(workspace, options.campaign, options.creator) if options.creator else None
    return BriefRequest(campaign.id, hers)


def _yearly(workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import YearRequest
    from storage.results.scope_names import creator_called

    return YearRequest(options.year, creator_called(workspace, options.creator) if options.creator else None)


def _portfolio(_workspace: "Workspace", options: argparse.Namespace) -> "PaperRequest":
    from models.paper.request import PortfolioRequest

    return PortfolioRequest(*days_of(options))
