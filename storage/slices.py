"""Long work in slices: a generator that yields now and then, so that a window can live and cancel between two."""

from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from models.record import record

Item = TypeVar("Item")
Result = TypeVar("Result")



@record(frozen=True)
class Progress:
    """How far some work has come: so many rows of so many, or of a number nobody knows yet (0)."""

    done: int
    of: int = 0


Sliced = Generator[None, None, Result]
"""Work that yields after each slice of a few milliseconds and returns its result.

Closing it gives the work up; whoever wrote it sees to it that nothing half is left.
"""

Measured = Generator[Progress | None, None, Result]
"""Sliced work that tells how far it has come where it knows it."""

SLICE = 250
"""Rows that are judged or written in a few milliseconds."""

MANY = 4 * SLICE
"""Rows that are only looked at in as long."""


def at_once(work: Measured[Result]) -> Result:
    """Run sliced work to its end and hand over its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator's result has no type of its own


def in_one(work: Callable[[], Result]) -> Sliced[Result]:
    """Work that is too short to be cut, as sliced work."""
    yield from ()
    return work()


def picked(items: Iterable[Item], test: Callable[[Item], object]) -> Sliced[list[Item]]:
    """The items that pass a test of a moment, in slices of many."""
    found: list[Item] = []
    for batch in batches(items, MANY):
        found += filter(test, batch)
        yield
    return found


def batches(items: Iterable[Item], size: int = SLICE) -> Iterator[list[Item]]:
    """The items in lists of at most ``size``."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def sliced(items: Iterable[Item], size: int = SLICE) -> Iterator[tuple[Item, bool]]:
    """Each item with whether a slice is full after it: ``if is_full: yield``."""
    for number, item in enumerate(items, 1):
        yield item, number % size == 0
