"""What models over rows of the file share: ids in the shown order in memory, rows read in blocks when looked at."""

import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from ui.tables.column import Column, Row
from ui.tables.row_model import Index, RowModel

BLOCK = 40
"""Rows read at once: what a window of usual height shows, twice."""

KEPT = 100 * BLOCK
"""Rows kept in memory at most."""

MANY = 500
"""From so many touched rows on, all that is kept is forgotten instead of looking for each."""

_NOWHERE = QModelIndex()


class BlockModel(RowModel[Row]):
    """No row is read that nobody looks at. Subclasses say how rows are read, and which ids are shown."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._shown: list[int] = []
        self._kept: dict[int, Row | None] = {}
        self.read_saved: Callable[[Collection[int]], Mapping[int, Row | None]] = lambda _ids: {}
        """Reads rows as the file has them, while what is shown is not saved; ``None`` for one that it has not."""
        self._is_stopped = False

    @property
    def ids(self) -> list[int]:
        """Ids of the rows shown, in order. Not to be changed."""
        return self._shown

    def read(self, ids: Collection[int]) -> Mapping[int, Row]:
        """Rows by id; one that is gone is missing."""
        raise NotImplementedError

    def stop(self) -> None:
        """Read nothing more: the file is being closed."""
        self._is_stopped = True

    def row_at(self, place: int) -> Row | None:
        if place >= len(self._shown):
            return None
        row_id = self._shown[place]
        if row_id not in self._kept and not self._is_stopped:
            self._fetch(place)
        return self._kept.get(row_id)

    def id_at(self, place: int) -> int:
        return self._shown[place]

    def place_of(self, row_id: Any) -> int | None:
        try:
            return self._shown.index(row_id)
        except ValueError:
            return None

    def _fetch(self, place: int) -> None:
        """Read the rows around a place. Those that cannot be read stay blank; why is told, once."""
        start = place - place % BLOCK
        missing = [row_id for row_id in self._shown[start : start + BLOCK] if row_id not in self._kept]
        if len(self._kept) > KEPT:
            for row_id in list(self._kept)[: KEPT // 2]:
                del self._kept[row_id]
        for row_id in missing:
            self._saved.pop(row_id, None)
        try:
            self._kept.update(self.read(missing))
            self._saved.update(self.read_saved(missing))
        except Exception as error:  # noqa: BLE001  # most rows are first looked at in a paint, and Qt dies of what leaves one
            self._kept.update(dict.fromkeys(missing))
            sys.excepthook(type(error), error, error.__traceback__)

    def _say_changed(self, touched: Collection[int]) -> None:
        if not self._shown:
            return
        last = self.columnCount() - 1
        if len(touched) > MANY:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, last))
            return
        for place in (self.place_of(row_id) for row_id in touched):
            if place is not None:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)
