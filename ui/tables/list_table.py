"""A table over a short list of dataclasses: model and view in one."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, Generic

from PySide6.QtWidgets import QWidget

from ui.tables.column import Column, Row, SortKeys
from ui.tables.list_model import ListModel
from ui.tables.table_view import TableView
from ui.theme import Theme


class ListTable(TableView, Generic[Row]):
    """A ``TableView`` with its own ``ListModel``; the package's docstring shows its use."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        theme: Theme,
        name: str = "",
        parent: QWidget | None = None,
        id_of: Callable[[Row], Any] = attrgetter("id"),
        is_heading: Callable[[Row], bool] | None = None,
    ) -> None:
        self._list = ListModel(columns, None, id_of, is_heading)
        super().__init__(self._list, theme, name, parent)
        self._list.setParent(self)

    @property
    def rows(self) -> list[Row]:
        """The rows in the shown order."""
        return self._list.rows

    @property
    def selected_rows(self) -> list[Row]:
        """The selected rows, from the top."""
        chosen = set(self.selected_ids())
        return [row for row in self.rows if self._list.id_of(row) in chosen]

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Replace what is shown; sorting, selection and scroll stay."""
        self._list.show_rows(rows)

    def show_saved(self, rows: Iterable[Row] | None) -> None:
        """Mark what differs from the rows that the file has; ``None`` says that all that is shown is saved."""
        self._list.show_saved(rows)

    def set_sort(self, keys: SortKeys) -> None:
        """Order the rows by columns, the first key first."""
        self._list.set_sort(keys)
