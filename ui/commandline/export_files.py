"""Headless export of one table as CSV or XLSX, or of the open follow-ups as a calendar file."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.plural import counted

if TYPE_CHECKING:
    from models.payment_choice import PaymentChoice
    from storage.workspace import Workspace

TABLES = ("influencers", "campaigns", "partnerships", "posts", "orders")
FOLLOW_UPS = "follow-ups"
PAYMENTS = "payments"


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe export."""
    command = commands.add_parser("export", help="write a table of a workspace as CSV or XLSX, or follow-ups")
    command.add_argument("workspace", type=Path)
    command.add_argument("what", choices=(*TABLES, PAYMENTS, FOLLOW_UPS), help="which table")
    kinds = "a .csv or .xlsx file; .ics for follow-ups"
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help=kinds)
    command.add_argument("--campaign", metavar="NAME", help="payments of this campaign alone")
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
    print(f"Saved {options.output} with {counted(rows, 'follow-up' if options.what == FOLLOW_UPS else 'row')}.")
    return 0


def _write(workspace: "Workspace", options: argparse.Namespace) -> int:
    if options.what == FOLLOW_UPS:
        from storage.exporters.ics_file import export_follow_ups

        return export_follow_ups(workspace, options.output, datetime.now())
    from storage.exporters import export

    choice = _choice(workspace, options)
    return export(workspace, options.what, options.output, today=datetime.now().date(), choice=choice)


def _choice(workspace: "Workspace", options: argparse.Namespace) -> "PaymentChoice":
    from models.errors import UserError
    from models.payment_choice import PaymentChoice

    if (options.campaign or options.year) and options.what != PAYMENTS:
        raise UserError("--campaign and --year choose payments.", "Leave them out, or export payments.")
    campaign = workspace.campaigns.named(options.campaign).id if options.campaign else None
    return PaymentChoice(campaign, options.year)
