"""Headless export of one table as CSV or XLSX, or of open follow-ups or deadlines as a calendar file."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.plural import counted

if TYPE_CHECKING:
    from models.payment_choice import PaymentChoice
    from storage.workspace import Workspace

TABLES = ("influencers", "campaigns", "partnerships", "posts", "orders")
PAYMENTS, FIGURES = "payments", "figures"
FOLLOW_UPS, DEADLINES = "follow-ups", "deadlines"
NOUNS = {FOLLOW_UPS: "follow-up", DEADLINES: "deadline"}


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe export."""
    command = commands.add_parser("export", help="write a table of a workspace as CSV or XLSX, or a calendar")
    command.add_argument("workspace", type=Path)
    command.add_argument("what", choices=(*TABLES, PAYMENTS, FIGURES, *NOUNS), help="which table")
    kinds = "a .csv or .xlsx file; .ics for follow-ups and deadlines"
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help=kinds)
    command.add_argument("--campaign", metavar="NAME", help="payments, figures or deadlines of this campaign alone")
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
    from models.filters import Scope
    from storage.exporters import export

    choice = _choice(workspace, options)
    scope = Scope.of_campaign(choice.campaign_id)
    today = datetime.now().date()
    return export(workspace, options.what, options.output, today=today, choice=choice, scope=scope)


def _write_calendar(workspace: "Workspace", options: argparse.Namespace) -> int:
    from storage.exporters.deadlines_file import export_deadlines
    from storage.exporters.ics_file import export_follow_ups

    campaign = _choice(workspace, options).campaign_id
    if options.what == DEADLINES:
        return export_deadlines(workspace, options.output, datetime.now(), campaign)
    return export_follow_ups(workspace, options.output, datetime.now())


def _choice(workspace: "Workspace", options: argparse.Namespace) -> "PaymentChoice":
    from models.errors import UserError
    from models.payment_choice import PaymentChoice

    can_choose = {PAYMENTS: True, DEADLINES: not options.year, FIGURES: not options.year}.get(options.what, False)
    if (options.campaign or options.year) and not can_choose:
        raise UserError(
            "--campaign and --year choose payments, --campaign also figures and deadlines.", "Leave them out."
        )
    campaign = workspace.campaigns.named(options.campaign).id if options.campaign else None
    return PaymentChoice(campaign, options.year)
