"""Line icons of our own that take their colour from the theme and stay sharp at any size."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

from resources import path
from ui.theme import Theme

_DISABLED = QIcon.Mode.Disabled
_PLACEHOLDER = b"currentColor"
MARK_SIDES = (16, 24, 32, 48, 64, 128, 256)
SMALL_MARK = 24
"""Pixels up to which a mark is drawn on a grid of 16: what is fine in the large one would blur."""


def icon(name: str, theme: Theme, colour: str = "second") -> QIcon:
    """An icon by the name of its file, in the colour of a token; it changes with the scheme by itself.

    Raises FileNotFoundError for a name without a file.
    """
    _source(name)
    return QIcon(_LineIcon(name, theme, colour))


def app_icon() -> QIcon:
    """The program's own mark, as window icon: its colours are the same in every scheme."""
    made = QIcon()
    for side in MARK_SIDES:
        made.addPixmap(QPixmap.fromImage(mark("goodword", side)))
    return made


def mark(name: str, side: int) -> QImage:
    """The mark of the program, "goodword", or of its files, "workspace", as a square of so many pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_svg(painter, QRect(0, 0, side, side), f"{name}-small" if side <= SMALL_MARK else name, "")
    painter.end()
    return image


def paint_svg(painter: QPainter, rect: QRect | QRectF, name: str, colour: str) -> None:
    """Paint an icon's strokes into a rectangle in a `#RRGGBB` colour."""
    # QtSvg costs a few milliseconds: only a window that shows an icon pays for it.
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace(_PLACEHOLDER, colour.encode())))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(rect))


@cache
def _source(name: str) -> bytes:
    return path("icons", f"{name}.svg").read_bytes()


class _LineIcon(QIconEngine):
    """Paints one SVG in the theme's colour of the moment."""

    def __init__(self, name: str, theme: Theme, colour: str) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self._colour = colour

    def _hue(self, mode: QIcon.Mode) -> str:
        tokens = self._theme.tokens
        return tokens.disabled if mode == _DISABLED else str(getattr(tokens, self._colour))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint_svg(painter, rect, self._name, self._hue(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        # Qt owns the copy, but PySide would end it with this call: one reference is given away for good.
        import ctypes

        copy = _LineIcon(self._name, self._theme, self._colour)
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(copy))
        return copy
