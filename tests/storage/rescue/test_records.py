import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rescue.page_file import PageFile
from storage.rescue.records import number_at, values_of

VALUES = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"])) | st.binary()
LONG = st.integers(0, 30_000).map("x".__mul__)


@given(st.lists(st.lists(VALUES | LONG, min_size=3, max_size=3), min_size=1, max_size=5))
def test_rows_are_read_as_sqlite_reads_them(rows: list[list[object]]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c)")
        connection.executemany("INSERT INTO t (a, b, c) VALUES (?, ?, ?)", rows)
        pages = PageFile(connection.serialize())
    found = [pages.leaf(page) for page in range(2, pages.count + 1) if pages.kind(page) == 0x0D]
    read = [row.values[1:] for leaf in found for row in leaf.rows]
    assert sorted(read, key=repr) == sorted(rows, key=repr)
    assert sum(leaf.lost for leaf in found) == 0


@given(st.binary(max_size=200))
def test_bytes_of_chance_are_a_row_or_an_error(data: bytes) -> None:
    try:
        values_of(data)
    except ValueError:
        return


def test_a_number_takes_as_many_bytes_as_it_says() -> None:
    assert number_at(b"\x05\xff", 0) == (5, 1)
    assert number_at(b"\x81\x00", 0) == (128, 2)
    assert number_at(b"\xff" * 9, 0) == (-1, 9)
    with pytest.raises(ValueError, match="beyond"):
        number_at(b"\x81", 0)


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, b"no workspace at all", b"\xff" * 5_000])
def test_pages_of_anything_can_be_looked_at(data: bytes, tmp_path: Path) -> None:
    del tmp_path
    pages = PageFile(data)
    for page in range(1, pages.count + 1):
        pages.kind(page)
        pages.branches(page)
        assert pages.leaf(page).rows == []
