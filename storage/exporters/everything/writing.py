"""Writes everything in a workspace as one ZIP; an old file stays until the new one is whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import UserError
from storage.exporters.column import Sheet
from storage.exporters.csv_file import ENCODING, write_rows
from storage.exporters.everything import schema as told
from storage.exporters.everything.bundle import Bundle, must_be_whole
from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.raw_rows import pictures, raw_sheet
from storage.exporters.everything.readme import readme
from storage.exporters.everything.schema import Made, Written
from storage.exporters.everything.tables_to_read import TO_READ
from storage.exporters.exporting import sheet_of
from storage.exporters.row_count import Progress, RowCount
from storage.file.atomic import replacing
from storage.file.failures import told_in_words
from storage.workspace import Workspace

SUFFIX = ".zip"


def export_everything(workspace: Workspace, target: Path, made: Made, progress: Progress | None = None) -> int:
    """Write the ZIP; returns how many rows its files have together.

    The same workspace gives the same bytes on the same day. ``progress`` is told the rows written now and then, and
    may raise to stop: an old file then stays. Raises ``UserError`` for another suffix, and for faults of the disk.
    """
    if target.suffix.lower() != SUFFIX:
        raise UserError(f"“{target.name}” does not end in {SUFFIX}.", "Everything goes into one ZIP: name it so.")
    with told_in_words(), replacing(target) as draft:
        packing = _Packing(workspace, made, RowCount(progress))
        with Bundle(draft, made.day) as bundle:
            packing.pack(bundle)
        must_be_whole(draft, packing.names)
        return packing.count.rows


@dataclass
class _Packing:
    """What was packed so far, and what is told of it."""

    workspace: Workspace
    made: Made
    count: RowCount
    files: list[Written] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def pack(self, bundle: Bundle) -> None:
        described = [*self._tables(bundle), *self._data(bundle)]
        for table in KEPT:
            for path, data in pictures(self.workspace, table):
                self._add(bundle, path, data)
                described.append({"path": path, "meaning": f"a picture of the table {table.name} (PNG)"})
        self._add(bundle, "schema.json", told.schema(self.workspace, self.made, described))
        self._add(bundle, "README.txt", readme(self.workspace.business.get().name, self.made, self.files))

    def _tables(self, bundle: Bundle) -> Iterator[Mapping[str, object]]:
        for what in TO_READ:
            self.count.look()
            sheet = sheet_of(self.workspace, what, self.made.day)
            yield told.of_table(what, sheet, self._write(bundle, f"tables/{what}.csv", sheet))

    def _data(self, bundle: Bundle) -> Iterator[Mapping[str, object]]:
        for table in KEPT:
            written = self._write(bundle, f"data/{table.name}.csv", raw_sheet(self.workspace, table))
            yield told.of_data(self.workspace, table, written)

    def _write(self, bundle: Bundle, path: str, sheet: Sheet) -> Written:
        with bundle.text(path, ENCODING) as file:
            written = Written(path, write_rows(self.count.of(sheet), file))
        self.names.append(path)
        self.files.append(written)
        return written

    def _add(self, bundle: Bundle, path: str, data: bytes) -> None:
        bundle.add(path, data)
        self.names.append(path)
