"""How a workspace was left, kept beside its backups: a file that changed while it was closed shows.

SQLite has no checksums: a page that was scribbled over may pass every check of it, with a wrong number in it.
"""

import json
import sqlite3
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from zlib import crc32

from models.errors import UserError
from models.record import record
from storage.backups.folder import folder_of
from storage.file.atomic import write_bytes
from storage.file.contents import PAGE, bytes_of

HEADER = slice(16, 100)
"""The bytes of a file in which SQLite counts its commits and pages and numbers its schema."""

COMMITS = (slice(16, 24), slice(152, 160))
"""Where the header, as hexadecimal digits, has the number of its commits: SQLite writes it in two places at once."""

DIGITS = 8
"""Of the sum of one page."""

NEWEST_STEP = "SELECT id, happened_at, is_undone, changes FROM history ORDER BY id DESC LIMIT 1"
MARK = "id || ' ' || happened_at || ' ' || is_undone"
BEGINNING = ("SELECT * FROM business", "SELECT * FROM setting ORDER BY id")
UNRECORDED = ("SELECT * FROM remembered_columns ORDER BY id", "SELECT * FROM _sqlite_migrations ORDER BY id")
"""What is written without a step; an older file that is put back and migrated anew tells when that was."""


@record(frozen=True)
class Seal:
    """A file as it was left: ``header`` and ``identity`` tell whether it is the same one, ``content`` whether all is.

    Another tool that writes counts a commit in the header; a copy that went its own way has another identity, and
    differs in the pages of what was done as well as in that of its newest step. ``rows`` are the rows of each table,
    ``step`` is the mark of the newest step of Undo: a file that went on from this one has it too. ``pages`` are sums of
    each page, empty where an older program sealed. ``is_passed`` says that the file passed the check since it was
    written: as long as it is this one it need not be asked again.
    """

    header: str
    identity: str
    content: str
    rows: dict[str, int]
    step: str = ""
    pages: str = ""
    is_passed: bool = False

    def is_broken_by(self, found: "Seal") -> bool:
        """Whether what was found is the file that was sealed, and not what it was."""
        if self.content == found.content or self._is_before(found.header):
            return False
        # A scribble over what tells files apart changes that alone.
        return self.identity == found.identity or self._differing_pages(found) == 1

    def is_written_over(self, data: bytes) -> bool:
        """Whether bytes, of a file that cannot be opened perhaps, are of the same commit and not what was sealed."""
        return not self._is_before(data[HEADER].hex()) and self.content != sha256(data).hexdigest()

    def is_of(self, data: bytes) -> bool:
        """Whether these are the bytes that were sealed, by the sums of all pages: four times as quick as by a hash."""
        return self.pages == _sums(data) != ""

    def _is_before(self, header: str) -> bool:
        """Whether a header is of another commit; one that tells two numbers of commits was scribbled over."""
        before, (first, second) = _commits(self.header), _commits(header)
        return first == second != before[0]

    def _differing_pages(self, found: "Seal") -> int:
        pairs = zip_longest(_each(self.pages), _each(found.pages))
        return sum(mine != other for mine, other in pairs) if self.pages else 0


def seal_path(workspace: Path) -> Path:
    """Where the seal of a workspace is kept."""
    return folder_of(workspace) / "as it was left.seal"


def seal_of(connection: sqlite3.Connection, data: bytes) -> Seal:
    """The seal of a workspace as it is; ``data`` are the bytes of the file."""
    rows, content = _rows(connection), sha256(data).hexdigest()
    return Seal(data[HEADER].hex(), identity_of(connection), content, rows, newest_mark(connection), _sums(data))


def keep_seal(workspace: Path, seal: Seal) -> None:
    """Remember how the file was left; where that cannot be written it is forgotten, which does no harm."""
    with suppress(OSError, UserError):
        path = seal_path(workspace)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, json.dumps(asdict(seal), indent=1).encode())


def kept_seal(workspace: Path) -> Seal | None:
    """How the file was left, ``None`` where nobody noted it."""
    try:
        return Seal(**json.loads(seal_path(workspace).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def forget_seal(workspace: Path) -> None:
    """Another file takes the place of the one that was sealed: it is not held against how that was left."""
    with suppress(OSError):
        seal_path(workspace).unlink(missing_ok=True)


def leave_sealed(workspace: Path, connection: sqlite3.Connection) -> None:
    """Seal a workspace that is about to be closed, if it was written to; drafts of other files are not sealed."""
    if workspace.name.startswith("."):
        return
    with suppress(sqlite3.Error, MemoryError, UnicodeDecodeError):  # closed before, or damaged
        if connection.total_changes and not connection.in_transaction:
            keep_seal(workspace, seal_of(connection, bytes_of(connection)))


def identity_of(connection: sqlite3.Connection) -> str:
    """What no other file has: its newest step; without any, how it began."""
    said = connection.execute(NEWEST_STEP).fetchall()
    if not said:
        said = [row for query in BEGINNING for row in connection.execute(query)]
    said += [row for query in UNRECORDED for row in connection.execute(query)]
    return sha256(repr([tuple(row) for row in said]).encode("utf-8", "backslashreplace")).hexdigest()


def newest_mark(connection: sqlite3.Connection) -> str:
    """What the newest step of Undo is known by, and whether it is undone; empty without any."""
    found = connection.execute(f"SELECT {MARK} FROM history ORDER BY id DESC LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def has_mark(connection: sqlite3.Connection, mark: str) -> bool:
    """Whether that step is among those of a file, done or undone as it was."""
    found = connection.execute(f"SELECT EXISTS (SELECT 1 FROM history WHERE {MARK} = :mark)", {"mark": mark})
    return bool(found.fetchone()[0])


def _commits(header: str) -> tuple[str, str]:
    first, second = COMMITS
    return header[first], header[second]


def _sums(data: bytes) -> str:
    seen = memoryview(data)
    return "".join(f"{crc32(seen[place : place + PAGE]):0{DIGITS}x}" for place in range(0, len(data), PAGE))


def _each(pages: str) -> list[str]:
    return [pages[place : place + DIGITS] for place in range(0, len(pages), DIGITS)]


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}
