"""A longer text with its title, whose words it says, and the way back to other words."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.growing_text import GrowingText
from ui.widgets.label import ElidedLabel, Label, Tone, note

_GAP = 2 * STEP


class TextRow(QWidget):
    """``reset`` takes a difference back; it is there where there is one, and says ``back``.

    Whose words it says stands beside the title, or below it where both have no room in one line.
    """

    def __init__(
        self, title: str, hint: str, theme: Theme, back: str = "Reset", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = GrowingText(self)
        self.reset = editor(Button(back, theme, "link"))
        self._title = Label(title, theme, "small", tone="second")
        self._mark = ElidedLabel("", theme, "small", tone="accent")
        self._below = note("", theme)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._hint = hint
        self._build(title)
        self.show_mark("")
        self.tell("")

    def _build(self, title: str) -> None:
        self._title.setBuddy(self.text)
        self._title.setWordWrap(True)
        self.text.setAccessibleName(title)
        self.reset.setAccessibleName(f"{self.reset.text()}: {title}")
        whose = QHBoxLayout()
        whose.setSpacing(_GAP)
        whose.addWidget(self._mark)
        whose.addStretch(1)
        whose.addWidget(self.reset)
        self._head.setSpacing(_GAP)
        self._head.addWidget(self._title, 1)
        self._head.addLayout(whose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._head)
        column.addWidget(self.text)
        column.addWidget(self._below)

    @property
    def mark(self) -> str:
        """What is said about whose words these are; empty where nothing is special about them."""
        return self._mark.text()

    @property
    def told(self) -> str:
        """The sentence beneath the text."""
        return self._below.text()

    def show_mark(self, mark: str) -> None:
        """Say that the text differs, with the way back; an empty text takes both away."""
        self._mark.setText(mark)
        self._mark.setVisible(bool(mark))
        self.reset.setVisible(bool(mark))
        self._fit()

    def show_hint(self, hint: str) -> None:
        """Say something else beneath the text."""
        self._hint = hint
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say beneath what is wrong with the text, else the hint."""
        tone: Tone = "danger" if problem else "second"
        self._below.setText(problem or self._hint)
        self._below.set_tone(tone)
        self._below.setVisible(bool(problem or self._hint))
        self.text.setAccessibleDescription(problem or self._hint)

    def _fit(self) -> None:
        """Put whose words it says below the title where one line has no room for both."""
        widths = (self._mark.sizeHint().width(), self.reset.sizeHint().width())
        needed = self._title.fontMetrics().horizontalAdvance(self._title.text()) + sum(widths) + 2 * _GAP
        is_narrow = not self.reset.isHidden() and needed > self.width()
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._head.setSpacing(0 if is_narrow else _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
