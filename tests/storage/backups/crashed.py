"""A workspace as a crash in the middle of an edit leaves it: half of the edit in the file, its journal beside it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.file.opening import journal_path


def crash(workspace: Path) -> None:
    """Leave the file with half an edit written to it, and the journal that takes it back."""
    copy = workspace.with_name("copy of the crash")
    with closing(sqlite3.connect(workspace, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE influencer SET name = 'half an edit', notes = 'x'")
        connection.execute("CREATE TABLE half AS SELECT randomblob(4000) FROM (VALUES (1),(2),(3),(4),(5),(6),(7),(8))")
        shutil.copyfile(workspace, copy)
        shutil.copyfile(journal_path(workspace), journal_path(copy))
        connection.execute("ROLLBACK")
    copy.replace(workspace)
    journal_path(copy).replace(journal_path(workspace))
