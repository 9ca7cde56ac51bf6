"""What models of tables share: rows with ids in a shown order, told through a list of columns."""

from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.errors import UnreadableError, UserError
from ui.tables.column import Column, Row, SortKeys
from ui.widgets.tooltip import tooltip

# Looked up once: `Qt.ItemDataRole.DisplayRole` inside data() would cost more than the text itself.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_HORIZONTAL = Qt.Orientation.Horizontal
_NOT_EDITABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _NOT_EDITABLE | Qt.ItemFlag.ItemIsEditable
_MARKS = {False: "▴", True: "▾"}

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows in a shown order. Subclasses say how many there are, what is at a place, and how they are ordered."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sort_keys: SortKeys = ()
        self._saved: dict[Any, Row | None] = {}
        """By id what the file has, while what is shown is not saved; ``None`` for a row that it has not."""
        self.is_read_only = False
        """Whether no cell can be typed into, whatever its column says."""

    def row_at(self, place: int) -> Row | None:
        """The row shown at a place, ``None`` if it has just gone."""
        raise NotImplementedError

    def id_at(self, place: int) -> Any:
        """The id of the row shown at a place."""
        raise NotImplementedError

    def place_of(self, row_id: Any) -> int | None:
        """Where the row of an id is shown; ``None`` if it is not."""
        raise NotImplementedError

    def complete(self) -> None:
        """Have every row there at once, where some would follow later."""

    def unsaved_at(self, place: int, section: int) -> str | None:
        """What the file has in a cell that shows something else, which is not saved yet; ``None`` where it is."""
        # Asked for every cell that is painted, and hardly ever of use.
        if not self._saved or (row := self.row_at(place)) is None or (row_id := self.id_at(place)) not in self._saved:
            return None
        column, saved = self.columns[section], self._saved[row_id]
        text = "" if saved is None else column.text(saved)
        return None if text == column.text(row) else text

    def set_sort(self, keys: SortKeys) -> None:
        """Order the rows by columns, the first key first; blanks come last."""
        raise NotImplementedError

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Tell the rows through other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def column_named(self, name: str) -> int | None:
        """The place of a column by its name."""
        return next((place for place, column in enumerate(self.columns) if column.name == name), None)

    def commit(self, index: Index, text: str) -> str:
        """Store typed text through the column; returns what is wrong with it, or an empty text."""
        column, row = self.columns[index.column()], self.row_at(index.row())
        if row is None or column.edit is None or not column.editable(row):
            return ""
        try:
            column.edit(row, text)
        except (UnreadableError, UserError) as error:
            return str(error)
        return ""

    def sort_mark(self, section: int) -> str:
        """What the heading of a column ends with: an arrow where rows are ordered by it."""
        column = self.columns[section]
        for place, (name, descending) in enumerate(self.sort_keys):
            if name == column.name:
                return f" {_MARKS[descending]}{'₂' if place else ''}"
        return ""

    def _spoken_header(self, column: Column[Row]) -> str:
        for name, descending in self.sort_keys:
            if name == column.name:
                told = self.tr("sorted, largest first") if descending else self.tr("sorted, smallest first")
                return f"{column.header}, {told}"
        return column.header

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _DISPLAY:
            row = self.row_at(index.row())
            return None if row is None else self.columns[index.column()].text(row)
        if role == _ALIGN:
            return self.columns[index.column()].align
        if role not in {_EDIT, _TOOLTIP, _SPOKEN}:
            return None
        column, row = self.columns[index.column()], self.row_at(index.row())
        if row is None:
            return None
        if role == _SPOKEN:
            return self._spoken(index, column, row)
        if role == _EDIT:
            return column.typed_text(row)
        return tooltip(column.tooltip(row)) if column.tooltip else None

    def _spoken(self, index: Index, column: Column[Row], row: Row) -> str | None:
        spoken = column.spoken(row) if column.spoken else None
        if self.unsaved_at(index.row(), index.column()) is None:
            return spoken
        return self.tr("{}, not saved yet").format(spoken or column.text(row))

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        return role == _EDIT and not self.commit(index, str(value))

    def flags(self, index: Index) -> Qt.ItemFlag:
        column = self.columns[index.column()]
        if column.edit is None or self.is_read_only:
            return _NOT_EDITABLE
        if column.can_edit is None:
            return _EDITABLE
        row = self.row_at(index.row())
        return _EDITABLE if row is not None and column.editable(row) else _NOT_EDITABLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.header + self.sort_mark(section)
        if role == _ALIGN:
            return column.align
        if role == _TOOLTIP:
            return tooltip(column.header_tooltip) or None
        return self._spoken_header(column) if role == _SPOKEN else None
