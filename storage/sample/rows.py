"""Rows of the sample, gathered first and written in one go, with ids known at once."""

import json
from collections import defaultdict
from typing import Any

from resources import path
from storage.tables.rows import to_columns
from storage.tables.store import Store


class Rows:
    """Gathers rows by table and numbers them from 1, in the order in which they must be written."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, object]]] = defaultdict(list)

    def add(self, table: str, **values: object) -> int:
        """One more row, named as in the noun's dataclass; returns its id."""
        rows = self._rows[table]
        rows.append({"id": len(rows) + 1, **to_columns(values)})
        return len(rows)

    def id_of(self, table: str, **values: object) -> int:
        """The id of the first row with these values; ``StopIteration`` where there is none."""
        wanted = to_columns(values)
        rows = enumerate(self._rows[table], 1)
        return next(number for number, row in rows if all(row[name] == wanted[name] for name in wanted))

    def write(self, store: Store) -> None:
        """Write everything; inside an edit."""
        for table, rows in self._rows.items():
            shapes: dict[tuple[str, ...], list[dict[str, object]]] = defaultdict(list)
            for row in rows:
                shapes[tuple(row)].append(row)
            for names, alike in shapes.items():
                marks = ", ".join(f":{name}" for name in names)
                query = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
                store.connection.executemany(query, alike)


def table_of(name: str) -> list[dict[str, Any]]:
    """A table of the sample's invented data, by the name of its file."""
    found: list[dict[str, Any]] = json.loads(path("sample", f"{name}.json").read_text(encoding="utf-8"))
    return found
