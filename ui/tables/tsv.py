"""Cells as the text that spreadsheets put on the clipboard and take from it."""

import re
from collections.abc import Iterable, Sequence

_NEEDS_QUOTES = frozenset('\t\n\r"')
_CELL = re.compile(r'"((?:[^"]+|"")*+)"(?=[\t\n\r]|\Z)|([^\t\n\r]*)')
_ROW_END = re.compile("\r\n|\n|\r")


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Tab-separated lines; a cell with a tab, a new line or a quote is quoted, so that it stays one cell."""
    return "\n".join(_line(row) for row in rows)


def block_of(text: str) -> list[list[str]]:
    """The rows of cells that a text holds, all equally long; quoted new lines stay in their cell.

    A new line at the very end, as spreadsheets write it, begins no row. What only begins with a quotation mark is
    taken as it stands.
    """
    if not text:
        return []
    rows: list[list[str]] = [[]]
    place = 0
    while True:
        match = _CELL.match(text, place)
        assert match is not None  # noqa: S101  # an empty cell matches anywhere
        quoted, plain = match.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        place = match.end()
        if text.startswith("\t", place):
            place += 1
        elif end := _ROW_END.match(text, place):
            place = end.end()
            if place == len(text):
                break
            rows.append([])
        else:
            break
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _line(row: Sequence[str]) -> str:
    # Without its quotes a blank cell on a line of its own would be no line at the end of a text.
    return '""' if len(row) == 1 and not row[0] else "\t".join(map(_cell, row))


def _cell(text: str) -> str:
    if _NEEDS_QUOTES.isdisjoint(text):
        return text
    return '"' + text.replace('"', '""') + '"'
