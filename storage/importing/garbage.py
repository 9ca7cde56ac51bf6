"""Python's garbage collector at rest while a file's rows are made into objects.

It would look through all of them again and again and find nothing to free: half of the time of a large import.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_RESTING: Final[list[object]] = []


@contextmanager
def at_rest() -> Iterator[None]:
    """Let the collector rest in the block; one that rests already goes on resting after it."""
    was_enabled = gc.isenabled()
    gc.disable()
    block = object()
    _RESTING.append(block)
    try:
        yield
    finally:
        _RESTING.remove(block)
        if was_enabled:
            gc.enable()


def is_at_rest() -> bool:
    """Whether some block wants the collector to rest, for whoever collects by a clock of its own."""
    return bool(_RESTING)
