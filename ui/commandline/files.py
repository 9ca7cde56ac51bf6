"""Headless commands on the workspace file itself: new, check, backup, rescue."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

from models import show
from models.business import Business
from models.errors import UserError
from models.reading.currencies import NAMES
from models.reading.text import one_line

COUNTED = ("saved", "mended", "lost", "broken_pages", "invented")
"""What is told of each table of a rescue."""


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe new, check, backup and rescue."""
    new = commands.add_parser("new", help="make a new workspace")
    new.add_argument("workspace", type=Path)
    new.add_argument("--currency", default="EUR", metavar="EUR", help="the currency of the business (ISO 4217)")
    new.add_argument("--business", default="", metavar="NAME", help="the name of the business")
    new.set_defaults(run=_new)
    check = commands.add_parser("check", help="check whether a workspace is whole")
    check.add_argument("workspace", type=Path)
    check.add_argument("--json", action="store_true", help="print one JSON object")
    check.set_defaults(run=_check)
    backup = commands.add_parser("backup", help="write a verified copy of a workspace")
    backup.add_argument("workspace", type=Path)
    backup.add_argument("--output", type=Path, required=True, metavar="FILE")
    backup.set_defaults(run=_backup)
    rescue = commands.add_parser("rescue", help="save what a damaged workspace still holds into a new one")
    rescue.add_argument("workspace", type=Path)
    rescue.add_argument("--output", type=Path, required=True, metavar="FILE", help="the new workspace")
    rescue.add_argument("--json", action="store_true", help="print one JSON object")
    rescue.set_defaults(run=_rescue)


def _new(options: argparse.Namespace) -> int:
    from storage.workspace import create_workspace

    currency = options.currency.upper()
    if currency not in NAMES:
        raise UserError(f"“{options.currency}” is no currency code.", "Use three letters such as EUR, USD or GBP.")
    business = replace(Business(), name=one_line(options.business), currency=currency)
    create_workspace(options.workspace, business).close()
    print(f"Made {options.workspace}.")
    return 0


def _check(options: argparse.Namespace) -> int:
    from storage.checks import check
    from storage.file.refusals import DamagedFileError

    try:
        verdict = check(options.workspace)
    except DamagedFileError as error:
        raise DamagedFileError(error.message, _way_out(options.workspace)) from error
    if options.json:
        found = {"ok": verdict.is_ok, "problems": list(verdict.problems), "counts": verdict.counts}
        print(json.dumps(found, ensure_ascii=False))
    elif verdict.is_ok:
        print(f"{options.workspace.name} is whole.")
    if not verdict.is_ok:
        print(*verdict.problems, _way_out(options.workspace), file=sys.stderr)
    return 0 if verdict.is_ok else 1


def _way_out(workspace: Path) -> str:
    """What can be done about a damaged file, with the backups that there are."""
    from storage.backups.finding import newest_whole

    backup = newest_whole(workspace)
    if backup is None:
        return "It has no whole backup: “rescue” saves what it still holds into a new file."
    called = str(backup.number) if backup.number else backup.path.name
    return f"“restore” puts its newest whole backup in its place: {called}, of {show.moment(backup.made_at)}."


def _backup(options: argparse.Namespace) -> int:
    from storage.backups.copying import copy_to
    from storage.workspace import open_workspace

    workspace = open_workspace(options.workspace, read_only=True)
    try:
        copy_to(workspace.connection, options.output)
    finally:
        workspace.close()
    print(f"Saved {options.output}.")
    return 0


def _rescue(options: argparse.Namespace) -> int:
    from storage.rescue.rescuing import rescue

    report = rescue(options.workspace, options.output)
    if options.json:
        tables = {one.table: {name: getattr(one, name) for name in COUNTED} for one in report.tables}
        print(json.dumps({"complete": report.is_complete, "verdict": report.verdict, "tables": tables}))
        return 0
    print(f"Made {options.output}. {report.verdict}")
    for one in report.tables:
        if not one.is_complete:
            print(f"{one.words}: {show.count(one.saved)} saved. {one.explained}")
    return 0
