"""The write-ahead log of another file beside a workspace: SQLite would read it and show that file's content."""

import os
from pathlib import Path

from storage.file.refusals import DamagedFileError

_READ_VERSION = 19
"""Place in the header of how the file is written: 1 with a journal, as ours always are, 2 with such a log."""


def refuse_stray_log(path: Path) -> None:
    """Raise ``DamagedFileError`` where such a log lies beside a file that is only to be read."""
    if log := _stray_log(path):
        raise DamagedFileError(
            f"Beside “{path.name}” lies “{log.name}”, which does not belong to it.", "Move it to another folder first."
        )


def put_stray_log_aside(path: Path) -> None:
    """Give such a log another name, so that nobody reads it; nothing is deleted. Only for the owner of the lock."""
    if log := _stray_log(path):
        name, number = f"{log.name} (not of this file)", 1
        while os.path.lexists(log.with_name(name)):
            number += 1
            name = f"{log.name} (not of this file {number})"
        log.rename(log.with_name(name))


def _stray_log(path: Path) -> Path | None:
    log = path.with_name(path.name + "-wal")
    if not log.exists():
        return None
    with path.open("rb") as file:
        header = file.read(_READ_VERSION + 1)
    return log if header[_READ_VERSION] == 1 else None
