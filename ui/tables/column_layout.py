"""Which columns a table shows, in which order and how wide, remembered on this machine."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtWidgets import QHeaderView

from ui.preferences import Preferences
from ui.tables.column import RIGHT, Column
from ui.tables.column_widths import Wanted, shared

_PAUSE = 400
_MOST = 400
"""Columns remembered at most, those of other files included."""

Entry = tuple[str, int, bool]
"""Key and width of a column, and whether it is hidden; in the order shown."""


class ColumnLayout(QObject):
    """Applies the remembered layout to a header and writes changes down after a pause; ``name`` is the table's key.

    Where columns may grow, they share the room by what their words need (``needed`` of a place, in pixels); one whose
    width was chosen by hand keeps it. ``scaled`` makes of the width of a column the one for the size of text in force.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        header: QHeaderView,
        scaled: Callable[[int], int],
        needed: Callable[[int], int],
    ) -> None:
        super().__init__(header)
        self._scaled = scaled
        self._needed = needed
        self._key = f"tables/{name}" if name else ""
        self._columns = columns
        self._header = header
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._is_remembered = True
        self._by_hand: set[str] = set()
        self._is_fitting = False
        self._has_measured = False
        self._measured: dict[int, int] = {}
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._measured.clear)
        self._cut = QTimer(self, interval=0, singleShot=True)
        self._cut.timeout.connect(self.on_words_changed)
        self._restore()
        self._timer.timeout.connect(self.on_pause)
        header.sectionResized.connect(self.on_resized)
        header.sectionMoved.connect(self._timer.start)

    def is_shown(self, name: str) -> bool:
        """Whether a column is to be seen."""
        return not self._header.isSectionHidden(self._place(name))

    def show(self, name: str, *, shown: bool) -> None:
        """Show or hide a column; a fixed one stays."""
        place = self._place(name)
        if self._columns[place].is_fixed and not shown:
            return
        self._header.setSectionHidden(place, not shown)
        self.fit()
        self._timer.start()
        self.changed.emit()

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the columns to be seen, from the left."""
        return tuple(self._columns[place].name for place in self._shown_places())

    def move(self, name: str, step: int) -> None:
        """Move a column past so many shown neighbours: to the left below 0, to the right above."""
        places = self._shown_places()
        here = places.index(self._place(name))
        there = min(max(here + step, 0), len(places) - 1)
        self._header.moveSection(self._header.visualIndex(places[here]), self._header.visualIndex(places[there]))

    def arrange(self, names: Sequence[str]) -> None:
        """Show exactly these columns in this order, and the fixed ones; unknown names are passed over."""
        places = {column.name: place for place, column in enumerate(self._columns)}
        wanted = list(dict.fromkeys(name for name in names if name in places))
        for place, column in enumerate(self._columns):
            self._header.setSectionHidden(place, column.name not in wanted and not column.is_fixed)
        for visual, name in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(places[name]), visual)
        self.fit()
        self._timer.start()
        self.changed.emit()

    def reset(self) -> None:
        """Go back to the columns as they are made."""
        self._make_anew()
        self.fit()
        self._timer.start()
        self.changed.emit()

    def set_aside(self) -> None:
        """Remember the layout as it is; what is changed from now on is not remembered."""
        if self._timer.isActive():
            self._timer.stop()
            self.on_pause()
        self._is_remembered = False

    def bring_back(self) -> None:
        """Show the layout that is remembered, and remember again what is changed."""
        self._is_remembered = True
        self._restore()
        self.changed.emit()

    def keep(self) -> None:
        """Remember the layout that is shown, and what is changed from now on."""
        self._is_remembered = True
        self._timer.start()

    def change_columns(self, columns: Sequence[Column[Any]], change: Callable[[], None]) -> None:
        """Show other columns, those that stay as they are; ``change`` puts them into the model meanwhile."""
        self._measured.clear()
        before = self._state()
        known = {name for name, _, _ in before}
        change()
        self._columns = columns
        self._make_anew()
        self._apply([*before, *(entry for entry in self._remembered() if entry[0] not in known)])
        self.changed.emit()

    def fit(self) -> None:
        """Share the room among the columns, where some may grow."""
        shown = self._shown_places()
        if not self._header.isVisible() or not any(map(self._may_grow, shown)):
            return
        self._has_measured = self._header.model().rowCount() > 0
        widths = shared(self._header.contentsRect().width(), [self._wanted(place) for place in shown])
        for place, width in zip(shown, widths, strict=True):
            self._set_width(place, width)

    def on_resized(self, place: int) -> None:
        """Remember the width of a column that was dragged, rather than given room here or by the window."""
        if not self._is_fitting:
            if place not in self._shown_places()[-1:]:
                self._by_hand.add(self._columns[place].key)
            self._timer.start()

    def on_rows_came(self) -> None:
        """Share the room by the words of the first rows there are; other rows that follow move no column."""
        self._measured.clear()
        if not self._has_measured:
            self.fit()

    def fit_soon(self) -> None:
        """Look at the words again once all that an edit changed is shown."""
        self._measured.clear()
        self._cut.start()

    def on_words_changed(self) -> None:
        """Share the room anew where an edit made words longer than their column; shorter ones move no column."""
        if not self._header.isVisible():
            return
        if any(self._needed_now(place) > self._header.sectionSize(place) for place in self._shown_places()):
            self.fit()

    def on_pause(self) -> None:
        """Write the layout down, if it is another one."""
        if not self._key or not self._is_remembered:
            return
        remembered = self._remembered()
        entries = _beside(self._state(), remembered)
        if entries != remembered:
            Preferences().set_blob(self._key, QByteArray(json.dumps(entries).encode()))

    def _shown_places(self) -> list[int]:
        order = sorted(range(len(self._columns)), key=self._header.visualIndex)
        return [place for place in order if not self._header.isSectionHidden(place)]

    def _place(self, name: str) -> int:
        return next(place for place, column in enumerate(self._columns) if column.name == name)

    def _state(self) -> list[Entry]:
        order = sorted(range(len(self._columns)), key=self._header.visualIndex)
        return [
            (self._columns[place].key, self._width(place), self._header.isSectionHidden(place)) for place in order
        ]

    def _width(self, place: int) -> int:
        """The width to remember: what fills the window would be too wide for a smaller one."""
        size, made = self._header.sectionSize(place), self._scaled(self._columns[place].width)
        if self._columns[place].key not in self._by_hand:
            return made
        return min(size, made) or made if place == self._shown_places()[-1:][0] else size or made

    def _wanted(self, place: int) -> Wanted:
        made, column = self._width(place), self._columns[place]
        if column.key in self._by_hand:
            return Wanted(made, made, made)
        roomy = max(self._scaled(column.roomy), made)
        return Wanted(made, self._needed_now(place), roomy, is_figure=column.align == RIGHT)

    def _needed_now(self, place: int) -> int:
        """What the words of a column need; measured once though a table that is shown is resized several times."""
        if place not in self._measured:
            self._measured[place] = self._needed(place)
            self._turn.start()
        return self._measured[place]

    def _may_grow(self, place: int) -> bool:
        column = self._columns[place]
        return column.roomy > column.width and column.key not in self._by_hand

    def _set_width(self, place: int, width: int) -> None:
        self._is_fitting = True
        self._header.resizeSection(place, width)
        self._is_fitting = False

    def _make_anew(self) -> None:
        self._by_hand.clear()
        for place, column in enumerate(self._columns):
            self._header.setSectionHidden(place, column.is_hidden_first)
            self._set_width(place, self._scaled(column.width))
            self._header.moveSection(self._header.visualIndex(place), place)

    def _restore(self) -> None:
        self._make_anew()
        self._apply(self._remembered())

    def _apply(self, entries: Sequence[Entry]) -> None:
        places = {column.key: place for place, column in enumerate(self._columns)}
        known = [entry for entry in entries if entry[0] in places]
        for visual, (name, width, hidden) in enumerate(known):
            place = places[name]
            self._set_width(place, max(width, self._header.minimumSectionSize()))
            if width != self._scaled(self._columns[place].width):
                self._by_hand.add(name)
            self._header.setSectionHidden(place, hidden and not self._columns[place].is_fixed)
            self._header.moveSection(self._header.visualIndex(place), visual)
        self.fit()

    def _remembered(self) -> list[Entry]:
        text = bytes(Preferences().blob(self._key).data()).decode() if self._key else ""
        try:
            return [(str(name), int(width), bool(hidden)) for name, width, hidden in json.loads(text or "[]")]
        except (ValueError, TypeError):
            return []  # written by another version: start anew


def _beside(shown: Sequence[Entry], remembered: Sequence[Entry]) -> list[Entry]:
    """The columns there are, with remembered ones of other files where they stood: each behind the same neighbour."""
    entries = list(shown)
    keys = [key for key, _, _ in entries]
    place = 0
    for entry in remembered:
        if entry[0] in keys:
            place = keys.index(entry[0]) + 1
        elif len(entries) < _MOST:
            entries.insert(place, entry)
            keys.insert(place, entry[0])
            place += 1
    return entries
