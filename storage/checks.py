"""*Check my file*: whether a workspace is whole, read without changing a byte."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from storage.connection import connect
from storage.failures import as_user_error
from storage.refusals import DamagedFileError
from storage.row_counts import rows_by_table
from storage.workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check found: nothing in ``problems`` means the file is whole; ``counts`` are rows by table."""

    problems: tuple[str, ...]
    counts: dict[str, int]

    @property
    def is_ok(self) -> bool:
        """Whether the file is whole."""
        return not self.problems


def check(path: Path, *, is_open_here: bool = False) -> Verdict:
    """Check every page, every reference and every figure's place; ``UserError`` if the file cannot be opened at all.

    ``is_open_here`` says that this very process has the workspace open, as the window does that checks on a thread.
    """
    # Looking at the header opens and closes the file, and on POSIX that would drop the locks of our own connection.
    connection = connect(path, "ro") if is_open_here else open_workspace(path, read_only=True).connection
    try:
        return _verdict(connection)
    except Exception as error:
        told = as_user_error(error)
        if told is None:
            raise
        return Verdict((told.message,), {})
    finally:
        connection.close()


def open_whole(path: Path) -> Workspace:
    """Open a workspace for writing once its check passes; of a damaged one (``UserError``) not a byte changes."""
    workspace = open_workspace(path)
    try:
        _must_be_whole(path)
    except BaseException:
        workspace.close()
        raise
    return workspace


def _must_be_whole(path: Path) -> None:
    if not check(path, is_open_here=True).is_ok:
        hint = "“check” says where; restore the newest backup."
        raise DamagedFileError(f"“{path.name}” is damaged, so nothing is written to it.", hint)


def _verdict(connection: sqlite3.Connection) -> Verdict:
    execute = connection.execute
    problems = [f"Page check: {row[0]}" for row in execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    problems += [f"A row of “{row[0]}” points to nothing." for row in execute("PRAGMA foreign_key_check").fetchmany(5)]
    missing = execute(
        "SELECT count(*) FROM influencer WHERE id NOT IN (SELECT influencer_id FROM creator_figures)"
    ).fetchone()[0]
    if missing:
        problems.append(f"{missing} influencers lack their stored figures.")
    return Verdict(tuple(problems), rows_by_table(connection))


