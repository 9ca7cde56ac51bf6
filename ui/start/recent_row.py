"""One workspace that was open lately: its name, and the folder it lies in."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, weighted
from ui.theme.tokens import RADIUS, STEP
from ui.widgets.look import KeyFocusButton
from ui.widgets.pill import paint_pill, pill_size
from ui.widgets.tooltip import tooltip

_HEIGHT = 36
_ICON = 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideMiddle


class RecentRow(KeyFocusButton):
    """A row that opens its file when pressed."""

    def __init__(self, path: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(path.stem, parent)
        self._theme = theme
        self.path = path
        self._folder = shown_folder(path.parent)
        self._is_there = True
        self._not_there = self.tr("not found")
        self.setAccessibleName(self.tr("Open {}").format(path.stem))
        self.setAccessibleDescription(self._folder)
        self.setToolTip(tooltip(str(path)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def mark_missing(self) -> None:
        """Say that the file is not there; it can be asked for all the same."""
        self._is_there = False
        self.setAccessibleDescription(f"{self._folder}, {self._not_there}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, max(_HEIGHT, self.fontMetrics().height() + 3 * STEP))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.underMouse() or self.isDown() or self.key_focus:
            painter.setPen(QPen(QColor(tokens.focus), 2) if self.key_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        side = self._theme.scaled(_ICON)
        paint_svg(painter, QRectF(10, (self.height() - side) / 2, side, side), "folder", tokens.second)
        self._paint_words(painter)
        if not self._is_there:
            font, colours = self._theme.font("small", SEMIBOLD), self._theme.tokens.pill("amber")
            paint_pill(painter, self._mark(), self._not_there, font, colours)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        left = 20 + self._theme.scaled(_ICON)
        room = QRect(left, 0, self.width() - left - 10, self.height())
        painter.setFont(self._theme.font(weight=MEDIUM))
        painter.setPen(QColor(tokens.text if self._is_there else tokens.second))
        if not self._is_there:
            room.setRight(int(self._mark().left()) - 2 * STEP)
        name = painter.fontMetrics().elidedText(self.text(), _ELIDED, room.width() * 3 // 5)
        painter.drawText(room, _LEFT, name)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name) + 3 * STEP)
        # A weight left open would be that of buttons, whose font this widget has.
        painter.setFont(weighted(self._theme.font("small"), REGULAR))
        painter.setPen(QColor(tokens.second))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(self._folder, _ELIDED, room.width()))

    def _mark(self) -> QRectF:
        """Where it is said that the file is not there, at the right end."""
        size = QSizeF(pill_size(self._not_there, self._theme.font("small", SEMIBOLD)))
        left, top = self.width() - 2 * STEP - size.width(), (self.height() - size.height()) / 2
        return QRectF(QPointF(left, top), size)


def shown_folder(folder: Path) -> str:
    """A folder as people say it: with ~ for their home."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
