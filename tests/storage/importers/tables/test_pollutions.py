"""Damaged files of every shape that the Pollock benchmark knows, read without being told how they are written."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from storage.importers import table_of
from tests.storage.importers.tables.pollutions import Pollution, of_files, of_rows

TOO_LITTLE_TO_GO_BY = {"a comma less, 1:6", "a comma less, 3:6", "a comma less, 4:6", "a comma less, 5:6"}
"""Two texts run together, in a table of nine rows: it cannot be told where one ends."""

MASKED = "location_coordinates"
"""Its telephone number is another one than in the expected table."""


def read(data: bytes) -> list[list[str]]:
    table = table_of(data)
    return [table.header, *table.rows]


def without_blanks_at_the_end(cells: Sequence[str]) -> list[str]:
    return "\n".join(cells).rstrip("\n").split("\n")


def name_of(pollution: Pollution) -> str:
    return pollution[0]


@pytest.mark.parametrize("pollution", list(of_files()), ids=name_of)
def test_a_file_of_any_shape_is_the_table_that_was_meant(pollution: Pollution) -> None:
    _, text, expected = pollution
    assert read(text.encode()) == expected


def test_a_damaged_row_is_read_as_it_was_meant() -> None:
    missed = {name for name, text, expected in of_rows() if read(text.encode()) != expected}
    assert missed <= TOO_LITTLE_TO_GO_BY


def test_a_damaged_row_is_told_and_no_other_is_touched() -> None:
    for name, text, expected in of_rows():
        records = table_of(text.encode()).records
        assert [record.row for record in records] == list(range(1, len(expected) + 1)), name
        damaged = int(name.rpartition(", ")[2].partition(":")[0])
        others = [at for at in range(len(records)) if at != damaged]
        assert [list(records[at].cells) for at in others] == [expected[at] for at in others], name
        assert not any(records[at].problem for at in others), name
        told = records[damaged]
        is_right = without_blanks_at_the_end(told.cells) == without_blanks_at_the_end(expected[damaged])
        assert told.problem or is_right or name in TOO_LITTLE_TO_GO_BY, name


def test_files_of_the_benchmark_are_the_expected_tables(real_files: Path) -> None:
    folder = real_files / "torture" / "pollock"
    for path in sorted((folder / "csv").iterdir()):
        with (folder / "expected" / path.name).open(newline="", encoding="utf-8") as file:
            assert read(path.read_bytes()) == list(csv.reader(file)), path.name


def test_files_of_csv_spectrum_are_the_expected_tables(real_files: Path) -> None:
    folder = real_files / "torture" / "csv_spectrum"
    for path in sorted((folder / "csv").iterdir()):
        header, *rows = read(path.read_bytes())
        told = json.loads((folder / "expected" / f"{path.stem}.json").read_text("utf-8"))
        expected = told if isinstance(told, list) else [told]
        found = [dict(zip(header, row, strict=True)) for row in rows]
        if path.stem == MASKED:
            for row in (*found, *expected):
                row.pop("Contact Phone Number")
        assert found == expected, path.name
