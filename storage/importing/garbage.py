"""Python's garbage collector at rest while a file's rows are made into objects.

It would look through all of them again and again and find nothing to free: half of the time of a large import.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final


@dataclass
class _Rest:
    """How many blocks want the collector to rest, and whether it works again after the last of them."""

    blocks: int = 0
    wakes: bool = False


_REST: Final = _Rest()


@contextmanager
def at_rest() -> Iterator[None]:
    """Let the collector rest in the block, and after it as long as another block is not over."""
    if not _REST.blocks:
        _REST.wakes = gc.isenabled()
    _REST.blocks += 1
    gc.disable()
    try:
        yield
    finally:
        _REST.blocks -= 1
        if _REST.wakes and not _REST.blocks:
            gc.enable()


def is_at_rest() -> bool:
    """Whether some block wants the collector to rest, for whoever collects by a clock of its own."""
    return _REST.blocks > 0
