"""The checks of a workspace in their order: all of them, or those that are quick enough while its owner waits."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from storage.backups.seal import Seal, keep_seal, kept_seal, seal_of
from storage.checks.pages import MOST_TOLD, page_problems, reference_problems
from storage.checks.verdict import Verdict
from storage.file.connection import connect
from storage.file.contents import bytes_at, bytes_of
from storage.file.failures import as_user_error
from storage.file.layout import layout_problems
from storage.file.refusals import DamagedFileError
from storage.history.history import BYTES_KEPT
from storage.row_counts import rows_by_table
from storage.workspace import Workspace, open_workspace

SMALL = 8 * 1024 * 1024
"""Bytes up to which a file is checked whole at opening: some thousand people, a quarter of a second."""

CHANGED_WHILE_CLOSED = "The file is not as Goodword left it: something wrote over a part of it while it was closed."

def check(path: Path, *, is_open_here: bool = False) -> Verdict:
    """Check every page, reference and cell; ``UserError`` if the file cannot be opened at all.

    ``is_open_here`` says that this very process has the workspace open, as the window does that checks on a thread.
    """
    # Looking at the header opens and closes the file, and on POSIX that would drop the locks of our own connection.
    connection = connect(path, "ro") if is_open_here else open_workspace(path, read_only=True).connection
    return _told(connection, path, is_whole=True)


def check_at_opening(path: Path) -> Verdict:
    """Check a workspace that this process has just opened; a large one as far as it is not known to be as it was left.

    One that is whole is sealed as such: as long as it is the same, byte for byte, it is not asked again.
    """
    return _told(connect(path, "ro"), path, is_whole=False)


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
    if not check_at_opening(path).is_ok:
        hint = "“check” says where, and what can be done."
        raise DamagedFileError(f"“{path.name}” is damaged, so nothing is written to it.", hint)


def _told(connection: sqlite3.Connection, path: Path, *, is_whole: bool) -> Verdict:
    """The verdict; a fault that ends the reading is told as well."""
    problems: list[str] = []
    counts: dict[str, int] = {}
    asked = _Check(connection, path, is_whole)
    with closing(connection):
        try:
            connection.execute("BEGIN")
            for stage in asked.stages():
                problems.extend(islice(stage, MOST_TOLD))
                if problems:
                    break
            if is_whole:
                counts.update(rows_by_table(connection))
        except Exception as error:
            told = as_user_error(error)
            if told is None:
                raise
            # What was found before says where.
            unread = isinstance(told, DamagedFileError)
            problems = problems or ["A part of the file cannot be read." if unread else told.message]
    return Verdict(tuple(problems), counts, asked.content)


@dataclass(slots=True)
class _Check:
    """One check of a file; ``content`` is the SHA-256 of its bytes, once they were looked at."""

    connection: sqlite3.Connection
    path: Path
    is_whole: bool
    content: str = ""

    def stages(self) -> Iterator[Iterable[str]]:
        """Its parts, each made for what the one before found whole: rows of a broken page are not read."""
        left = kept_seal(self.path)
        if not self.is_whole and left and left.is_passed and left.is_of(_bytes_at(self.path)):
            self.content = left.content
        else:
            yield from self._asked(left)

    def _asked(self, left: Seal | None) -> Iterator[Iterable[str]]:
        from storage.checks.cells import STEPS_AT_OPENING, cell_problems
        from storage.checks.figures import figure_problems

        layout = islice(layout_problems(self.connection), MOST_TOLD)
        yield chain(page_problems(self.connection), layout, reference_problems(self.connection))
        data = bytes_of(self.connection)
        found = seal_of(self.connection, data)
        self.content = found.content
        if left and left.is_broken_by(found):
            yield [CHANGED_WHILE_CLOSED]
        takes_long = not self.is_whole and len(data) > SMALL
        if left != found or not takes_long:
            yield cell_problems(self.connection, STEPS_AT_OPENING if takes_long else BYTES_KEPT)
        # Of a file that was sealed here, another tool wrote what differs: the list finds people by older words.
        if self.is_whole or not (takes_long or left):
            yield figure_problems(data, self.path)
        if not self.is_whole:
            keep_seal(self.path, replace(found, is_passed=True))


def _bytes_at(path: Path) -> bytes:
    try:
        return bytes_at(path)
    except sqlite3.Error:
        return b""  # the check tells what is wrong with it
