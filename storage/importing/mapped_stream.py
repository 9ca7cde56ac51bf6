"""A mapped file on its way from one process to another: in pieces, so that neither is busy for long with one of them.

One pickler makes all pieces and one unpickler reads them: an account that many drafts share stays one object.
"""

import pickle
from dataclasses import replace
from io import BytesIO
from multiprocessing.connection import Connection

from models.importing import Mapped
from storage.slices import Progress, batches

ROWS = 500
"""Drafts of one piece: a few milliseconds on either side."""

PARTS = ("drafts", "fates", "problem_rows")
"""The lists of a mapped file that have an item a row."""


class MappedSender:
    """The sending side: progress while the file is mapped, then the mapped file, or the exception it ended with."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._bytes = BytesIO()
        self._pickler = pickle.Pickler(self._bytes)

    def tell(self, done: int, of: int) -> None:
        """Say how many rows are mapped."""
        self._send(Progress(done, of))

    def fail(self, error: Exception) -> None:
        """Say that there is no mapped file."""
        self._send(error)

    def send(self, mapped: Mapped) -> None:
        """Send the file."""
        self._send(replace(mapped, drafts=[], fates=[], problem_rows=[]))
        for part in PARTS:
            for batch in batches(getattr(mapped, part), ROWS):
                self._send((part, batch))
        self._send(None)

    def _send(self, piece: object) -> None:
        self._bytes.seek(0)
        self._bytes.truncate()
        self._pickler.dump(piece)
        self._connection.send_bytes(self._bytes.getvalue())


class MappedReceiver:
    """The receiving side; ``mapped`` is whole once ``is_complete``."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._unpickler = pickle.Unpickler(self._bytes)  # noqa: S301  # from our own process
        self._parts: dict[str, list[object]] = {part: [] for part in PARTS}
        self._head: Mapped | None = None
        self.is_complete = False

    @property
    def mapped(self) -> Mapped:
        """The file as far as it came."""
        if self._head is None:
            raise EOFError
        return replace(self._head, **self._parts)  # type: ignore[arg-type]  # the lists that the sender took out

    def take(self, piece: bytes) -> Progress | None:
        """Take one piece in; says how far the mapping has come, and raises what it ended with."""
        self._bytes.seek(0)
        self._bytes.truncate()
        self._bytes.write(piece)
        self._bytes.seek(0)
        value = self._unpickler.load()
        if isinstance(value, Exception):
            raise value
        if isinstance(value, Progress):
            return value
        if isinstance(value, Mapped):
            self._head = value
        elif value is None:
            self.is_complete = True
        else:
            part, rows = value
            self._parts[part] += rows
        return None
