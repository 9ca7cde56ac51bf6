"""The lock of the operating system on a file, taken where nothing stands in its way; all else is left to ``filelock``.

That library knows what may go wrong, and loads OpenSSL for it: a fifteenth of the start of the window, whose file is
nearly always there to be locked. Both locks are the same one to the system, so either sees the other.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from weakref import finalize


class PlainLock:
    """Held from the start, until it is released, nobody has it any more, or its owner ends, however that happens."""

    def __init__(self, descriptor: int) -> None:
        self.release = finalize(self, os.close, descriptor)
        """Give it back; safe to call twice."""


def plain_lock(path: Path) -> PlainLock | None:
    """The lock on the file at ``path``, which is made if need be; ``None`` where that is not so simple, for any reason.

    Windows has other locks, a server may have none, somebody may hold it, have taken the file away just now, or own it.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    descriptor = -1
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_NOFOLLOW, 0o666)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        status = os.fstat(descriptor)
        if status.st_nlink and status.st_uid == os.geteuid():
            return PlainLock(descriptor)
    if descriptor >= 0:
        os.close(descriptor)
    return None
