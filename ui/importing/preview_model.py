"""The rows of a plan as a model: rows are made when they are looked at, and unticked ones known by their numbers."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from models.importing import Fate, Outcome
from ui.importing.preview_row import PreviewRow
from ui.tables.column import Column, SortKeys
from ui.tables.row_model import Index, RowModel

KEPT = 2000
"""Rows kept in memory at most."""

_NOWHERE = QModelIndex()
_NEW, _CHANGED = Outcome.NEW, Outcome.CHANGED


class PreviewModel(RowModel[PreviewRow]):
    """Fates in the order of their rows, narrowed to places among them."""

    def __init__(
        self, columns: Sequence[Column[PreviewRow]], fates: Sequence[Fate], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._fates = fates
        self._shown: Sequence[int] = range(len(fates))
        self._kept: dict[int, PreviewRow] = {}
        self._left: set[int] = set()
        # Asked by identity: the property of an enumeration would take longer than all the rest.
        self._written = {fate.row for fate in fates if fate.outcome is _NEW or fate.outcome is _CHANGED}
        self._written_shown = self._written

    def forget(self) -> None:
        """Hold no row any more: the table that shows them is about to be deleted, but may outlive them otherwise."""
        self.beginResetModel()
        self._fates, self._shown, self._kept = (), (), {}
        self.endResetModel()

    @property
    def rows(self) -> list[PreviewRow]:
        """All rows shown, made at once: for tests and short files."""
        return [row for place in range(self.rowCount()) if (row := self.row_at(place))]

    @property
    def numbers(self) -> list[int]:
        """Numbers of the rows shown."""
        return [self._fates[at].row for at in self._shown]

    @property
    def choosable(self) -> frozenset[int]:
        """Numbers of the rows that could be written, shown or not."""
        return frozenset(self._written)

    @property
    def left(self) -> frozenset[int]:
        """Numbers of the rows that could be written and are not chosen."""
        return frozenset(self._left)

    @property
    def chosen(self) -> int:
        """How many rows are chosen, shown or not."""
        return len(self._written) - len(self._left)

    @property
    def shown_state(self) -> Qt.CheckState:
        """Whether all, some or none of the shown rows that can be chosen are."""
        left = len(self._left & self._written_shown)
        if left == len(self._written_shown):
            return Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked if left else Qt.CheckState.Checked

    @property
    def can_choose(self) -> bool:
        """Whether any of the shown rows can be chosen."""
        return bool(self._written_shown)

    def narrow(self, outcome: Outcome | None, places: Collection[int] | None = None) -> None:
        """Show the rows of one outcome (``None``: of all), among ``places`` where words were searched for."""
        within: Iterable[int] = range(len(self._fates)) if places is None else places
        self.beginResetModel()
        if outcome is None and places is None:
            self._shown, self._written_shown = range(len(self._fates)), self._written
        else:
            fates = self._fates
            self._shown = [at for at in within if outcome is None or fates[at].outcome is outcome]
            self._written_shown = self._written.intersection(fates[at].row for at in self._shown)
        self.endResetModel()

    def are_chosen(self, numbers: Iterable[int]) -> bool:
        """Whether every row of these that can be chosen is."""
        return self._left.isdisjoint(numbers)

    def choose(self, numbers: Iterable[int], *, chosen: bool) -> None:
        """Choose rows by their numbers, or leave them out; those that write nothing stay as they are."""
        wanted = self._written.intersection(numbers)
        self._left = self._left - wanted if chosen else self._left | wanted
        self._kept.clear()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def choose_shown(self, *, chosen: bool) -> None:
        """Choose all rows shown, or leave all of them out."""
        self.choose(self._written_shown, chosen=chosen)

    def row_at(self, place: int) -> PreviewRow | None:
        if place >= len(self._shown):
            return None
        at = self._shown[place]
        row = self._kept.get(at)
        if row is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            fate = self._fates[at]
            row = self._kept[at] = PreviewRow(fate, fate.outcome.is_written and fate.row not in self._left)
        return row

    def id_at(self, place: int) -> Any:
        return self._fates[self._shown[place]].row

    def place_of(self, row_id: Any) -> int | None:
        place = bisect_left(self._shown, row_id, key=lambda at: self._fates[at].row)
        return place if place < len(self._shown) and self.id_at(place) == row_id else None

    def set_sort(self, keys: SortKeys) -> None:
        """The order of the file is the only one."""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)
