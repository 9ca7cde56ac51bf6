"""A rating from 0 to 5 that is given by a click or by the keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from models.influencers.fit import TOP_RATING
from ui.theme import Theme
from ui.widgets.progress_bar import HEIGHT, paint_bar

_UNRATED = -1
_BAR_FROM = 0.44
_AIR = 5
"""Pixels between the frame of the focus and the words beside it or in it."""

_ROW = 25
_CLEARING = (int(Qt.Key.Key_Delete), int(Qt.Key.Key_Backspace))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RatingBar(QSlider):
    """A name and a bar; arrow keys and the digits 0 to 5 rate, Delete takes the rating back (``rated`` with None).

    A pre-filled rating is drawn as a frame: it is a suggestion until the person rates it.
    """

    rated = Signal(object)

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._label = label
        self._theme = theme
        self._is_prefilled = False
        self.setRange(_UNRATED, TOP_RATING)
        self.setPageStep(1)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_rating(None)
        self.valueChanged.connect(self.on_value_changed)
        theme.changed.connect(self.update)

    @property
    def rating(self) -> int | None:
        """The rating shown."""
        return None if self.value() == _UNRATED else self.value()

    def set_rating(self, rating: int | None, *, is_prefilled: bool = False) -> None:
        """Show a stored rating, or one that was pre-filled; nothing is announced."""
        self._is_prefilled = is_prefilled
        self.blockSignals(True)
        self.setValue(_UNRATED if rating is None else rating)
        self.blockSignals(False)
        told = self.tr("not rated") if rating is None else f"{rating} / {TOP_RATING}"
        told += self.tr(", pre-filled") if is_prefilled else ""
        self.setAccessibleName(f"{self._label}: {told}")
        self.update()

    def on_value_changed(self, value: int) -> None:
        """Tell the new rating."""
        self.rated.emit(None if value == _UNRATED else value)

    @property
    def focus_frame(self) -> QRectF:
        """The frame around the bar while the keyboard is there; the name at the left stays out of it."""
        return QRectF(self.rect()).adjusted(self._bar().left() - _AIR + 0.5, 0.5, -0.5, -0.5)

    def _bar(self) -> QRectF:
        left = round(self.width() * _BAR_FROM)
        return QRectF(left, (self.height() - HEIGHT) / 2, self.width() - left, HEIGHT)

    def _rating_at(self, x: float) -> int:
        bar = self._bar()
        share = (x - bar.left()) / bar.width()
        return min(max(round(share * TOP_RATING + 0.3), 0), TOP_RATING)

    def _frame(self, painter: QPainter, share: float) -> None:
        bar = self._bar().adjusted(0.5, 0.5, -0.5, -0.5)
        bar.setWidth(bar.width() * share)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1))
        painter.setBrush(QColor(self._theme.tokens.soft))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)

    def sizeHint(self) -> QSize:
        return QSize(240, _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= self._bar().left() - 6:
            self.setValue(self._rating_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pass

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLEARING:
            self.setValue(_UNRATED)
        elif event.text() in set("012345"):
            self.setValue(int(event.text()))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # the panel scrolls; a rating must not change by it

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.setFont(self._theme.font())
        painter.setPen(QColor(tokens.second))
        painter.drawText(self.rect(), _LEFT, self._label)
        if self.rating is None:
            painter.setFont(self._theme.font("small"))
            painter.drawText(self.rect().adjusted(0, 0, -_AIR, 0), _RIGHT, self.tr("not rated"))
        elif self._is_prefilled:
            paint_bar(painter, self._bar(), 0, tokens.accent, tokens.track)
            self._frame(painter, self.rating / TOP_RATING)
        else:
            paint_bar(painter, self._bar(), self.rating / TOP_RATING, tokens.accent, tokens.track)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.focus_frame, 5, 5)
        painter.end()
