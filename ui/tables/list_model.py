"""A model over a short list of dataclasses in memory."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.tables.column import Column, Row, SortKeys
from ui.tables.row_model import Index, RowModel

_NOWHERE = QModelIndex()


class ListModel(RowModel[Row]):
    """Rows given whole by ``show_rows``; for tables of up to a few thousand rows.

    ``id_of`` gives what a row is known by (its ``id`` unless said otherwise), so that selection survives. Rows that
    are headings (none unless said otherwise) cannot be chosen: clicks and keys go past them.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
        id_of: Callable[[Row], Any] = attrgetter("id"),
        is_heading: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self.id_of = id_of
        self._is_heading = is_heading
        self._given: list[Row] = []
        self._rows: list[Row] = []
        self._places: dict[Any, int] = {}

    @property
    def rows(self) -> list[Row]:
        """The rows in the shown order."""
        return list(self._rows)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Replace what is shown; the order chosen by the person stays."""
        self._given = list(rows)
        self._arrange()

    def show_saved(self, rows: Iterable[Row] | None) -> None:
        """Mark what differs from the rows that the file has; ``None`` says that all that is shown is saved."""
        before = self._saved
        self._saved = {}
        if rows is not None:
            self._saved = {**dict.fromkeys(self._places), **{self.id_of(row): row for row in rows}}
        if self._rows and (before or self._saved):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    def row_at(self, place: int) -> Row | None:
        return self._rows[place] if place < len(self._rows) else None

    def id_at(self, place: int) -> Any:
        return self.id_of(self._rows[place])

    def place_of(self, row_id: Any) -> int | None:
        return self._places.get(row_id)

    def set_sort(self, keys: SortKeys) -> None:
        self.sort_keys = keys
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = list(self._given)
        for name, descending in reversed(self.sort_keys):
            place = self.column_named(name)
            if place is not None:
                self._rows = _sorted(self._rows, self.columns[place].sort_value, descending=descending)
        self._places = {self.id_of(row): place for place, row in enumerate(self._rows)}
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._is_heading is not None and self._is_heading(self._rows[index.row()]):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)


def _sorted(rows: list[Row], value: Callable[[Row], Any], *, descending: bool) -> list[Row]:
    """Rows in the order of a value, those without one last in either direction."""
    valued = [(value(row), row) for row in rows]
    known = sorted(((key, row) for key, row in valued if key is not None), key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in known] + [row for key, row in valued if key is None]
