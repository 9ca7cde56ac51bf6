"""Headless export of one table as CSV or XLSX, or of open follow-ups or deadlines as a calendar file."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.plural import counted
from ui.commandline.scope_arguments import OPTIONS, add_scope_arguments, scope_of

if TYPE_CHECKING:
    from models.filters import Scope
    from models.payment_choice import PaymentChoice
    from storage.workspace import Workspace

TABLES = ("influencers", "campaigns", "partnerships", "posts", "orders")
PAYMENTS, CREATORS, FIGURES = "payments", "creators", "figures"
OF_A_SCOPE = ("posts", "orders", CREATORS, FIGURES)
FOLLOW_UPS, DEADLINES = "follow-ups", "deadlines"
NOUNS = {FOLLOW_UPS: "follow-up", DEADLINES: "deadline"}


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe export."""
    command = commands.add_parser("export", help="write a table of a workspace as CSV or XLSX, or a calendar")
    command.add_argument("workspace", type=Path)
    command.add_argument("what", choices=(*TABLES, PAYMENTS, CREATORS, FIGURES, *NOUNS), help="which table")
    kinds = "a .csv or .xlsx file; .ics for follow-ups and deadlines"
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help=kinds)
    add_scope_arguments(command)
    command.add_argument("--year", type=int, help="payments made in this year alone")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the table; a problem comes as ``UserError``."""
    from storage.workspace import open_workspace

    workspace = open_workspace(options.workspace, read_only=True)
    try:
        rows = _write(workspace, options)
    finally:
        workspace.close()
    print(f"Saved {options.output} with {counted(rows, NOUNS.get(options.what, 'row'))}.")
    return 0


def _write(workspace: "Workspace", options: argparse.Namespace) -> int:
    if options.what in NOUNS:
        return _write_calendar(workspace, options)
    from storage.exporters import export

    choice, scope = _choice(workspace, options), _scope(workspace, options)
    today = datetime.now().date()
    return export(workspace, options.what, options.output, today=today, choice=choice, scope=scope)


def _write_calendar(workspace: "Workspace", options: argparse.Namespace) -> int:
    from storage.exporters.deadlines_file import export_deadlines
    from storage.exporters.ics_file import export_follow_ups

    campaign = _choice(workspace, options).campaign_id
    if options.what == DEADLINES:
        return export_deadlines(workspace, options.output, datetime.now(), campaign)
    return export_follow_ups(workspace, options.output, datetime.now())


def _scope(workspace: "Workspace", options: argparse.Namespace) -> "Scope":
    """What posts, orders, creators and figures are of; other tables are of everything."""
    from models.filters import EVERYTHING

    return scope_of(workspace, options) if options.what in OF_A_SCOPE else EVERYTHING


def _choice(workspace: "Workspace", options: argparse.Namespace) -> "PaymentChoice":
    """The one campaign and the year that payments are of, the one campaign of deadlines."""
    from models.payment_choice import PaymentChoice

    _must_fit(options)
    if options.what not in (PAYMENTS, DEADLINES):
        return PaymentChoice()
    campaign = workspace.campaigns.named(options.campaign[0]).id if options.campaign else None
    return PaymentChoice(campaign, options.year)


def _must_fit(options: argparse.Namespace) -> None:
    """Refuse an option that the table knows nothing of, rather than write more than was asked for."""
    from models.errors import UserError

    if options.year and options.what != PAYMENTS:
        raise UserError("--year chooses payments.", "Leave it out.")
    parts = [name for name, *_ in OPTIONS if getattr(options, name.removeprefix("--"))]
    parts += [name for name in ("--since", "--until") if getattr(options, name.removeprefix("--"))]
    if options.what in (PAYMENTS, DEADLINES):
        parts = [name for name in parts if name != "--campaign"]
        if len(options.campaign) > 1:
            raise UserError(f"The {options.what} of one campaign can be written, or of all.", "Name one campaign.")
    if parts and options.what not in OF_A_SCOPE:
        raise UserError(
            f"{' and '.join(parts)} {'chooses' if len(parts) == 1 else 'choose'} posts, orders, creators and figures.",
            f"The {options.what} are written whole: leave it out.",
        )
