"""The files, or what was pasted, that are imported one after the other."""

from collections.abc import Sequence
from pathlib import Path

from models.importing import Pasted
from storage.importing import Source


class SourceQueue:
    """Stands at one of them at a time, the first at first."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = list(sources)
        self._at = 0

    @property
    def current(self) -> Source:
        """What is at hand."""
        return self._sources[self._at]

    @property
    def folder(self) -> Path:
        """Where it lies; home for what was pasted."""
        if isinstance(self.current, Pasted):
            return Path.home()
        return (self.current if isinstance(self.current, Path) else self.current.archive).parent

    @property
    def number(self) -> int:
        """Which one it is, from 1."""
        return self._at + 1

    @property
    def has_more(self) -> bool:
        """Whether something else comes after it."""
        return self.number < len(self)

    def go_on(self) -> None:
        """Stand at the next one."""
        self._at += 1

    def replace_current(self, sources: Sequence[Source]) -> None:
        """Take others instead of the one at hand."""
        self._sources[self._at : self._at + 1] = sources

    def __len__(self) -> int:
        return len(self._sources)
