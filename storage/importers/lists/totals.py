"""Rows of a list that sum or average the others."""

from storage.importers.platforms.row_marks import LONGEST_SUM, TOTALS, sum_word

WORDS = TOTALS | {
    "suma", "soma", "somma", "average", "averages", "avg", "mean", "median", "durchschnitt", "moyenne", "promedio",
    "gemiddelde", "srednia", "ortalama", "среднее", "平均",
}  # fmt: skip


def is_total(text: str) -> bool:
    """Whether a cell names such a row."""
    return len(text) <= LONGEST_SUM and not text[-1:].isdecimal() and sum_word(text) in WORDS
