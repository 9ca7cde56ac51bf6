"""Text of several lines, typed into a cell."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

HEIGHT = 120
"""Pixels, as far as the table has them."""


class LongEditor(QPlainTextEdit):
    """Speaks as a ``QLineEdit`` does. Enter is the table's; with Alt or Ctrl it begins another line."""

    textEdited = Signal(str)  # noqa: N815 - as a QLineEdit has it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_told = True
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.on_text_changed)

    def text(self) -> str:
        """All of it."""
        return self.toPlainText()

    def on_text_changed(self) -> None:
        """Tell what a person typed."""
        if self._is_told:
            self.textEdited.emit(self.toPlainText())

    def begin_line(self) -> None:
        """Begin another line where the cursor stands."""
        self.textCursor().insertText("\n")

    # Named as the methods of a QLineEdit, so that a table treats both alike.
    def setText(self, text: str) -> None:
        self._is_told = False
        self.setPlainText(text)
        self._is_told = True

    def isModified(self) -> bool:
        return self.document().isModified()

    def setModified(self, modified: bool) -> None:
        self.document().setModified(modified)
