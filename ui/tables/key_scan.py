"""A look through folded texts, in the shown order, for those that hold every word."""

from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from operator import contains

_STEP = 2_000
"""Texts looked through before it is asked whether enough are found: a quarter of a millisecond of work."""

_SOON = 20 * _STEP
"""Texts looked through at once though fewer are found than were asked for: what is there is better seen soon."""


class KeyScan:
    """Finds the places of the texts that hold every word, from the top down and as far as it was asked to look.

    ``among`` are the places of which alone any can hold them, if that is known.
    """

    def __init__(self, keys: Sequence[str], words: Iterable[str], among: list[int] | None = None) -> None:
        self.hits: list[int] = []
        self._keys = keys
        self._words = sorted(words, key=len, reverse=True)
        self._among = among
        self._count = len(keys if among is None else among)
        self._looked = 0

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to look through."""
        return self._looked >= self._count

    def find(self, most: int) -> None:
        """Look until about so many are found, or as many as are found soon, or it is known that there are none."""
        while not self.is_over and len(self.hits) < most and not (self.hits and self._looked >= _SOON):
            self._look(_STEP)

    def find_all(self) -> None:
        """Look through the rest."""
        self._look(self._count)

    def _look(self, further: int) -> None:
        start, end = self._looked, min(self._looked + further, self._count)
        self._looked = end
        first, *others = self._words
        if self._among is None:
            # The same as a comprehension with `in`, a quarter faster: this is the worst of a keystroke.
            found = list(compress(range(start, end), map(contains, self._keys[start:end], repeat(first))))
        else:
            found = _holding(first, self._keys, self._among[start:end])
        for word in others:
            found = _holding(word, self._keys, found)
        self.hits += found


def narrows(new: Sequence[str], old: Iterable[str]) -> bool:
    """Whether whatever holds all new words also held all old ones."""
    return all(any(word in longer for longer in new) for word in old)


def _holding(word: str, keys: Sequence[str], places: list[int]) -> list[int]:
    return [place for place in places if word in keys[place]]
