"""One table written as many programs and spreadsheets would: what is read from each must be the same."""

import csv
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

Rows = Sequence[Sequence[str]]
NUMBER = re.compile(r"-?\d+\.\d+")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: (\d\d:\d\d)(?::\d\d)?(?: ?[+-]\d{4})?)?")
PLAIN_DAY = r"\3.\2.\1 \4"


@dataclass(frozen=True)
class Dialect:
    """How a table is written: its cells changed by ``cell``, parted by ``delimiter``, encoded."""

    name: str
    cell: Callable[[str], str] = str
    delimiter: str = ","
    encoding: str = "utf-8"
    line_end: str = "\n"
    order: int = 0
    is_ragged: bool = False

    def written(self, header: Sequence[str], rows: Rows) -> bytes:
        """The bytes of the table; ``order`` shuffles its columns, a ragged one has empty rows and columns behind."""
        places = list(range(len(header)))
        if self.order:
            random.Random(self.order).shuffle(places)
        table = [[header[place] for place in places], *([self.cell(row[place]) for place in places] for row in rows)]
        if self.is_ragged:
            table = [[*row, "", ""] for row in table] + [[""] * (len(header) + 2)] * 3
        file = StringIO()
        # Python 3.11 leaves a line feed in a cell bare where rows end otherwise.
        quoting: Literal[0, 1] = csv.QUOTE_ALL if self.line_end == "\r" else csv.QUOTE_MINIMAL
        csv.writer(file, delimiter=self.delimiter, lineterminator=self.line_end, quoting=quoting).writerows(table)
        return file.getvalue().encode(self.encoding)


def with_comma(cell: str) -> str:
    """A number with a decimal comma; other cells as they are."""
    return cell.replace(".", ",") if NUMBER.fullmatch(cell) else cell


def continental(cell: str) -> str:
    """Decimal comma and DD.MM.YYYY, as a spreadsheet of another country writes them."""
    return DAY.sub(PLAIN_DAY, cell).strip() if DAY.fullmatch(cell) else with_comma(cell)


def american(cell: str) -> str:
    """MM/DD/YYYY, as a spreadsheet writes days there."""
    return DAY.sub(r"\2/\3/\1 \4", cell).strip() if DAY.fullmatch(cell) else cell


DIALECTS = [
    Dialect("plain"),
    Dialect("shuffled", order=1),
    Dialect("shuffled otherwise", order=2),
    Dialect("byte order mark", encoding="utf-8-sig", line_end="\r\n"),
    Dialect("wide", encoding="utf-16", delimiter="\t"),
    Dialect("cp1252", encoding="cp1252", delimiter=";"),
    Dialect("decimal comma", with_comma, ";"),
    Dialect("continental", continental, ";", "cp1252", order=3),
    Dialect("american", american),
    Dialect("ragged", is_ragged=True),
    Dialect("lone carriage returns", line_end="\r"),
]
"""Every dialect that a file of a shop was seen in, or could be."""
