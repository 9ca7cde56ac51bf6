"""The field to search in, with its shortcut shown until it is used."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon, paint_svg
from ui.theme import Theme
from ui.widgets.line_field import LineField

_SIDE = 16
_LEFT = 8
_GAP = 10
"""Pixels between the magnifier and the words."""


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
        self.setMinimumWidth(self._theme.scaled(150))
        self._side = theme.scaled(_SIDE)
        # Not an action, as the cross: icons of actions do not grow with the text.
        self.setTextMargins(self._side + _GAP, 0, 0, 0)
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glass = QRectF(_LEFT, (self.height() - self._side) / 2, self._side, self._side)
        paint_svg(painter, glass, "search", self._theme.tokens.second)
        if self._hint and not self.text() and not self.hasFocus():
            self._paint_hint(painter)
        painter.end()

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small"))
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(self._hint) + 12, metrics.height() + 2
        words = self.textMargins().left() + self.fontMetrics().horizontalAdvance(self.placeholderText())
        if words + width + 3 * _GAP > self.width():
            return  # it would lie over what the field is for
        badge = QRectF(self.width() - width - 10.5, (self.height() - height) // 2 + 0.5, width, height)
        painter.setPen(QPen(QColor(self._theme.tokens.edge), 1))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor(self._theme.tokens.second))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._hint)
