"""The parts of a file around the rows of a table: remarks, titles, headers, and where another table begins."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, zip_longest

from models.importing import COMMENT_ROW, HEADER_AGAIN, OTHER_TABLE
from storage.importers.tables.record import Cells, Record

REMARK = re.compile(r"#(?:\s|[-=#]{2}|$)")
FIGURE = re.compile(r"[^\w\s]{0,3}\s?\d[\d\s.,:/%+TZ-]*[A-Za-z]{0,3}\W?")
"""A number, an amount, a day or a time."""

ADDRESS = re.compile(r"\S@\S|://")
NEARLY = 0.8
SAMPLE = 20
TELLING_ROWS = 3


def is_comment(cells: Cells) -> bool:
    """Whether a row is a remark such as "# Start date: 20240101"; "#1001" and a column called "# posts" are none."""
    # A comma in a remark parts it into cells.
    return bool(REMARK.match(cells[0])) and (is_title(cells) or ":" in cells[0])


def is_title(cells: Cells) -> bool:
    """Whether a row holds nothing besides its first cell."""
    return not any(cells[1:])


def filled(cells: Cells) -> int:
    """How many cells hold anything."""
    return sum(map(bool, map(str.strip, cells)))


def may_be_header(cells: Cells) -> bool:
    """Whether a row holds several words and neither figures nor addresses."""
    return filled(cells) > 1 and not any(FIGURE.fullmatch(cell.strip()) or ADDRESS.search(cell) for cell in cells)


def is_nearly(cells: Cells, header: Cells) -> bool:
    """Whether a row says nearly the same as the header does, cell by cell."""
    if cells[0] != header[0] or filled(header) < 2:
        return False
    return sum(one == other for one, other in zip(cells, header, strict=False)) >= NEARLY * len(header)


def is_same(cells: Cells, header: Cells) -> bool:
    """Whether a row says just what the header does."""
    return (
        cells[0] == header[0]
        and filled(header) > 1
        and all(one.strip() == other.strip() for one, other in zip_longest(cells, header, fillvalue=""))
    )


def names_figures(cells: Cells, rows: Sequence[Record]) -> bool:
    """Whether a row has words above columns that hold nothing but figures, as a header does."""
    return may_be_header(cells) and any(
        text.strip() and _holds_figures(place, rows) for place, text in enumerate(cells)
    )


def _holds_figures(place: int, rows: Sequence[Record]) -> bool:
    known = _known(place, rows)
    return len(known) >= TELLING_ROWS and all(map(FIGURE.fullmatch, known))


def _holds_words(place: int, rows: Sequence[Record]) -> bool:
    known = _known(place, rows)
    return len(known) >= TELLING_ROWS and not any(map(FIGURE.fullmatch, known))


def _known(place: int, rows: Sequence[Record]) -> list[str]:
    texts = [row.cells[place].strip() for row in rows[:SAMPLE] if place < len(row.cells)]
    return [text for text in texts if text]


def firsts(records: Sequence[Record], start: int = 0) -> Iterator[int]:
    """Places of the records that stand right below a blank line, a remark, a title or an empty row."""
    before = records[start - 1].row if 0 < start <= len(records) else 0
    is_below = False
    for at, (row, cells, _) in enumerate(islice(records, start, None), start):
        if is_below or row != before + 1:
            yield at
        before = row
        is_below = is_title(cells) or cells[0].startswith("# ")


def end_of_table(records: Sequence[Record], header_at: int, heads: Collection[int] = ()) -> int:
    """The place of the first record of another table than the one below the header, with the titles above it.

    ``heads`` are places where a header of some kind is known to stand.
    """
    header = records[header_at].cells
    at = next((at for at in firsts(records, header_at + 1) if _begins(records, at, header_at, heads)), len(records))
    near = (at for at in range(header_at + 1, at) if is_nearly(records[at].cells, header))
    at = next((at for at in near if not is_same(records[at].cells, header)), at)
    while header_at + 1 < at < len(records) and is_title(records[at - 1].cells):
        at -= 1
    return at


def _begins(records: Sequence[Record], at: int, header_at: int, heads: Collection[int]) -> bool:
    """Whether another table begins at this place, which is below a gap."""
    cells = records[at].cells
    if at == header_at + 1 or at + 1 == len(records) or is_comment(cells):
        return False
    if all(is_comment(records[above].cells) for above in (at - 1, at - 2)):
        return True
    if is_same(cells, records[header_at].cells) or not may_be_header(cells):
        return False
    if at in heads:
        return True
    own = [record for record in records[header_at + 1 : at][:SAMPLE] if not is_title(record.cells)]
    below = [place for place, cell in enumerate(records[at + 1].cells) if FIGURE.fullmatch(cell.strip())]
    is_wider = filled(cells) > len(records[header_at].cells)
    is_unlike = is_wider or names_figures(cells, own) or any(_holds_words(place, own) for place in below)
    return bool(below) and is_unlike


def own_rows(
    records: Sequence[Record], header_at: int, heads: Collection[int]
) -> tuple[list[Record], list[tuple[Record, str]]]:
    """The rows of the table below a header; and the other records below it, each with the reason it is none."""
    header = records[header_at].cells
    end = end_of_table(records, header_at, heads)
    own: list[Record] = []
    others: list[tuple[Record, str]] = []
    for record in records[header_at + 1 : end]:
        cells = record.cells
        if cells[0].startswith("#") and is_comment(cells):
            others.append((record, COMMENT_ROW))
        elif cells[0] == header[0] and is_same(cells, header):
            others.append((record, HEADER_AGAIN))
        else:
            own.append(record)
    others.extend((record, COMMENT_ROW if is_comment(record.cells) else OTHER_TABLE) for record in records[end:])
    return own, others
