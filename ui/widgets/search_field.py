"""The field to search in, with its shortcut shown until it is used."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.widgets.line_field import LineField


class SearchField(LineField):
    """Esc clears the words, and once there are none gives the focus back (`left`); Down asks for what was found."""

    left = Signal()
    down_pressed = Signal()

    def __init__(self, placeholder: str, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._hint = hint
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumWidth(self._theme.scaled(160))
        self.addAction(icon("search", theme), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(icon("close", theme), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip(self.tr("Clear (Esc)"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self.on_text_changed)

    def on_text_changed(self, text: str) -> None:
        """Offer the cross while there is something to clear."""
        self._clear.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Down:
                self.down_pressed.emit()
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint or self.text() or self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        width = painter.fontMetrics().horizontalAdvance(self._hint) + 12
        badge = QRectF(self.width() - width - 10.5, (self.height() - 18) / 2 + 0.5, width, 17)
        painter.setPen(QPen(QColor(self._theme.tokens.edge), 1))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor(self._theme.tokens.second))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.end()
