"""Rows that could not be read, as a CSV file that can be mended in a spreadsheet, and that file read back."""

import csv
from dataclasses import replace
from pathlib import Path

from models.importing import ImportPlan
from storage.exporters.csv_file import harmless
from storage.file.atomic import replacing
from storage.file.failures import told_in_words
from storage.importers.tables.raw_table import RawTable, Record

COLUMNS = ("Problem", "Row in the file")
ROWS_ABOVE = 40
"""Among so many rows the header of such a file stands."""


def write_problems(plan: ImportPlan, target: Path) -> None:
    """Write what stands above the rows of the file, then each problem row behind its reason and row number.

    ``UserError`` on a full disk.
    """
    cells = dict(plan.mapped.problem_rows)
    with told_in_words(), replacing(target) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerows(map(harmless, row) for row in plan.mapped.above)
        # In front, for a row may be wider than its header.
        writer.writerow([*COLUMNS, *map(harmless, plan.mapped.header)])
        writer.writerows([reason, row, *map(harmless, cells.get(row, ()))] for row, reason in plan.problems)


def without_marks(table: RawTable) -> RawTable:
    """A mended file without the columns that told its problems; any other table as it is."""
    for at, record in enumerate(table.records[:ROWS_ABOVE]):
        if all(mark in record.cells for mark in COLUMNS):
            places = {record.cells.index(mark) for mark in COLUMNS}
            rows = [_without(places, each) for each in table.records[at:]]
            # A file that had no header has none when it comes back.
            begin = 0 if any(map(str.strip, rows[0].cells)) else 1
            return replace(table, records=[*table.records[:at], *rows[begin:]])
    return table


def _without(places: set[int], record: Record) -> Record:
    cells = [cell for place, cell in enumerate(record.cells) if place not in places]
    return Record(record.row, cells, record.problem)
