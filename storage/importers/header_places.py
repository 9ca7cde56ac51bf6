"""Where in a file a header may stand, and what it says there."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, zip_longest

from storage.importers.header import Header
from storage.importers.tables.parts import firsts, may_be_header
from storage.importers.tables.raw_table import Cells, Record

ROWS_BEFORE_HEADER = 40
MOST_TABLES = 60


def header_places(records: Sequence[Record]) -> Iterator[int]:
    """The places of the first records, and of those further below that may begin another table."""
    yield from range(min(len(records), ROWS_BEFORE_HEADER))
    begins = (at for at in firsts(records, ROWS_BEFORE_HEADER) if may_be_header(records[at].cells))
    yield from islice(begins, MOST_TABLES)


def headers_at(records: Sequence[Record], at: int) -> Iterator[Header]:
    """The header that a record would be, alone and below a row of groups ("Instagram" over "Handle", "Followers")."""
    record = records[at]
    yield Header(record.cells, record.row)
    if at and may_be_header(record.cells) and _groups(records[at - 1].cells):
        yield Header(_grouped(records[at - 1].cells, record.cells), record.row)


def _groups(cells: Cells) -> bool:
    return may_be_header(cells) and not all(map(str.strip, cells))


def _grouped(groups: Cells, cells: Cells) -> list[str]:
    """The cells below their groups; a merged cell says its group in its first column only."""
    spread: Iterator[str] = accumulate(groups, _last_said)
    return [f"{group} {cell}".strip() for group, cell in zip_longest(spread, cells, fillvalue="")]


def _last_said(before: str, cell: str) -> str:
    return cell or before
