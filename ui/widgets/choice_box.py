"""The one box of choices: the wheel scrolls what it stands on, and what is typed finds a choice by any of its words."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from models.reading.text import fold, search_text

PAUSE: Final = 1000
"""Milliseconds after which another key begins another word."""

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_KEY_PRESS = QEvent.Type.KeyPress
_WORDS = Qt.ItemDataRole.UserRole + 1


class ChoiceBox(QComboBox):
    """A box that keys, a click and its list choose in: whoever scrolls past it has chosen nothing.

    A choice is found by what it begins with, signs and emoji left aside, else by another of its words, else by a part
    of one; ``find_by`` gives it further words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._typed_at = 0

    def find_by(self, place: int, words: str) -> None:
        """Let a choice be found by words that it does not show, such as a handle."""
        self.setItemData(place, words, _WORDS)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is part of a word that is typed to find a choice."""
        text = event.text()
        goes_on = bool(self._typed) and event.timestamp() - self._typed_at <= PAUSE
        if self.isEditable() or not text or not text.isprintable() or event.modifiers() & _COMMANDS:
            return False
        if text.isspace() and not goes_on:
            return False
        self._typed, self._typed_at = (self._typed + text if goes_on else text), event.timestamp()
        return True

    def _place_from(self, current: int) -> int | None:
        """The choice that is meant by what was typed; the same letter again goes on to the next one."""
        typed = fold(self._typed.lstrip("@"))
        if not typed:
            return None
        place = self._nearest(typed, current if len(typed) > 1 else current + 1)
        if place is None and len(set(typed)) == 1:
            place = self._nearest(typed[0], current + 1)
        return place

    def _nearest(self, wanted: str, first: int) -> int | None:
        places = [(first + step) % self.count() for step in range(self.count())]
        ranked = [(rank, place) for place in places if (rank := self._rank(place, wanted)) is not None]
        return min(ranked, key=lambda one: one[0])[1] if ranked else None

    def _rank(self, place: int, wanted: str) -> int | None:
        key = search_text(f"{self.itemText(place)} {self.itemData(place, _WORDS) or ''}")
        begins = "".join(letter if letter.isalnum() else " " for letter in key)
        if begins.lstrip().startswith(wanted):
            return 0
        if f" {wanted}" in f" {begins}":
            return 1
        return 2 if len(wanted) > 1 and wanted in key else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            super().keyPressEvent(event)
            return
        place = self._place_from(self.currentIndex())
        if place is not None and place != self.currentIndex():
            self.setCurrentIndex(place)
            self.activated.emit(place)

    def showPopup(self) -> None:
        self.view().installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == _KEY_PRESS and isinstance(event, QKeyEvent) and self._takes(event):
            place = self._place_from(self.view().currentIndex().row())
            if place is not None:
                self.view().setCurrentIndex(self.model().index(place, self.modelColumn()))
            return True
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
