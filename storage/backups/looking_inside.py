"""Reads what a backup holds, also one of an older version, without touching it: in memory, or in a copy of its own."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage import schema
from storage.file.address import file_address
from storage.file.failures import told_in_words
from storage.file.opening import inspect
from storage.migrations import SCHEMA_VERSION
from storage.sort_functions import add_sort_functions


def in_memory_of(backup: Path) -> sqlite3.Connection:
    """A connection of its own to what ``backup`` holds, brought to today's schema in memory; close it when done."""
    memory = sqlite3.connect(":memory:", isolation_level=None, uri=True)
    try:
        # What is sorted stays in memory, too.
        memory.execute("PRAGMA temp_store=MEMORY")
        _fill(memory, backup)
    except BaseException:
        memory.close()
        raise
    return memory


def copy_to_look_at(backup: Path, target: Path) -> None:
    """Write what ``backup`` holds to ``target``, a new file of today's schema; ``UserError`` says why it cannot be."""
    with told_in_words(), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        _fill(copy, backup)


def _fill(copy: sqlite3.Connection, backup: Path) -> None:
    version = inspect(backup)
    # Nothing of ours changes a backup, and a stray journal beside it must not be played into it: immutable.
    with closing(sqlite3.connect(file_address(backup.absolute(), "immutable=1"), uri=True)) as source:
        source.backup(copy)
    copy.row_factory = sqlite3.Row
    schema.refuse_foreign_parts(copy)
    if version < SCHEMA_VERSION:
        _bring_up_to_date(copy)


def _bring_up_to_date(copy: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    add_sort_functions(copy)
    schema.migrate(Database(copy, execute_plugins=False))
