"""Headless export: one table, the results of a scope, everything, or open follow-ups or deadlines as a calendar."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from models.plural import counted
from models.results.filters import EVERYTHING
from ui.commandline.scope_arguments import OPTIONS, add_scope_arguments, scope_of
from ui.exporting.asked import ALL, OF_A_SCOPE, RESULTS, Asked

if TYPE_CHECKING:
    from models.campaigns.payment_choice import PaymentChoice
    from models.results.filters import Scope
    from storage.workspace import Workspace

TABLES = (
    *("influencers", "campaigns", "partnerships", "posts", "orders", "payments", "creators", "figures"),
    *("profiles", "followers", "conversation", "offers", "deliverables"),
    *("gifts", "expenses", "readings", "sales", "visits"),
)
"""Those of ``storage.exporters``, here so that the help of a command imports none of them."""

PAYMENTS = "payments"
FOLLOW_UPS, DEADLINES = "follow-ups", "deadlines"
NOUNS = {FOLLOW_UPS: "follow-up", DEADLINES: "deadline"}
WHAT = (*TABLES, RESULTS, ALL, *NOUNS)


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe export."""
    words = "write a table of a workspace as CSV or XLSX, results as one workbook, everything as ZIP, or a calendar"
    command = commands.add_parser("export", help=words)
    command.add_argument("workspace", type=Path)
    command.add_argument("what", choices=WHAT, metavar="WHAT", help=f"which table: {', '.join(WHAT)}")
    kinds = "a .csv or .xlsx file; .xlsx for results, .zip for everything, .ics for follow-ups and deadlines"
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help=kinds)
    add_scope_arguments(command)
    command.add_argument("--year", type=int, help="payments made in this year alone")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the table; a problem comes as ``UserError``."""
    from storage.snapshots import snapshot
    from storage.workspace import open_workspace

    # Opening tells what is no workspace; the copy lets results gather their posts in a table of their own.
    open_workspace(options.workspace, read_only=True).close()
    workspace = snapshot(options.workspace)
    try:
        rows = _write(workspace, options)
    finally:
        workspace.close()
    print(f"Saved {options.output} with {counted(rows, NOUNS.get(options.what, 'row'))}.")
    return 0


def _write(workspace: "Workspace", options: argparse.Namespace) -> int:
    choice, scope = _choice(workspace, options), _scope(workspace, options)
    if options.what in NOUNS:
        return _write_calendar(workspace, options)
    return Asked(options.what, options.output, options.now.date(), choice, scope).write(workspace)


def _write_calendar(workspace: "Workspace", options: argparse.Namespace) -> int:
    from storage.exporters.deadlines_file import export_deadlines
    from storage.exporters.ics_file import export_follow_ups

    campaign = _choice(workspace, options).campaign_id
    if options.what == DEADLINES:
        return export_deadlines(workspace, options.output, options.now, campaign)
    return export_follow_ups(workspace, options.output, options.now)


def _scope(workspace: "Workspace", options: argparse.Namespace) -> "Scope":
    """What posts, orders, creators, figures and results are of; other tables are of everything."""
    return scope_of(workspace, options) if options.what in OF_A_SCOPE else EVERYTHING


def _choice(workspace: "Workspace", options: argparse.Namespace) -> "PaymentChoice":
    """The one campaign and the year that payments are of, the one campaign of deadlines."""
    from models.campaigns.payment_choice import PaymentChoice

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
            f"{' and '.join(parts)} {'chooses' if len(parts) == 1 else 'choose'} posts, orders, creators, figures and"
            " results.",
            f"{options.what.capitalize()} {'is' if options.what == ALL else 'are'} written whole: leave it out.",
        )
