"""Rows of a list that sum or average the others."""

from models.text import fold

WORDS = frozenset({
    "total", "totals", "sum", "grand total", "subtotal", "average", "averages", "avg", "mean", "median",
    "gesamt", "gesamtsumme", "summe", "durchschnitt", "somme", "total general", "moyenne", "suma", "promedio", "soma",
    "totale", "somma", "totaal", "gemiddelde", "razem", "lacznie", "srednia", "toplam", "genel toplam", "ortalama",
})  # fmt: skip
LONGEST = 14


def is_total(text: str) -> bool:
    """Whether a cell names such a row."""
    return len(text) <= LONGEST and fold(text).strip(" :.") in WORDS
