"""A line that is written by itself once it is left: until then Esc puts back what is stored."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def is_undo_asked(event: QEvent) -> bool:
    """Whether a field is asked if it wants Ctrl+Z, or its way back, for itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(_UNDO) or event.matches(_REDO)


class LineField(QLineEdit):
    """What is stored is what ``setText`` was given last. Ctrl+Z is its own only while something is typed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._stored_text = text

    @property
    def is_typing(self) -> bool:
        """Whether something is typed that is not written yet."""
        return self.isModified() and self.text() != self._stored_text

    def setText(self, text: str | None) -> None:
        self._stored_text = text or ""
        super().setText(text)

    def revert(self) -> None:
        """Put back what is stored."""
        self.setText(self._stored_text)

    def event(self, event: QEvent) -> bool:
        if is_undo_asked(event) and not self.is_typing:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_typing:
            self.revert()
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)
