"""Looks at a file before any connection is made: whether it is a workspace, whole, of a version we know."""

import os
import struct
from pathlib import Path

from models.errors import UserError
from storage.file.connection import APPLICATION_ID
from storage.file.refusals import DamagedFileError, ForeignFileError, MissingFileError, NewerFileError
from storage.migrations import SCHEMA_VERSION

HEADER = b"SQLite format 3\x00"
HEADER_LENGTH = 100


def inspect(path: Path) -> int:
    """The ``user_version`` of the workspace at ``path``, read from its header alone.

    Raises ``UserError`` with one sentence if it is missing, a folder, empty, not ours, cut short or from a newer
    program; not a byte of it changes.
    """
    header = _header_of(path)
    if not header.startswith(HEADER):
        raise _foreign(path, header)
    if len(header) < HEADER_LENGTH:
        raise _damaged(path)
    page_size, pages, version, application = _numbers(header)
    if application != APPLICATION_ID:
        raise ForeignFileError(
            f"“{path.name}” belongs to another program, not to Goodword.",
            "Choose a workspace or a backup that Goodword made.",
        )
    if version > SCHEMA_VERSION:
        raise NewerFileError(
            f"“{path.name}” was made by a newer Goodword (its version is {version}, this one knows {SCHEMA_VERSION}).",
            "Install the newest Goodword to open it; the file was not changed.",
        )
    # Beside a journal the file may be half-way through a commit: SQLite rolls it back when it connects.
    if path.stat().st_size < page_size * pages and not journal_path(path).exists():
        raise _damaged(path)
    return version


def journal_path(path: Path) -> Path:
    """Where SQLite keeps the rollback journal of a workspace."""
    return path.with_name(path.name + "-journal")


def may_write(path: Path) -> bool:
    """Whether the file and its folder can be written to: a journal and a lock come and go beside it."""
    by_whom = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=by_whom) for place in (path, path.parent))


def must_be_free(path: Path) -> None:
    """Refuse to make a file at ``path`` where there is one already, or no folder for it (``UserError``)."""
    if path.exists():
        raise UserError(f"“{path.name}” is there already.", "Choose another name, or open it.")
    if not path.parent.is_dir():
        raise UserError(f"There is no folder “{path.parent}”.", "Make it first, or choose another place.")
    # The journal of a crash would be played back into whatever stands at its file's name.
    if journal_path(path).exists():
        message = f"Something of an older “{path.name}”, which was not closed well, is still there."
        raise UserError(message, "Choose another name.")


def _header_of(path: Path) -> bytes:
    try:
        _must_be_a_file(path)
        with path.open("rb") as file:
            return file.read(HEADER_LENGTH)
    except PermissionError:
        hint = "Copy it to a folder of your own, or ask whoever owns it."
        raise UserError(f"“{path.name}” may not be read by you.", hint) from None


def _must_be_a_file(path: Path) -> None:
    if not path.exists():
        hint = "Check the name, or start a new workspace."
        raise MissingFileError(f"There is no file “{path.name}” in “{path.absolute().parent}”.", hint)
    if not path.is_file():
        kind = "a folder" if path.is_dir() else "no ordinary file"
        hint = "Choose a workspace or a backup that Goodword made."
        raise ForeignFileError(f"“{path.name}” is {kind}, not a workspace.", hint)
    if path.stat().st_size == 0:
        hint = "There is nothing in it to read: choose another copy of it."
        raise ForeignFileError(f"“{path.name}” is empty (0 bytes), so it is no workspace.", hint)


def _numbers(header: bytes) -> tuple[int, int, int, int]:
    page_size = struct.unpack(">H", header[16:18])[0]
    pages = struct.unpack(">I", header[28:32])[0]
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    return (65536 if page_size == 1 else page_size), pages, version, application


def _foreign(path: Path, header: bytes) -> ForeignFileError:
    """What the file is instead, where that can be told: its name was changed, or the wrong one was chosen."""
    from storage.file.signatures import IMPORTED, signature_of

    known = signature_of(path, header)
    if known is None:
        return ForeignFileError(f"“{path.name}” is not a Goodword workspace.", IMPORTED)
    return ForeignFileError(f"“{path.name}” is {known.what}, not a workspace.", known.hint)


def _damaged(path: Path) -> DamagedFileError:
    return DamagedFileError(
        f"“{path.name}” is damaged: a part of the file is missing.",
        "Open a backup or another copy; nothing was changed.",
    )
