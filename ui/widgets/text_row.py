"""A longer text with its title, whose words it says, and the way back to other words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.growing_text import GrowingText
from ui.widgets.label import ElidedLabel, Label, Tone, note


class TextRow(QWidget):
    """``reset`` takes a difference back; it is there where there is one, and says ``back``."""

    def __init__(
        self, title: str, hint: str, theme: Theme, back: str = "Reset", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = GrowingText()
        self.reset = Button(back, theme, "link")
        self._title = Label(title, theme, "small", tone="second")
        self._mark = ElidedLabel("", theme, "small", tone="accent")
        self._below = note("", theme)
        self._hint = hint
        self._build(title)
        self.show_mark("")
        self.tell("")

    def _build(self, title: str) -> None:
        self._title.setBuddy(self.text)
        self.text.setAccessibleName(title)
        self.reset.setAccessibleName(f"{self.reset.text()}: {title}")
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._mark)
        head.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
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

    def tell(self, problem: str) -> None:
        """Say beneath what is wrong with the text, else the hint."""
        tone: Tone = "danger" if problem else "second"
        self._below.setText(problem or self._hint)
        self._below.set_tone(tone)
        self._below.setVisible(bool(problem or self._hint))
        self.text.setAccessibleDescription(problem or self._hint)
