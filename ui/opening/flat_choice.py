"""A choice as a row of a list: its icon at the left, its title above its sentence."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from ui.start.big_choice import BigChoice
from ui.theme import Theme
from ui.theme.tokens import STEP

WIDTH = 520
_PADDING = 3 * STEP
_CIRCLE = 36
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FlatChoice(BigChoice):
    """A ``BigChoice`` that lies; Return presses it in a dialog, too."""

    takes_return = True

    def __init__(self, icon_name: str, title: str, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(icon_name, title, sentence, theme, parent)
        self.setFixedSize(WIDTH, self.sizeHint().height())

    def _circle(self) -> QRect:
        return QRect(_PADDING, _PADDING, _CIRCLE, _CIRCLE)

    def _text_rects(self, width: int) -> tuple[QRect, QRect]:
        title, sentence = self._fonts()
        left = _PADDING + _CIRCLE + 3 * STEP
        room = QRect(left, _PADDING - 2, width - left - _PADDING, 10_000)
        first = QFontMetrics(title).boundingRect(room, _WRAPPED, self.text())
        below = room.translated(0, first.height() + 2)
        return first, QFontMetrics(sentence).boundingRect(below, _WRAPPED, self._sentence)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, max(self._text_rects(WIDTH)[1].bottom() + _PADDING, _CIRCLE + 2 * _PADDING))
