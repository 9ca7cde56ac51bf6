"""Longer text that is written by itself: after a pause, when the field is left, when it goes out of sight."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from models.reading.text import clean
from ui.widgets.editing import editor
from ui.widgets.line_field import is_undo_asked

_PAUSE = 1200


class FlushedText(QPlainTextEdit):
    """``committed`` carries the text whenever it differs from what is stored.

    As in a ``LineField`` Esc puts back what is stored, and Ctrl+Z is the field's own only while something is typed.
    """

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self.setTabChangesFocus(True)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self.on_text_changed)
        editor(self)

    @property
    def is_typing(self) -> bool:
        """Whether something typed waits to be written."""
        return self._timer.isActive()

    def show_stored(self, text: str) -> None:
        """Show what is stored; what is being typed over the same text stays."""
        if self.is_typing and text == self._stored:
            return
        self._stored = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self._timer.stop()

    def flush(self) -> None:
        """Write what waits."""
        self._timer.stop()
        text = clean(self.toPlainText())
        if text != self._stored:
            self._stored = text
            self.committed.emit(text)

    def stop(self) -> None:
        """Write nothing any more."""
        self._timer.stop()
        self._stored = clean(self.toPlainText())

    def on_text_changed(self) -> None:
        """Wait for a pause."""
        if clean(self.toPlainText()) != self._stored:
            self._timer.start()

    def event(self, event: QEvent) -> bool:
        if is_undo_asked(event) and not self.is_typing:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_typing:
            self._timer.stop()
            self.setPlainText(self._stored)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
