"""Rows that could not be read, as a CSV file that can be mended in a spreadsheet and imported."""

import csv
from pathlib import Path

from models.importing import ImportPlan
from storage.atomic import replacing
from storage.exporters.csv_file import harmless
from storage.failures import told_in_words

COLUMNS = ("Problem", "Row in the file")


def write_problems(plan: ImportPlan, target: Path) -> None:
    """Write header and problem rows, each followed by its reason and row number; ``UserError`` on a full disk."""
    reasons = dict(plan.problems)
    cells = dict(plan.mapped.problem_rows)
    width = max([len(plan.mapped.header), *(len(row) for row in cells.values())])
    header = [*plan.mapped.header, *[""] * (width - len(plan.mapped.header)), *COLUMNS]
    with told_in_words(), replacing(target) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(map(harmless, header))
        for row, reason in reasons.items():
            texts = cells.get(row, ())
            writer.writerow([*map(harmless, texts), *[""] * (width - len(texts)), reason, row])
