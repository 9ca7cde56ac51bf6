"""Tables inside the ZIP of everything: each is imported as if it were a file of its own."""

import json
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from models.errors import UserError
from models.exported import EVERYTHING, NOUNS
from models.importing import ReadAs
from models.reading.text import one_line
from storage.file.failures import told_in_words
from storage.importers.tables import delimited
from storage.importers.tables.opening import LARGEST_TEXT
from storage.importers.tables.raw_table import RawTable
from storage.importers.tables.workbook import MOST_RATIO

LARGEST_SCHEMA = 8 << 20
FAULTS = (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, KeyError, TypeError, RuntimeError)
"""What a ZIP that is damaged, locked or of somebody else may raise."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One table of a ZIP that Goodword wrote."""

    archive: Path
    table: str

    @property
    def name(self) -> str:
        """What it is called: "orders.csv in everything.zip"."""
        return f"{self.table}.csv in {self.archive.name}"

    @property
    def path(self) -> str:
        """Where it lies in the ZIP."""
        return f"tables/{self.table}.csv"


def tables_in(archive: Path) -> list[Packed]:
    """The tables that are read back, in the order in which a new workspace takes them; none if it is another file.

    Of those without rows only the first is there, where all are so.
    """
    try:
        with zipfile.ZipFile(archive) as packed:
            files = {file["path"]: file for file in _told(packed)["files"]}
    except FAULTS:
        return []
    found = [Packed(archive, what) for what in NOUNS if f"tables/{what}.csv" in files]
    return [one for one in found if files[one.path].get("rows")] or found[:1]


def read(source: Packed) -> RawTable:
    """The table as rows of text, of the day on which the ZIP was made; ``UserError`` where it cannot be read."""
    with told_in_words():
        if not source.archive.exists():
            raise UserError(f"There is no file “{source.archive}”.", "Check its name and folder.")
        try:
            with zipfile.ZipFile(source.archive) as packed:
                made_on = date.fromisoformat(_told(packed)["made_on"])
                text = _bytes(packed, source.path, LARGEST_TEXT).decode("utf-8-sig")
        except FAULTS as error:
            hint = "Export everything once more, or unpack the ZIP and import its tables."
            raise UserError(f"“{source.name}” cannot be read.", hint) from error
    records, delimiter = delimited.records_of(text, ",")
    return RawTable(one_line(source.name), records, ReadAs(delimiter=delimiter), made_on)


def _told(packed: zipfile.ZipFile) -> dict[str, Any]:
    """What the ZIP says of itself; an error of ``FAULTS`` if it is none of ours."""
    told = json.loads(_bytes(packed, "schema.json", LARGEST_SCHEMA))
    if told["what"] != EVERYTHING:
        raise ValueError(told["what"])
    found: dict[str, Any] = told
    return found


def _bytes(packed: zipfile.ZipFile, path: str, most: int) -> bytes:
    """A file of the ZIP, within limits that a forged one cannot pass."""
    part = packed.getinfo(path)
    if part.file_size > most or part.file_size > MOST_RATIO * max(part.compress_size, 1 << 16):
        raise ValueError(path)
    return packed.read(part)
