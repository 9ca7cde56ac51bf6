"""A large button with an icon, a title and a sentence: one of the ways to begin."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD, weighted
from ui.theme.tokens import CARD_RADIUS, STEP
from ui.widgets.look import KeyFocusButton

_WIDTH = 264
_PADDING = 5 * STEP
_CIRCLE = 44
_ICON = 22
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class BigChoice(KeyFocusButton):
    """A card that is pressed; its name is the title, its description the sentence."""

    def __init__(self, icon_name: str, title: str, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._icon_name = icon_name
        self._sentence = sentence
        self._theme = theme
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def _fonts(self) -> tuple[QFont, QFont]:
        title = self._theme.font(weight=SEMIBOLD)
        title.setPixelSize(title.pixelSize() + 2)
        # A weight left open would be that of buttons, whose font this widget has.
        return title, weighted(self._theme.font(), REGULAR)

    def _circle(self) -> QRect:
        return QRect(_PADDING, _PADDING, _CIRCLE, _CIRCLE)

    def _text_rects(self, width: int) -> tuple[QRect, QRect]:
        title, sentence = self._fonts()
        room = QRect(_PADDING, _PADDING + _CIRCLE + 3 * STEP, width - 2 * _PADDING, 10_000)
        first = QFontMetrics(title).boundingRect(room, _WRAPPED, self.text())
        below = room.translated(0, first.height() + STEP)
        return first, QFontMetrics(sentence).boundingRect(below, _WRAPPED, self._sentence)

    def _paint_card(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        is_near = self.underMouse() or self.isDown()
        edge = tokens.focus if self.key_focus else tokens.accent if is_near else tokens.line
        width = 2 if self.key_focus else 1
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.hover if self.isDown() else tokens.surface))
        inset = width / 2
        card = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(card, CARD_RADIUS, CARD_RADIUS)

    def _paint_icon(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.soft))
        circle = QRectF(self._circle())
        painter.drawEllipse(circle)
        inset = (circle.width() - _ICON) / 2
        paint_svg(painter, circle.adjusted(inset, inset, -inset, -inset), self._icon_name, tokens.accent)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self._text_rects(_WIDTH)[1].bottom() + _PADDING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        self._paint_icon(painter)
        tokens = self._theme.tokens
        texts = (self.text(), self._sentence)
        looks = zip(self._text_rects(self.width()), self._fonts(), (tokens.text, tokens.second), texts, strict=True)
        for rect, font, colour, words in looks:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(rect, _WRAPPED, words)
        painter.end()
