"""The folded texts of all rows in memory, by which a table is searched."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

PAGE = 10_000
"""Texts read at once: in less than a frame, for somebody uses the window meanwhile."""


class KeySource(Protocol):
    """Where the texts are read."""

    def search_keys(self, ids: Collection[int] | None = None) -> Mapping[int, str]:
        """Folded text by id, of all rows or of some."""

    def key_page(self, after: int, most: int) -> Mapping[int, str]:
        """Folded text by id of all rows with the next ids after one, at most so many: a part of ``search_keys``."""


class SearchKeys:
    """Read at once or page by page; they count once all are there (``are_read``)."""

    def __init__(self, source: KeySource) -> None:
        self._source = source
        self._keys: dict[int, str] | None = None
        self._pages: dict[int, str] = {}
        self._lined: list[str] | None = None

    @property
    def are_read(self) -> bool:
        """Whether all are there."""
        return self._keys is not None

    def of(self, row_id: int) -> str:
        """The text of a row, empty where it is not known."""
        return (self._keys or {}).get(row_id, "")

    def read_all(self) -> None:
        """Have all there."""
        while self._keys is None:
            self.read_page()

    def read_page(self) -> None:
        """Read the next page."""
        page = self._source.key_page(next(reversed(self._pages), 0), PAGE)
        self._pages.update(page)
        if len(page) < PAGE:
            self._keys, self._pages = self._pages, {}

    def forget(self) -> None:
        """Let all be read anew."""
        self._keys, self._pages, self._lined = None, {}, None

    def renew(self, ids: Collection[int]) -> bool:
        """Read those of some rows anew; returns whether any is another. Pages begin again: they may hold old ones."""
        self._pages = {}
        if self._keys is None:
            return False
        fresh = {row_id: key for row_id, key in self._source.search_keys(ids).items() if self._keys.get(row_id) != key}
        self._keys.update(fresh)
        if fresh:
            self._lined = None
        return bool(fresh)

    def disarrange(self) -> None:
        """The rows have another order now."""
        self._lined = None

    def arranged(self, ids: Sequence[int]) -> list[str]:
        """All in the order of the rows, for a search that goes straight through memory; kept until that changes."""
        if self._lined is None:
            self._lined = _side_by_side([self.of(row_id) for row_id in ids])
        return self._lined


def _side_by_side(keys: list[str]) -> list[str]:
    """The same texts made anew, so that they lie side by side in memory: a look passes five times faster.

    They hold ends of lines between the parts of a person, but never NUL: text is cleaned of it at entry.
    """
    fresh = "\0".join(keys).split("\0")
    return fresh if len(fresh) == len(keys) else keys
