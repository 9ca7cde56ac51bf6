"""A ZIP read as any program would: by its ``schema.json`` and CSV alone."""

import csv
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any

NUMBERS = {"id", "reference", "count", "money", "share", "yes_no"}


class Unpacked:
    """What is told of the files, and their rows."""

    def __init__(self, path: Path) -> None:
        self._archive = zipfile.ZipFile(path)
        self.names = self._archive.namelist()
        self.told: dict[str, Any] = json.loads(self._archive.read("schema.json"))

    @property
    def files(self) -> dict[str, dict[str, Any]]:
        """What is told of each file, by its path."""
        return {file["path"]: file for file in self.told["files"]}

    def bytes_of(self, path: str) -> bytes:
        """A file as it is."""
        return self._archive.read(path)

    def rows(self, path: str) -> list[list[str]]:
        """The rows of a CSV, its header first."""
        with self._archive.open(path) as file:
            return list(csv.reader(TextIOWrapper(file, "utf-8-sig", newline=""), strict=True))

    def fill(self, connection: sqlite3.Connection) -> None:
        """Put every row of ``data`` in place of what is in the tables of the same names."""
        for path, file in self.files.items():
            if path.startswith("data/"):
                connection.execute(f"DELETE FROM {file['table']}")
                marks = ", ".join("?" * len(file["columns"]))
                names = ", ".join(column["name"] for column in file["columns"])
                connection.executemany(
                    f"INSERT INTO {file['table']} ({names}) VALUES ({marks})", self._values(path, file["columns"])
                )

    def _values(self, path: str, columns: list[dict[str, Any]]) -> Iterator[list[object]]:
        header, *rows = self.rows(path)
        assert header == [column["name"] for column in columns]
        for row in rows:
            yield [self._value(cell, column) for cell, column in zip(row, columns, strict=True)]

    def _value(self, cell: str, column: dict[str, Any]) -> object:
        if not cell and column["may_be_blank"]:
            return None
        if column["kind"] == "file":
            return self.bytes_of(cell)
        if column["kind"] in NUMBERS:
            return int(cell)
        is_nothing = column["may_be_blank"] and not cell.strip("'")
        return cell[1:] if is_nothing or re.match(r"'+[=+\-@\t\r]", cell) else cell
