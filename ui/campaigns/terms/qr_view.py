"""A QR code, sharp at every size: always dark on white, whatever the scheme, for cameras read it so."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from storage.exporters.qr_code import QUIET_ZONE, Squares

_LIGHT, _DARK = Qt.GlobalColor.white, Qt.GlobalColor.black


class QrView(QWidget):
    """Each square is a whole number of pixels of the screen; ``picture`` is what goes to the clipboard."""

    def __init__(self, squares: Squares, side: int) -> None:
        super().__init__()
        self._squares = squares
        self._side = side
        self.setFixedSize(self.sizeHint())

    @property
    def across(self) -> int:
        """How many squares stand side by side, the quiet zone among them."""
        return len(self._squares) + 2 * QUIET_ZONE

    def picture(self, scale: int) -> QImage:
        """The code with ``scale`` pixels a square."""
        image = QImage(QSize(self.across, self.across) * scale, QImage.Format.Format_RGB32)
        image.fill(_LIGHT)
        painter = QPainter(image)
        self._draw(painter, 0, 0, scale)
        painter.end()
        return image

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _LIGHT)
        ratio = self.devicePixelRatioF()
        square = max(int(self.width() * ratio) // self.across, 1) / ratio
        margin = (self.width() - square * self.across) / 2
        edge = int(margin * ratio) / ratio
        self._draw(painter, edge, edge, square)
        painter.end()

    def _draw(self, painter: QPainter, left: float, top: float, square: float) -> None:
        for row, squares in enumerate(self._squares, QUIET_ZONE):
            for column, is_dark in enumerate(squares, QUIET_ZONE):
                if is_dark:
                    place = QRectF(left + column * square, top + row * square, square, square)
                    painter.fillRect(place, QColor(_DARK))
