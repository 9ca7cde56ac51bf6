"""A filter as a rounded button: what it narrows, whether it does, and a cross to end that."""

from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QSizePolicy

from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD
from ui.theme.tokens import Tokens
from ui.widgets.look import KeyFocusButton
from ui.widgets.tooltip import tooltip

Mark = Literal["menu", "none"]

HEIGHT = 28
_PADDING = 12
_MARK_SIDE = 7
_GAP = 9
_CLEARING_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Chip(KeyFocusButton):
    """A chip with a menu (▾), or with `mark="none"` a plain one that can be checked.

    `activate(text)` shows the filter in force with a ✕; clicking that, or Delete, emits `cleared`.
    """

    cleared = Signal()

    def __init__(self, text: str, theme: Theme, mark: Mark = "menu", tone: str = "accent") -> None:
        super().__init__(text)
        self._theme = theme
        self._idle_text = text
        self._mark = mark
        self._tone = tone
        self._active = False
        self._clearable = False
        self._menu: QMenu | None = None
        self._most = 0
        self._mark_side = theme.scaled(_MARK_SIDE)
        self.setCheckable(mark == "none")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._name()
        theme.changed.connect(self.update)
        self.clicked.connect(self.on_clicked)
        self.toggled.connect(self.update)

    @property
    def active(self) -> bool:
        """Whether the filter is in force."""
        return self._active or self.isChecked()

    def set_menu(self, menu: QMenu) -> None:
        """The choices that a click opens below the chip."""
        self._menu = menu

    def activate(self, text: str, *, clearable: bool = True) -> None:
        """Show the filter in force, with a cross that ends it unless it always holds."""
        self._active, self._clearable = True, clearable
        self._show(text)

    def rest_as(self, text: str) -> None:
        """Name the filter anew; a plain chip stays checked or not."""
        self._idle_text = text
        self._show(text)

    def rest(self) -> None:
        """Show that the filter is not in force."""
        self._active = self._clearable = False
        self._show(self._idle_text)

    @property
    def natural_width(self) -> int:
        """The width that shows all of the text."""
        self.setFont(self._theme.font(weight=SEMIBOLD if self.active else REGULAR))
        return self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING + self._mark_room

    @property
    def _mark_room(self) -> int:
        return _GAP + self._mark_side if self._clearable or self._mark == "menu" else 0

    def squeeze(self, most: int) -> None:
        """Be no wider than this, 0 for any width: text without room ends in an ellipsis and is whole as tooltip."""
        self._most = most
        is_cut = bool(most) and self.natural_width > most
        self.setToolTip(tooltip(self.text()) if is_cut else "")
        self.updateGeometry()
        self.update()

    def on_clicked(self) -> None:
        """Open the menu, where there is one."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _show(self, text: str) -> None:
        self.setText(text)
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Filter in force. Delete clears it.") if self._clearable else "")

    def _shown_text(self) -> str:
        if self.width() >= self.natural_width:
            return self.text()
        room = self.width() - 2 * _PADDING - self._mark_room
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _over_cross(self, x: float) -> bool:
        return self._clearable and x >= self.width() - _PADDING - self._mark_room

    def _colours(self, tokens: Tokens) -> tuple[str, str, str]:
        """Fill, edge and text."""
        if not self.isEnabled():
            return tokens.surface, tokens.edge, tokens.disabled
        pill = tokens.pill(self._tone)
        if self.active:
            return pill.back, tokens.soft_edge if self._tone == "accent" else pill.mark, pill.text
        if self._tone != "accent":
            return tokens.surface, pill.mark, pill.text
        return (tokens.hover if self.underMouse() else tokens.surface), tokens.edge, tokens.text

    def _paint_mark(self, painter: QPainter, colour: str) -> None:
        half = self._mark_side / 2
        middle, at = self.height() / 2, self.width() - _PADDING - half
        if self._clearable:
            painter.setPen(QPen(QColor(colour), 1.8, c=Qt.PenCapStyle.RoundCap))
            for end in (-half, half):
                painter.drawLine(QPointF(at - half, middle - end), QPointF(at + half, middle + end))
        elif self._mark == "menu":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            top = middle - half * 4 / 7
            corners = [QPointF(at - half, top), QPointF(at + half, top), QPointF(at, middle + half)]
            painter.drawPolygon(QPolygonF(corners))

    def sizeHint(self) -> QSize:
        width = min(self.natural_width, self._most) if self._most else self.natural_width
        return QSize(width, max(HEIGHT, self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clearable and event.key() in _CLEARING_KEYS:
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Down and self._menu is not None:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._over_cross(event.position().x()) and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        fill, edge, text = self._colours(tokens)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(tokens.focus), 2) if self.key_focus else QPen(QColor(edge), 1))
        if self.key_focus:
            shape.adjust(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        painter.setPen(QColor(text))
        painter.setFont(self.font())
        painter.drawText(
            self.rect().adjusted(_PADDING, 0, -_PADDING, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self._shown_text(),
        )
        self._paint_mark(painter, text)
        painter.end()
