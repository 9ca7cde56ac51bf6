"""The small bold line above a group of facts, which folds the group away and shows it again."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.look import KeyFocusButton

_HEIGHT = 24
_MARK = 12
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FoldTitle(KeyFocusButton):
    """Checked while the group is open; a click, Space or Enter turns it."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text)
        self._theme = theme
        self._mark = theme.scaled(_MARK)
        self.setFont(theme.font("small", SEMIBOLD))
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.on_toggled)
        theme.changed.connect(self.update)
        self.on_toggled()

    def on_toggled(self) -> None:
        """Say what a click would do."""
        is_open = self.isChecked()
        self.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded away"))
        self.setToolTip(self.tr("Fold away") if is_open else self.tr("Show"))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + self._mark + 2 * STEP
        return QSize(wide, max(_HEIGHT, metrics.height() + STEP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.text if self.underMouse() else tokens.second))
        painter.setFont(self.font())
        painter.drawText(self.rect(), _MIDDLE, self.text())
        left = self.fontMetrics().horizontalAdvance(self.text()) + STEP
        place = QRectF(left, (self.height() - self._mark) / 2, self._mark, self._mark)
        paint_svg(painter, place, "chevron-down" if self.isChecked() else "chevron-right", tokens.second)
        if self.key_focus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
