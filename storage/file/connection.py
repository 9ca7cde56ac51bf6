"""The one SQLite connection of a workspace and the pragmas that every connection gets."""

import sqlite3
from pathlib import Path

from storage.file.address import file_address
from storage.sort_functions import add_sort_functions

APPLICATION_ID = 0x47445744
"""``PRAGMA application_id`` of a workspace: the letters GDWD."""

PRAGMAS = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "secure_delete=ON",
    "recursive_triggers=ON",
    "locking_mode=NORMAL",
    "temp_store=MEMORY",
    "cache_size=-32000",
)
"""The cache (KiB) holds what a large import touches: with less, pages go to the disk and come back within one edit."""

MANY_PAGES = f"PRAGMA {PRAGMAS[-1]}"
FEW_PAGES = "PRAGMA cache_size=-2000"
"""For what is read once and from one end to the other: nothing of that need be kept."""


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open the file with all pragmas set; ``mode`` is ``rw`` or ``ro``, opening never creates a file.

    Transactions are begun and ended by the workspace alone: the driver is in autocommit mode.
    """
    address = file_address(path.absolute(), f"mode={mode}")
    connection = sqlite3.connect(address, uri=True, isolation_level=None, cached_statements=256)
    connection.row_factory = sqlite3.Row
    add_sort_functions(connection)
    try:
        # A reader must not write: the journal mode is a property of the file and needs a write lock to be set.
        for pragma in PRAGMAS[0 if mode == "rw" else 1 :]:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection
