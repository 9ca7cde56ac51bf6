"""Gives back to the system what finished work let go of: glibc keeps it, 40 MB of it after a start."""

import sys

from PySide6.QtCore import QTimer

REST = 1_000
"""Milliseconds after work has ended: until then more may end, which is given back together."""


class _Process:
    is_due = False


def give_back_soon() -> None:
    """Let the system have all memory that is free, once for all that ends within a second; a few milliseconds then.

    No timer of anybody's: whoever waits for work may end on its thread, where a timer must not be taken apart.
    """
    if not _Process.is_due:
        _Process.is_due = True
        QTimer.singleShot(REST, _give_back)


def _give_back() -> None:
    _Process.is_due = False
    if sys.platform == "linux":
        import ctypes

        library = ctypes.CDLL(None)
        if hasattr(library, "malloc_trim"):  # other C libraries give it back by themselves
            library.malloc_trim(0)
