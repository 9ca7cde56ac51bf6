"""A message as one person gets it."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from models.messages.message import FilledMessage, Part, PartState
from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD


class MessagePreview(QTextEdit):
    """Subject and body with what was filled in; a field that stays is marked, so that nobody overlooks it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._message: FilledMessage | None = None
        self._with_subject = True
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        theme.changed.connect(self.on_theme_changed)

    def show_message(self, message: FilledMessage, *, with_subject: bool) -> None:
        """Show a message; the place that was scrolled to stays."""
        self._message, self._with_subject = message, with_subject
        scrolled = self.verticalScrollBar().value()
        self.clear()
        cursor = self.textCursor()
        if with_subject and message.subject:
            self._write(cursor, message.subject_parts.parts, is_bold=True)
            cursor.insertText("\n\n", QTextCharFormat())
        self._write(cursor, message.body_parts.parts, is_bold=False)
        self.verticalScrollBar().setValue(scrolled)

    def on_theme_changed(self) -> None:
        """Mark in the new colours."""
        if self._message is not None:
            self.show_message(self._message, with_subject=self._with_subject)

    def _write(self, cursor: QTextCursor, parts: tuple[Part, ...], *, is_bold: bool) -> None:
        for part in parts:
            look = QTextCharFormat()
            look.setFont(self._theme.font(weight=SEMIBOLD if is_bold else REGULAR))
            if part.state in {PartState.EMPTY, PartState.UNKNOWN}:
                colours = self._theme.tokens.pill("red" if part.state is PartState.UNKNOWN else "amber")
                look.setForeground(QColor(colours.text))
                look.setBackground(QColor(colours.back))
            cursor.insertText(part.text, look)
