"""A ZIP whose bytes depend on its content and its day alone: no clock, no system, no chance."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from models.errors import UserError

FIRST, LAST = date(1980, 1, 1), date(2107, 12, 31)
"""The days that a ZIP can say."""

NOON = (12, 0, 0)

UNIX = 3
"""Who packed it, whatever the system: names are told in UTF-8 then."""

READABLE = 0o644 << 16


class Bundle:
    """Packs one file after the other into ``draft``; each is of noon of ``day``."""

    def __init__(self, draft: Path, day: date) -> None:
        day = min(max(day, FIRST), LAST)
        self._moment = (day.year, day.month, day.day, *NOON)
        self._archive = zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=6)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    def add(self, name: str, data: bytes) -> None:
        """Pack a file that is at hand."""
        self._archive.writestr(self._entry(name), data, compresslevel=6)

    @contextmanager
    def text(self, name: str, encoding: str) -> Iterator[TextIO]:
        """Pack a text while it is written."""
        with self._archive.open(self._entry(name), "w") as file, TextIOWrapper(file, encoding, newline="") as written:
            yield written

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self._moment)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = UNIX
        entry.external_attr = READABLE
        return entry


def must_be_whole(draft: Path, names: list[str]) -> None:
    """Read the ZIP back, every byte of every file; ``UserError`` if one is missing or damaged."""
    try:
        with zipfile.ZipFile(draft) as archive:
            is_whole = archive.testzip() is None and archive.namelist() == names
    except (zipfile.BadZipFile, zlib.error):
        is_whole = False
    if not is_whole:
        raise UserError("The ZIP did not reach the disk whole.", "Try again, or choose another place.")
