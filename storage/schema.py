"""Bringing a workspace to the newest schema, and knowing one that was tampered with."""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from storage.file.connection import APPLICATION_ID
from storage.file.refusals import DamagedFileError, ForeignFileError
from storage.migrations import SCHEMA_VERSION
from storage.slices import at_once
from storage.tables.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

SET_NAME = "goodword"


def migrate(db: "Database") -> None:
    """Apply every pending step in one transaction, ``user_version`` last: old schema or new, never between.

    Stored figures are made anew, as this version makes them.
    """
    from sqlite_utils import Migrations

    from storage.derived import creator_figures
    from storage.migrations.steps import STEPS

    migrations = Migrations(SET_NAME)
    for name, sql in STEPS:
        migrations(name=name)(_runner(sql))
    # Foreign keys can only be switched outside a transaction, and a rebuilt table must not cascade.
    db.conn.execute("PRAGMA foreign_keys=OFF")
    try:
        with db.atomic():
            migrations.apply(db)
            at_once(creator_figures.refresh_all(Store(db.conn)))
            if db.conn.execute("PRAGMA foreign_key_check").fetchone():
                message = "This workspace is damaged: some rows belong to nothing."
                raise DamagedFileError(message, "Restore a backup, or rescue what it still holds.")
            db.conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
            db.conn.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    finally:
        db.conn.execute("PRAGMA foreign_keys=ON")


def refuse_foreign_parts(connection: sqlite3.Connection) -> None:
    """Refuse triggers and views: we make none, so they are somebody's code inside the file."""
    query = "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
    if row := connection.execute(query).fetchone():
        raise ForeignFileError(
            f"This file contains “{row[0]}”, which Goodword did not put there.", "Open another copy of it."
        )


def statements(sql: str) -> list[str]:
    """The single statements of a script (``executescript`` would commit the open transaction)."""
    found, rest = [], ""
    for part in sql.split(";"):
        rest += part + ";"
        if sqlite3.complete_statement(rest):
            found.append(rest.strip())
            rest = ""
    return [statement for statement in found if statement.strip(" ;\n")]


def _runner(sql: str) -> Callable[["Database"], None]:
    def run(db: "Database") -> None:
        for statement in statements(sql):
            db.conn.execute(statement)

    return run
