"""A message in place, near what it is about: a note, a warning, or an error with the way out."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.look import set_look

Kind = Literal["info", "warning", "error"]

_STATES = {"info": "blue", "warning": "amber", "error": "red"}
_LEAST_HINT = 160
"""Pixels within which a hint is still read with ease."""

_ICONS = {"info": "info", "warning": "alert", "error": "alert"}


class Strip(QFrame):
    """A soft bar with a sentence, a hint, buttons, and a cross unless it must stay."""

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, dismissable: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = _Sign(theme)
        self._message = Label("", theme, weight=SEMIBOLD)
        self._hint = Label("", theme)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons = QHBoxLayout()
        self._added: list[Button] = []
        self._close = Button("", theme, "quiet", "close")
        self._build(dismissable=dismissable)
        self.show_message("", kind="info")

    def _build(self, *, dismissable: bool) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, STEP, 2 * STEP, STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self._sign)
        for label, stretch in ((self._message, 0), (self._hint, 1)):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._words.addWidget(label, stretch)
        self._words.setContentsMargins(0, STEP, 0, STEP)  # two lines stand off the edges as one does beside a button
        self._hint.setWordWrap(True)
        row.addLayout(self._words, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self._close.setVisible(dismissable)
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self.on_close_clicked)

    @property
    def text(self) -> str:
        """The sentence and its hint."""
        return f"{self._message.text()} {self._hint.text()}".strip()

    def show_message(self, message: str, hint: str = "", kind: Kind = "info") -> None:
        """Show a sentence and what to do about it; buttons of an earlier message are gone."""
        for button in self._added:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._added.clear()
        self._message.setText(message)
        self._hint.setText(hint)
        self._sign.show_kind(kind)
        set_look(self, "look", kind)
        self.setAccessibleName(self.text)
        self._arrange()

    def add_button(self, text: str) -> Button:
        """Add a button at the right end and give it back to be connected; Return presses it, in a dialog too."""
        button = Button(text, self._theme)
        button.takes_return = True
        self._buttons.addWidget(button)
        self._added.append(button)
        self._arrange()
        return button

    def _arrange(self) -> None:
        """Put the hint below a sentence that leaves no room for it, and break one that is longer than the strip."""
        shown = [*self._added, *([] if self._close.isHidden() else [self._close])]
        beside = self._sign.sizeHint().width() + sum(widget.sizeHint().width() + 2 * STEP for widget in shown)
        room = self.width() - 6 * STEP - beside
        needed = self._message.fontMetrics().horizontalAdvance(self._message.text())
        is_narrow = needed + (_LEAST_HINT if self._hint.text() else 0) > room
        self._message.setWordWrap(is_narrow)
        self._hint.setVisible(bool(self._hint.text()) or not is_narrow)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop if is_narrow else Qt.AlignmentFlag.AlignVCenter)
        self._words.setSpacing(STEP if is_narrow else 2 * STEP)
        directions = QBoxLayout.Direction
        self._words.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def on_close_clicked(self) -> None:
        """Hide, and say so."""
        self.hide()
        self.dismissed.emit()

    # As tall as its words are at this width: Qt by itself asks for the room of a narrow column.
    def sizeHint(self) -> QSize:
        hint, height = super().sizeHint(), self.heightForWidth(self.width())
        return QSize(hint.width(), height) if height > 0 else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Sign(QWidget):
    """The icon of a kind: a shape, so that colour is not alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kind: Kind = "info"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_kind(self, kind: Kind) -> None:
        """Change the icon."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(18), self._theme.scaled(18) + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.tokens.pill(_STATES[self._kind]).text
        paint_svg(painter, self.rect().adjusted(0, 3, 0, -3), _ICONS[self._kind], colour)
        painter.end()
