"""What the owner said that the columns of her tables hold, remembered for the next file with the same header."""

import json
from typing import TYPE_CHECKING

from storage.tables.store import Store

if TYPE_CHECKING:
    from models.importing import Columns


class RememberedColumns:
    """Reads and writes what columns hold, by ``header_key``; undo does not forget it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> dict[str, "Columns"]:
        """Every header that was mapped by hand."""
        from models.importing import Columns, Noun

        rows = self._store.connection.execute("SELECT header, noun, fields FROM remembered_columns")
        return {row["header"]: Columns(Noun(row["noun"]), tuple(json.loads(row["fields"]))) for row in rows}

    def put(self, header: str, columns: "Columns") -> None:
        """Remember them; inside an edit."""
        self._store.must_be_writing()
        self._store.connection.execute(
            "INSERT INTO remembered_columns (header, noun, fields) VALUES (:header, :noun, :fields)"
            " ON CONFLICT (header) DO UPDATE SET noun = excluded.noun, fields = excluded.fields",
            {"header": header, "noun": columns.noun.value, "fields": json.dumps(columns.fields, ensure_ascii=False)},
        )
