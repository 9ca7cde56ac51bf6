"""Exports one noun of the workspace as a file; an old file stays until the new one is whole."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from models.errors import UserError
from storage.atomic import replacing
from storage.exporters import csv_file, xlsx_file
from storage.exporters.column import Sheet
from storage.failures import told_in_words
from storage.workspace import Workspace

NOUNS = ("influencers", "campaigns", "partnerships", "posts", "orders")
"""What can be exported."""

WRITERS: dict[str, Callable[[Sheet, Path], int]] = {".csv": csv_file.write, ".xlsx": xlsx_file.write}


def export(workspace: Workspace, what: str, target: Path) -> int:
    """Write a noun of ``NOUNS`` as CSV or XLSX, by the suffix of ``target``; returns how many rows it has.

    Raises ``UserError`` for another noun or suffix, and for faults of the disk.
    """
    if what not in NOUNS:
        raise UserError(f"There is no table “{what}”.", f"Choose one of {', '.join(NOUNS)}.")
    write = WRITERS.get(target.suffix.lower())
    if write is None:
        raise UserError(f"“{target.name}” ends in neither .csv nor .xlsx.", "Give the file one of these endings.")
    with told_in_words(), replacing(target) as draft:
        return write(_sheet(what, workspace), draft)


def _sheet(what: str, workspace: Workspace) -> Sheet:
    sheet: Sheet = import_module(f"storage.exporters.{what}").sheet(workspace)
    return sheet
