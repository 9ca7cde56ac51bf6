"""Keeps the current row, the selection and the scroll of a table by id while its model is reset."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject
from PySide6.QtWidgets import QTableView

from ui.tables.row_model import RowModel

MOST_SELECTED = 2000
"""Selections larger than this shrink to the current row: remembering 100,000 ids would cost more than the reset."""

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ONLY_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


def selected_places(view: QTableView) -> list[int]:
    """Places of the selected rows, from the top."""
    selection = view.selectionModel().selection()
    parts = (selection.at(number) for number in range(selection.count()))
    ranges = [(part.top(), part.bottom()) for part in parts]
    return sorted({place for top, bottom in ranges for place in range(top, bottom + 1)})


def is_in_view(view: QTableView, place: int, height: int) -> bool:
    """Whether any of a row is seen while the table is so many pixels high."""
    top = view.rowViewportPosition(place)
    return top < height and top + view.rowHeight(place) > 0


def bring_into_view(view: QTableView, place: int) -> None:
    """Scroll until the whole row is seen, and not to the side."""
    across = view.horizontalScrollBar().value()
    view.scrollTo(view.model().index(place, max(view.currentIndex().column(), 0)))
    view.horizontalScrollBar().setValue(across)


def select_rows(view: QTableView, places: Iterable[int]) -> None:
    """Select rows, and no others; the current one stays."""
    model, selection = view.model(), QItemSelection()
    last = model.columnCount() - 1
    for place in places:
        selection.select(model.index(place, 0), model.index(place, last))
    if not selection.isEmpty():
        view.selectionModel().select(selection, _SELECT)


class PlaceKeeper(QObject):
    """Watches the resets of a view's model; made after ``setModel``, so that the view has reset itself before."""

    def __init__(self, view: QTableView, model: RowModel) -> None:  # type: ignore[type-arg]
        super().__init__(view)
        self._view = view
        self._model = model
        self._column = 0
        self._current: Any = None
        self._neighbours: list[Any] = []
        self._selected: list[Any] = []
        self._top: tuple[Any, int] | None = None
        self._was_seen = False
        self._order = model.sort_keys
        model.modelAboutToBeReset.connect(self.on_about_to_reset)
        model.modelReset.connect(self.on_reset)

    def on_about_to_reset(self) -> None:
        """Remember by id what is current, selected and at the top."""
        view, model = self._view, self._model
        current = view.currentIndex()
        self._current = model.id_at(current.row()) if current.isValid() else None
        self._column = max(current.column(), 0)
        places = selected_places(view) if view.selectionModel().hasSelection() else []
        self._selected = [model.id_at(place) for place in places] if 1 < len(places) <= MOST_SELECTED else []
        self._neighbours = self._beside(places or ([current.row()] if current.isValid() else []))
        top = view.rowAt(1)
        self._was_seen = current.isValid() and is_in_view(view, current.row(), view.viewport().height())
        self._top = (model.id_at(top), view.rowViewportPosition(top)) if top > 0 else None

    def _beside(self, places: list[int]) -> list[Any]:
        if not places:
            return []
        around = [place for place in (places[-1] + 1, places[0] - 1) if 0 <= place < self._model.rowCount()]
        return [self._model.id_at(place) for place in around]

    def on_reset(self) -> None:
        """Find everything again; where the current row is gone, the one beside it takes its place."""
        place = self._place_of_current()
        if place is not None:
            index = self._model.index(place, self._column)
            self._view.selectionModel().setCurrentIndex(index, _SELECT)
            self._select_again()
        elif self._current is not None:
            # The view has dropped its current row in silence.
            self._view.selectionModel().currentChanged.emit(QModelIndex(), QModelIndex())
            self._view.selectionModel().currentRowChanged.emit(QModelIndex(), QModelIndex())
        self._scroll_again()
        # Whoever sorts from the top wants to see who is first now.
        is_reordered, self._order = self._order != self._model.sort_keys, self._model.sort_keys
        if place is not None and self._was_seen and not is_reordered:
            bring_into_view(self._view, place)

    def _place_of_current(self) -> int | None:
        if self._current is None:
            return None
        found = (self._model.place_of(row_id) for row_id in (self._current, *self._neighbours))
        place = next((place for place in found if place is not None), None)
        return 0 if place is None and self._model.rowCount() else place

    def _select_again(self) -> None:
        if not self._selected:
            return
        found = (self._model.place_of(row_id) for row_id in self._selected)
        select_rows(self._view, [place for place in found if place is not None])

    def _scroll_again(self) -> None:
        place = self._model.place_of(self._top[0]) if self._top else None
        bar = self._view.verticalScrollBar()
        if place is None or self._top is None:
            bar.setValue(0)
        else:
            bar.setValue(place * self._view.verticalHeader().defaultSectionSize() - self._top[1])
