"""The files, or what was pasted, that are imported one after the other."""

from collections.abc import Sequence
from pathlib import Path

from models.importing import Pasted
from storage.importers.tables.packed import Packed
from storage.importing.importing import Source


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

    @property
    def at_hand(self) -> str:
        """The name of the file at hand: of the ZIP, where a table of one is."""
        return self.current.archive.name if isinstance(self.current, Packed) else self.current.name

    @property
    def archive(self) -> str:
        """The name of the ZIP that all that is left is of, else nothing."""
        left = self._sources[self._at :]
        archives = {one.archive for one in left if isinstance(one, Packed)}
        is_one = len(archives) == 1 and all(isinstance(one, Packed) for one in left)
        return archives.pop().name if is_one else ""

    def leave_archive(self) -> None:
        """Leave the further tables of the ZIP at hand out."""
        at_hand = self.current
        if isinstance(at_hand, Packed):
            left = [one for one in self._sources[self._at + 1 :] if not _is_of(one, at_hand.archive)]
            self._sources[self._at + 1 :] = left

    def has_more_of_archive(self) -> bool:
        """Whether the next one is of the same ZIP."""
        at_hand = self.current
        return self.has_more and isinstance(at_hand, Packed) and _is_of(self._sources[self._at + 1], at_hand.archive)

    def go_on(self) -> None:
        """Stand at the next one."""
        self._at += 1

    def replace_current(self, sources: Sequence[Source]) -> None:
        """Take others instead of the one at hand."""
        self._sources[self._at : self._at + 1] = sources

    def __len__(self) -> int:
        return len(self._sources)


def _is_of(source: Source, archive: Path) -> bool:
    return isinstance(source, Packed) and source.archive == archive
