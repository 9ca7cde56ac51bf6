"""Headless import of files: each its own transaction and undo step, reported as text or as one JSON object."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UnreadableError, UserError
from models.importing import ImportOptions, ImportPlan, Outcome, ReadAs, UnknownTableError
from models.reading.dates import parse_day
from models.reading.platform import Platform, parse_platform
from models.reading.text import one_line
from models.show import count

if TYPE_CHECKING:
    from storage.importing.importing import Source
    from storage.workspace import Workspace

PROBLEMS_SHOWN = 5
COUNTED = (Outcome.NEW, Outcome.CHANGED, Outcome.SAME, Outcome.MERGED)


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe import."""
    from storage.importing.importing import kinds

    command = commands.add_parser("import", help="read influencer lists, platform exports and shop orders")
    command.add_argument("workspace", type=Path)
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument("--kind", choices=kinds(), help="what the files are, where their columns leave it open")
    command.add_argument("--sheet", metavar="NAME", help="which sheet of a workbook; else the one that is surest known")
    command.add_argument("--platform", type=_platform, metavar="P", help="of handles in a list that names none")
    command.add_argument("--date", type=_day, metavar="DAY", help="when the numbers were read, such as 2026-04-03")
    command.add_argument("--account", default="", metavar="HANDLE", help="whose numbers they are")
    command.add_argument("--campaign", metavar="NAME", help="whose expenses or payments they are")
    command.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), help="where no row tells day and month apart")
    command.add_argument("--decimal", choices=(",", "."), help="the decimal mark, where no row tells it")
    command.add_argument("--own", action="store_true", help="an unknown account is the business's own")
    command.add_argument("--copies", action="store_true", help="import orders too that are here from another source")
    command.add_argument("--order-numbers", action="store_true", help="take for order numbers what seems to be counts")
    command.add_argument("--dry-run", action="store_true", help="only say what would happen")
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Import one file after the other; files before a refused one stay imported."""
    from storage.checks import open_whole
    from storage.importing.importing import sources_in
    from storage.workspace import open_workspace

    reports: list[dict[str, object]] = []
    refused: UserError | None = None
    path = options.workspace
    workspace = open_workspace(path, read_only=True) if options.dry_run else open_whole(path)
    try:
        for source in (source for file in options.files for source in sources_in(file)):
            reports.append(_import_one(workspace, source, options, is_first=not reports))
    except UserError as error:
        refused = error
    finally:
        workspace.close()
    if options.json:
        print(json.dumps({"files": reports}, ensure_ascii=False, allow_nan=False))
    if refused:
        print(one_line(str(refused)), file=sys.stderr)
    return 1 if refused else 0


def _import_one(
    workspace: "Workspace", source: "Source", options: argparse.Namespace, *, is_first: bool
) -> dict[str, object]:
    from storage.importing import importing

    plan = _plan(workspace, source, options)
    if not options.dry_run:
        if is_first and plan.writes_anything and (fault := importing.back_up(workspace.path, options.now)):
            print(f"No backup was kept before the import: {fault}", file=sys.stderr)
        importing.apply(workspace, plan, options.now)
    if not options.json:
        _tell(plan, is_dry=options.dry_run)
    return importing.report(plan)


def _plan(workspace: "Workspace", source: "Source", options: argparse.Namespace) -> ImportPlan:
    """What importing the file would do; columns without names are taken for what their cells leave no doubt of."""
    from storage.importing import importing

    said, read_as = _said(workspace, options), ReadAs(sheet=options.sheet)
    try:
        return importing.plan(workspace, source, options.kind, said, read_as)
    except UnknownTableError as error:
        told = importing.kind_by_cells(error.sample)
        if told is None:
            raise
        return importing.plan(workspace, source, told, said, read_as)


def _said(workspace: "Workspace", options: argparse.Namespace) -> ImportOptions:
    return ImportOptions(
        platform=options.platform,
        day=options.date,
        account=options.account,
        own=options.own,
        campaign_id=None if options.campaign is None else workspace.campaigns.named(options.campaign).id,
        date_order=options.date_order,
        decimal=options.decimal,
        takes_copies=options.copies,
        takes_numbers=options.order_numbers,
    )


def _tell(plan: ImportPlan, *, is_dry: bool) -> None:
    counts = [f"{count(plan.counts[each])} {each.label.lower()}" for each in COUNTED if plan.counts[each]]
    counts += [f"{count(number)} left out ({reason})" for reason, number in plan.left_out.items()]
    if plan.problems:
        counts.append(f"{count(len(plan.problems))} {'problem' if len(plan.problems) == 1 else 'problems'}")
    would = "would be " if is_dry else ""
    rows = f"{count(plan.rows)} {'row' if plan.rows == 1 else 'rows'}"
    print(f"{plan.mapped.file} ({plan.mapped.kind_label}), {rows}: {would}{', '.join(counts) or 'nothing'}.")
    for decision in plan.decisions:
        print(f"  {decision.text}.")
    for row, reason in plan.problems[:PROBLEMS_SHOWN]:
        print(f"  Row {row}: {reason}")
    if len(plan.problems) > PROBLEMS_SHOWN:
        print(f"  … and {count(len(plan.problems) - PROBLEMS_SHOWN)} more rows.")


def _platform(text: str) -> Platform:
    platform = parse_platform(text)
    if platform is None:
        names = ", ".join(each.value for each in Platform)
        raise argparse.ArgumentTypeError(f"“{text}” is no platform; there is {names}")
    return platform


def _day(text: str) -> date:
    try:
        day = parse_day(text)
    except UnreadableError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if day is None:
        raise argparse.ArgumentTypeError("the day is missing")
    return day
