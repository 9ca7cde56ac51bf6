"""Makes what was read a workspace that keeps its own rules: cells, and what rows belong to."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from storage.rescue.layouts import ColumnLayout, Layout
from storage.rescue.records import Value
from storage.rescue.stand_ins import STAND_INS, StandIns

REPLACED = "\ufffd"
"""Stands in a text for bytes that are none."""


@dataclass(slots=True)
class Mended:
    """Rows by table: ``mended`` are their numbers, ``dropped`` and ``invented`` how many."""

    mended: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    dropped: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)


class Mending:
    """Writes rows through one connection, in one transaction of the caller, with foreign keys off."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.done = Mended()
        self._stand_ins = StandIns(connection, self.done.invented)

    def write(self, layout: Layout, rows: Iterable[tuple[int, list[Value]]]) -> None:
        """Write the rows of a table; a cell that cannot be what it is becomes blank, or the row is dropped."""
        marks = ", ".join("?" * len(layout.columns))
        insert = f"INSERT INTO {layout.name} VALUES ({marks})"
        for row_id, values in rows:
            whole = layout.whole(row_id, values)
            if whole is None:
                self.done.dropped[layout.name] += 1
                continue
            row, is_mended = whole
            if is_mended or any(isinstance(value, str) and REPLACED in value for value in row):
                self.done.mended[layout.name].add(row_id)
            self._insert(layout, insert, row)
        self._blank_what_breaks_rules(layout)

    def _insert(self, layout: Layout, insert: str, row: list[Value]) -> None:
        try:
            self._connection.execute(insert, row)
        except sqlite3.IntegrityError:
            self._insert_with_a_blank(layout, insert, row)

    def _insert_with_a_blank(self, layout: Layout, insert: str, row: list[Value]) -> None:
        """One cell is out of its bounds, or what another row says already: find the one without which it can stay."""
        for place, column in enumerate(layout.columns[1:], 1):
            if column.can_be_blank and row[place] != column.default:
                try:
                    self._connection.execute(insert, [*row[:place], column.default, *row[place + 1 :]])
                except sqlite3.IntegrityError:
                    continue
                self.done.mended[layout.name].add(int(str(row[0])))
                return
        self.done.dropped[layout.name] += 1

    def _blank_what_breaks_rules(self, layout: Layout) -> None:
        for column in layout.columns[1:]:
            rule = layout.rules.get(column.name)
            if rule is None:
                continue
            wrong = [
                row[0] for row in self._connection.execute(f"SELECT id FROM {layout.name} WHERE NOT ({rule})")
            ]
            for row_id in wrong:
                self._blank(layout, column, row_id)

    def _blank(self, layout: Layout, column: ColumnLayout, row_id: int) -> None:
        if not column.can_be_blank:
            self._drop(layout.name, row_id)
            return
        try:
            self._connection.execute(
                f'UPDATE {layout.name} SET "{column.name}" = ? WHERE id = ?', (column.default, row_id)
            )
        except sqlite3.IntegrityError:
            self._drop(layout.name, row_id)
        else:
            self.done.mended[layout.name].add(row_id)

    def mend_references(self, layouts: dict[str, Layout]) -> None:
        """Until no row belongs to one that is not there: invent what stands in for it, part the row, or drop it."""
        while broken := self._connection.execute("PRAGMA foreign_key_check").fetchall():
            for table, row_id, parent, key in broken:
                self._mend_reference(layouts[table], row_id, parent, self._column(table, key))

    def _mend_reference(self, layout: Layout, row_id: int, parent: str, column: str) -> None:
        query = f"SELECT {column} FROM {layout.name} WHERE id = ?"
        if (found := self._connection.execute(query, (row_id,)).fetchone()) is None:
            return  # dropped for another reference that it had
        if parent not in STAND_INS or not self._stand_ins.invent(parent, found[0]):
            named = next(one for one in layout.columns if one.name == column)
            self._blank(layout, named, row_id)

    def _drop(self, table: str, row_id: int) -> None:
        self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        self.done.dropped[table] += 1
        self.done.mended[table].discard(row_id)

    def _column(self, table: str, key: int) -> str:
        keys = self._connection.execute(f"PRAGMA foreign_key_list({table})")
        return str(next(row["from"] for row in keys if row["id"] == key))
