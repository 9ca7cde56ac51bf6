"""Labels that show text as it is, in the sizes and tones of the theme."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD
from ui.theme.theme import Size
from ui.widgets.look import set_look
from ui.widgets.tooltip import tooltip

Tone = Literal["", "second", "accent", "danger", "toast"]

_ELIDE_RIGHT = Qt.TextElideMode.ElideRight


class Label(QLabel):
    """A plain-text label: what a person typed is never read as markup."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        size: Size = "base",
        weight: int = REGULAR,
        tone: Tone = "",
        *,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight, tabular=tabular))
        self.setProperty("tone", tone)
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour by its role."""
        set_look(self, "tone", tone)


class ElidedLabel(Label):
    """A label of one line that ends in … where room is short, and then tells the whole text as its tooltip.

    A tooltip that it was given is told instead.
    """

    _told = ""

    def __init__(
        self,
        text: str,
        theme: Theme,
        size: Size = "base",
        weight: int = REGULAR,
        tone: Tone = "",
        *,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, theme, size, weight, tone, tabular=tabular, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def elided(self) -> bool:
        """Whether the text is longer than its room."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def _tell_whole(self) -> None:
        super().setToolTip(self._told or (tooltip(self.text()) if self.elided else ""))

    def setToolTip(self, text: str) -> None:
        self._told = text
        self._tell_whole()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("mmm…")), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), _ELIDE_RIGHT, room.width())
        painter.drawText(room, self.alignment() | Qt.TextFlag.TextSingleLine, shown)
        painter.end()


class WrappingLabel(Label):
    """A label that asks for the room of one line, and takes more lines where it is not given it.

    Qt's own asks for about 20 letters, so that it wraps where there is room.
    """

    def __init__(self, text: str, theme: Theme, size: Size = "base", tone: Tone = "", *, tabular: bool = False) -> None:
        super().__init__(text, theme, size, tone=tone, tabular=tabular)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())


def heading(text: str, theme: Theme) -> ElidedLabel:
    """The name of what a page or panel is about."""
    return ElidedLabel(text, theme, "title", SEMIBOLD)


def section(text: str, theme: Theme) -> Label:
    """The small bold line above a group of facts."""
    return Label(text, theme, "small", SEMIBOLD, "second")


def note(text: str, theme: Theme) -> Label:
    """A small quiet line that may wrap."""
    made = Label(text, theme, "small", tone="second")
    made.setWordWrap(True)
    return made
