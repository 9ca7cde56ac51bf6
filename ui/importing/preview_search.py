"""Finds the rows of a file that hold every word; keys are made bit by bit, so that the window lives meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from models.importing import Fate
from models.reading.text import search_text, words
from ui.importing.preview_texts import texts_of

BATCH = 200
"""Rows whose keys are made in a few milliseconds."""

TOLD_EVERY = 50
"""Batches after which what was found so far is told."""


class PreviewSearch(QObject):
    """``found`` carries the places of the fates that hold all words, or ``None`` where no word is searched for.

    Where keys are still being made, it tells of the first rows first.
    """

    found = Signal(object)

    def __init__(self, fates: Sequence[Fate], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fates = fates
        self._keys: list[str] = []
        self._words: list[str] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.on_timeout)

    def search(self, text: str) -> None:
        """Look for words, in any order; what is still being made is told when it is ready."""
        self._words = words(text)
        if not self._words:
            self._timer.stop()
            self.found.emit(None)
        elif len(self._keys) == len(self._fates):
            self._tell()
        else:
            self._timer.start()

    def on_timeout(self) -> None:
        """Make the next keys."""
        start = len(self._keys)
        self._keys += [_key(fate) for fate in self._fates[start : start + BATCH]]
        is_done = len(self._keys) == len(self._fates)
        if is_done:
            self._timer.stop()
        if is_done or (start // BATCH) % TOLD_EVERY == 0:
            self._tell()

    def _tell(self) -> None:
        wanted = self._words
        self.found.emit([at for at, key in enumerate(self._keys) if all(word in key for word in wanted)])


def _key(fate: Fate) -> str:
    return search_text(" ".join((str(fate.row), *texts_of(fate).values(), fate.note)))
