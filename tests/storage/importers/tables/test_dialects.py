"""For any table written in any dialect, what is read equals what was written."""

import csv
from dataclasses import dataclass
from io import StringIO
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.importers import table_of

Table = list[list[str]]

WORDS = ("name", "handle", "city", "followers", "notes", "price", "day", "link")
TEXTS = st.sampled_from(
    [
        "", "Zoë", "Ana Müller", "12", "1,5", "1;5", "3|4", "a\tb", 'said "maybe"', "it's", "line one\nline two",
        "2026-04-03", "https://a.example/x?y=1", "@ana", "#1001", "5:30", "100 %", "Ünal, Straße 5", "a\\b", "-", "£5",
    ]
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")


@dataclass(frozen=True)
class Written:
    """How a table is written."""

    mark: str
    quote: str
    end: str
    quoting: Literal[0, 1, 2]
    encoding: str
    says_mark: bool

    def data(self, table: Table) -> bytes:
        file = StringIO()
        if self.says_mark:
            file.write(f"sep={self.mark}{self.end}")
        # The writer puts no quotation marks around a line break that is not the end of its lines.
        quoting: Literal[0, 1, 2] = csv.QUOTE_ALL if self.end == "\r" else self.quoting
        writer = csv.writer(file, delimiter=self.mark, quotechar=self.quote, lineterminator=self.end, quoting=quoting)
        writer.writerows(table)
        return file.getvalue().encode(self.encoding)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A header of words, and rows with a figure each, as lists and exports have them."""
    width = draw(st.integers(2, 6))
    rows = draw(st.lists(st.lists(TEXTS, min_size=width - 1, max_size=width - 1), min_size=3, max_size=12))
    return [list(WORDS[:width]), *([str(1000 + at), *row] for at, row in enumerate(rows))]


DIALECTS = st.builds(
    Written,
    mark=st.sampled_from([",", ";", "\t", "|"]),
    quote=st.just('"'),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    encoding=st.sampled_from(ENCODINGS),
    says_mark=st.booleans(),
)


@settings(max_examples=300)
@given(table=tables(), written=DIALECTS)
def test_what_is_read_is_what_was_written(table: Table, written: Written) -> None:
    read = table_of(written.data(table))
    assert [read.header, *read.rows] == table
    assert not [record for record in read.records if record.problem]


def test_a_line_between_two_cells_of_two_lines_is_no_row_that_was_swallowed() -> None:
    text = 'a,b,c,d,e,f\n1,,,,,\n2,"one\ntwo","Ünal, Straße 5",,,"one\ntwo"\n'
    assert table_of(text.encode()).rows[-1] == ["2", "one\ntwo", "Ünal, Straße 5", "", "", "one\ntwo"]


@settings(max_examples=60)
@given(table=tables(), mark=st.sampled_from([",", ";", "\t"]))
def test_apostrophes_around_every_cell_are_no_part_of_it(table: Table, mark: str) -> None:
    read = table_of(Written(mark, "'", "\r\n", csv.QUOTE_ALL, "utf-8", says_mark=False).data(table))
    assert [read.header, *read.rows] == table


@settings(max_examples=60)
@given(table=tables(), mark=st.sampled_from([",", ";"]))
def test_lines_that_a_spreadsheet_wrapped_whole_are_the_same_table(table: Table, mark: str) -> None:
    inner = Written(",", '"', "\n", csv.QUOTE_ALL, "utf-8", says_mark=False).data(table).decode()
    file = StringIO()
    csv.writer(file, delimiter=mark).writerows([line] for line in inner.splitlines())
    read = table_of(file.getvalue().encode())
    assert [read.header, *read.rows] == table


@pytest.mark.parametrize("rows", ["|,\n|,,\n", ";,\n;,,\n", "a,|\n|,,\n,|,\n,|,,\n,|,,\n"])
def test_a_mark_alone_in_cells_of_rows_of_many_lengths_parts_none(rows: str) -> None:
    table = table_of(f"Day,Source / medium,Country,Sessions\n{rows}".encode())
    assert table.header == ["Day", "Source / medium", "Country", "Sessions"]


def test_a_title_with_commas_does_not_part_the_rows_below() -> None:
    table = table_of(b"Sales, Shop, 2026\nDay;Code;Total\n03.04.2026;LENA10;12,50\n04.04.2026;MIA;9,00\n")
    assert table.rows[0] == ["03.04.2026", "LENA10", "12,50"]
