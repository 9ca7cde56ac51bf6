"""Rows of a platform's export that are no record: totals, footers, single days of a longer time."""

from models.importing import COMMENT_ROW, TOTAL_ROW
from models.reading.text import fold
from storage.importers.tables.raw_table import Record

_SUMS = (
    "total", "totals", "grand total", "subtotal", "subtotals", "sub total", "sum",
    "gesamt", "insgesamt", "gesamtsumme", "summe", "zwischensumme", "somme", "sous total", "total general",
    "total geral", "totale", "totale generale", "subtotale", "totaal", "eindtotaal", "subtotaal",
    "totalt", "totalsumma", "i alt", "yhteensa", "razem", "lacznie", "ogolem", "celkem", "osszesen",
    "toplam", "genel toplam", "ara toplam", "итого", "всего", "общий итог", "разом", "усього", "σύνολο",
    "合計", "小計", "総計", "总计", "合计", "小计", "總計", "합계", "소계", "총계", "المجموع", "الإجمالي", "סך הכל",
)  # fmt: skip
TOTALS = frozenset(map(fold, _SUMS))
"""What names a row of sums. "Suma", "soma" and "somma" are left to lists: they are names and titles as well."""

LONGEST_SUM = 18
SHORTEST_NOTE = 12


def is_total(text: str) -> bool:
    """Whether a cell names the row of the sums, in any language seen."""
    return len(text) <= LONGEST_SUM and sum_word(text) in TOTALS


def sum_word(text: str) -> str:
    """A cell as it is looked up among the words for sums."""
    return fold(text.replace("-", " ")).strip(" :.：")


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
