"""Workspaces made once in a process and copied for each test: to make one takes longer than most of what is tested."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from models.business import Business
from storage.sample.making import build_sample
from storage.workspace import Workspace, create_workspace, open_workspace

Fill = Callable[[Workspace], object]
BORN = "UPDATE _sqlite_migrations SET applied_at = ?"
"""When a file was made, to the microsecond: no two workspaces share it but copies of one."""

NUMBERS = count(1)
"""One for each file that is made here."""


def ready_made(path: Path, business: Business, fill: Fill | None = None) -> Workspace:
    """A workspace of its own at ``path``, open: new, or filled by a function that does the same each time."""
    _put(path, _made(business, fill))
    # Through a connection of its own: a workspace that was written to is sealed as it is closed.
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(BORN, (str(datetime(2026, 1, 1) + timedelta(microseconds=next(NUMBERS))),))
    return open_workspace(path)


def put_sample(path: Path, today: date) -> None:
    """The sample around a day, put at ``path``."""
    _put(path, _sample(today))


def _put(path: Path, data: bytes) -> None:
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(data)


@lru_cache(maxsize=32)
def _made(business: Business, fill: Fill | None) -> bytes:
    with TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder, "made.goodword"), business)
        if fill:
            fill(workspace)
        workspace.close()
        return workspace.path.read_bytes()


@lru_cache(maxsize=4)
def _sample(today: date) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "Sample.goodword")
        build_sample(path, today)
        return path.read_bytes()
