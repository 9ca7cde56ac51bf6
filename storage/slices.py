"""Long work in slices: a generator that yields now and then, so that a window can live and cancel between two."""

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

Sliced = Generator[None, None, Result]
"""Work that yields after each slice of a few milliseconds and returns its result."""

SLICE = 250
"""Rows that are judged or written in a few milliseconds."""


def at_once(work: Sliced[Result]) -> Result:
    """Run sliced work to its end and hand over its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # a generator's result has no type of its own


def batches(items: Iterable[Item], size: int = SLICE) -> Iterator[list[Item]]:
    """The items in lists of at most ``size``."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def sliced(items: Iterable[Item], size: int = SLICE) -> Iterator[tuple[Item, bool]]:
    """Each item with whether a slice is full after it: ``if is_full: yield``."""
    for number, item in enumerate(items, 1):
        yield item, number % size == 0
