"""Cells as text that spreadsheets take from the clipboard."""

from collections.abc import Iterable, Sequence

_NEEDS_QUOTES = frozenset('\t\n\r"')


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Tab-separated lines; a cell with a tab, a new line or a quote is quoted, so that it stays one cell."""
    return "\n".join("\t".join(_cell(text) for text in row) for row in rows)


def _cell(text: str) -> str:
    if _NEEDS_QUOTES.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'
