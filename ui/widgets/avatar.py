"""A round picture of a person, or her initials on a pastel that is always the same for her."""

import zlib

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import PillColours, Theme, Tokens
from ui.theme.fonts import BOLD, sized, weighted


def initials(name: str) -> str:
    """One or two letters that stand for a name; one only in scripts without capitals."""
    words = [letters for word in name.split() if (letters := "".join(c for c in word if c.isalnum()))]
    if not words:
        return name.strip()[:1] or "?"
    first = words[0][0]
    if first.upper() == first.lower():
        return first
    second = words[1][0] if len(words) > 1 else words[0][1:2]
    return (first + (second if second.upper() != second.lower() else "")).upper()


def avatar_colours(name: str, tokens: Tokens) -> PillColours:
    """The pastel of a name, the same on every machine and day."""
    return tokens.avatars[zlib.crc32(name.casefold().encode("utf-8", "replace")) % len(tokens.avatars)]


def paint_avatar(
    painter: QPainter, rect: QRectF, name: str, font: QFont, tokens: Tokens, picture: QPixmap | None = None
) -> None:
    """Paint a name's circle into a square, as picture where there is one, else as initials in `font`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if picture is not None and not picture.isNull():
        circle = QPainterPath()
        circle.addEllipse(rect)
        painter.setClipPath(circle)
        side = min(picture.width(), picture.height())
        source = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
        painter.drawPixmap(rect, picture, source)
    else:
        colours = avatar_colours(name, tokens)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.back))
        painter.drawEllipse(rect)
        painter.setPen(QColor(colours.text))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def avatar_font(theme: Theme, side: int) -> QFont:
    """The font of initials in a circle of a width in pixels."""
    return weighted(sized(theme.font(), max(9, round(side * 0.385))), BOLD)


class Avatar(QWidget):
    """A person's circle; ``side`` is its width in pixels at the usual size of text."""

    def __init__(self, name: str, theme: Theme, side: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = theme.scaled(side)
        self._name = name
        self._picture: QPixmap | None = None
        self._font = avatar_font(theme, self._side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def show_person(self, name: str, picture: QPixmap | None = None) -> None:
        """Show another person, by picture where there is one."""
        self._name, self._picture = name, picture
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(0, 0, self._side, self._side)
        paint_avatar(painter, rect, self._name, self._font, self._theme.tokens, self._picture)
        painter.end()
