"""Rows of a platform's export that are no record: totals, footers, single days of a longer time."""

from models.importing import COMMENT_ROW, TOTAL_ROW
from models.text import fold
from storage.importers.tables.raw_table import Record

TOTALS = frozenset({"total", "totals", "gesamt", "insgesamt", "summe", "totale", "totaal", "sum", "somme", "totalt"})
SHORTEST_NOTE = 12


def is_total(text: str) -> bool:
    """Whether a cell names the row of the sums, in any language seen."""
    return fold(text) in TOTALS


def why_no_record(record: Record) -> str:
    """Why a row is none, judged by its first cell: the sums, a footer; "" where it may be one."""
    first = record.cells[0].strip()
    if is_total(first):
        return TOTAL_ROW
    is_alone = bool(first) and not any(map(str.strip, record.cells[1:]))
    return COMMENT_ROW if is_alone and len(first) >= SHORTEST_NOTE and " " in first else ""


def is_of_one_day(period: str) -> bool:
    """Whether a cell names a day or a time rather than the whole life of a post: "04/22/2026", not "Lifetime"."""
    return any(character.isdigit() for character in period)
