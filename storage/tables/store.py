"""What every table of the workspace is read and written through."""

import sqlite3
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from models.errors import UserError
from storage.file.connection import MANY_PAGES
from storage.tables.rows import from_row, to_columns

if TYPE_CHECKING:
    from sqlite_utils import Database

Noun = TypeVar("Noun")
Values = Mapping[str, object]


class Store:
    """The one connection, with the few verbs that tables share. Writing needs an open ``Workspace.edit``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @cached_property
    def db(self) -> "Database":
        """The connection as a ``sqlite_utils.Database``; imported when first needed (it brings numpy: 0.1 s)."""
        from sqlite_utils import Database

        return Database(self.connection, execute_plugins=False)

    def keep_pages(self) -> None:
        """Have SQLite keep in memory what is read from now on: what goes over all rows more than once is quicker."""
        self.connection.execute(MANY_PAGES)

    def insert(self, table: str, values: Values) -> int:
        """Add a row and return its id."""
        self.must_be_writing()
        return int(str(self.db.table(table).insert(to_columns(values), pk="id").last_pk))

    def update(self, table: str, row_id: int, values: Values) -> None:
        """Change columns of a row; one that is gone meanwhile is told in a sentence."""
        from sqlite_utils.db import NotFoundError

        self.must_be_writing()
        try:
            self.db.table(table).update(row_id, to_columns(values))
        except NotFoundError:
            hint = "It was deleted meanwhile; Undo brings it back."
            raise UserError("This entry is no longer there.", hint) from None

    def delete(self, table: str, row_id: int) -> None:
        """Remove a row with all that hangs on it."""
        self.must_be_writing()
        self.connection.execute(f"DELETE FROM {table} WHERE id = :id", {"id": row_id})

    def all(self, noun: type[Noun], query: str, parameters: Values | None = None) -> list[Noun]:
        """Every row of a query as a dataclass."""
        return [from_row(noun, row) for row in self.connection.execute(query, parameters or {})]

    def one(self, noun: type[Noun], query: str, parameters: Values | None = None) -> Noun | None:
        """The first row of a query as a dataclass, or ``None``."""
        row = self.connection.execute(query, parameters or {}).fetchone()
        return from_row(noun, row) if row else None

    def value(self, query: str, parameters: Values | None = None) -> object:
        """The first column of the first row, or ``None``."""
        row = self.connection.execute(query, parameters or {}).fetchone()
        return row[0] if row else None

    def must_be_writing(self) -> None:
        """Refuse a change outside an edit (``RuntimeError``, a bug of ours): it could not be undone."""
        if not self.connection.in_transaction:
            raise RuntimeError("A row is written only inside Workspace.edit, so that it can be undone.")


def warm_up() -> None:
    """Import what the first edit needs; meant for a thread, while nobody waits for it."""
    import sqlite_utils  # noqa: F401  # loading it is all that is wanted
