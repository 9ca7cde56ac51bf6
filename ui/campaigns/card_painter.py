"""Paints the cards of the board and knows how high each is."""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from models.campaigns.blocking import AMBER, RED
from models.campaigns.card_words import CardWords
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import RADIUS

GAP = 8
_PADDING_X = 10
_PADDING_Y = 9
_BETWEEN_FACTS = re.compile(r" · |, ")
_BETWEEN_WORDS = re.compile(r" (?:· )?")
_ELIDE = Qt.TextElideMode.ElideRight


class CardPainter:
    """Name, price and next step; a long text wraps, and its last line is cut."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._name_font = theme.font(weight=SEMIBOLD)
        self._font = theme.font("small", tabular=True)
        self._name = QFontMetrics(self._name_font)
        self._small = QFontMetrics(self._font)
        self._wrapped = lru_cache(maxsize=2000)(self._wrap)

    def height(self, words: CardWords, width: int) -> int:
        """Height of a card in pixels, without the gap below it."""
        inner = width - 2 * _PADDING_X
        lines = sum(len(self._wrapped(text, inner, most)) for text, most in _parts(words))
        return 2 * _PADDING_Y + self._name.height() + 2 + lines * self._line_height

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        name: str,
        words: CardWords,
        *,
        is_current: bool = False,
        has_focus: bool = False,
        is_hovered: bool = False,
    ) -> None:
        """Paint a card that fills the rectangle."""
        painter.save()
        self._paint_ground(painter, rect, is_current=is_current, has_focus=has_focus, is_hovered=is_hovered)
        tokens, inner = self._theme.tokens, int(rect.width()) - 2 * _PADDING_X
        left, y = rect.left() + _PADDING_X, rect.top() + _PADDING_Y
        painter.setFont(self._name_font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QPointF(left, y + self._name.ascent()), self._name.elidedText(name, _ELIDE, inner))
        y += self._name.height() + 2
        pressing = tokens.danger if words.tone == RED else tokens.pill(AMBER).text
        painter.setFont(self._font)
        for (text, most), colour in zip(_parts(words), (tokens.text, tokens.second, pressing), strict=True):
            painter.setPen(QColor(colour))
            for line in self._wrapped(text, inner, most):
                painter.drawText(QPointF(left, y + self._small.ascent()), line)
                y += self._line_height
        painter.restore()

    @property
    def _line_height(self) -> int:
        return self._small.height() + 2

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, *, is_current: bool, has_focus: bool, is_hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, width = (tokens.strong_edge if is_hovered else tokens.line), 1.0
        if is_current:
            edge, width = (tokens.focus, 2.0) if has_focus else (tokens.soft_edge, 1.0)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.surface))
        inset = width / 2
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _wrap(self, text: str, width: int, most: int) -> tuple[str, ...]:
        """The text in at most so many lines of a width in pixels."""
        lines: list[str] = []
        while text and len(lines) < most - 1 and not self._fits(text, width):
            head, text = self._broken(text, width)
            lines.append(head)
        return tuple(self._small.elidedText(line, _ELIDE, width) for line in (*lines, text) if line)

    def _broken(self, text: str, width: int) -> tuple[str, str]:
        """The text in two: between two facts where the first of them fits a line, else between two words."""
        for pattern in (_BETWEEN_FACTS, _BETWEEN_WORDS):
            breaks = [found for found in pattern.finditer(text) if self._fits(_head(text, found), width)]
            if breaks:
                return _head(text, breaks[-1]), text[breaks[-1].end() :]
        return text, ""

    def _fits(self, text: str, width: int) -> bool:
        # Less a pixel: the painter measures in fractions and would cut what just fits.
        return self._small.horizontalAdvance(text) < width


def _parts(words: CardWords) -> tuple[tuple[str, int], ...]:
    """The texts under the name with how many lines each may take."""
    return (words.price, 3), (words.line, 3), (words.alert, 3)


def _head(text: str, found: re.Match[str]) -> str:
    """What stands before a break; a comma stays with it, a dot says nothing at the end of a line."""
    return text[: found.start()] + found.group().rstrip(" ·")
