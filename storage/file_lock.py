"""A lock of the operating system on a file: it ends with the process that holds it, however that ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 30
    """Windows keeps others from reading what is locked: a byte behind all that is ever written."""

    def _lock(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


TRIES = 100
"""How often the file may vanish beneath our hands before it counts as taken."""


class FileLock:
    """Taken by at most one holder at a time, of this process or another; the file lies there while it is held."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether it was taken and not given back."""
        return self._handle is not None

    def take(self) -> bool:
        """Take it if it is free, and say whether it was; ``OSError`` where the file cannot be made."""
        for _ in range(TRIES):
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
            try:
                _lock(handle)
            except (BlockingIOError, PermissionError):
                os.close(handle)
                return False
            except BaseException:
                os.close(handle)
                raise
            # Its last holder may have removed the file between the two calls: then it is the lock of nobody.
            if self._is_there(handle):
                self._handle = handle
                return True
            os.close(handle)
        return False

    def give_back(self) -> None:
        """Remove the file and let others take it; safe to call twice."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        # Before it is free, or the file of the next holder would go; Windows removes no open file, and none that is
        # open elsewhere.
        with suppress(OSError):
            self._path.unlink()
        os.close(handle)
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()

    def _is_there(self, handle: int) -> bool:
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(handle), self._path.stat())
        return False
