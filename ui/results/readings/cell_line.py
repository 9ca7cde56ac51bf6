"""The line above the grid that speaks of the current cell, as the formula bar of a spreadsheet does."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import ElidedLabel, Label


class CellLine(QWidget):
    """What the cell is, bold, and what is to be known of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("", theme, weight=SEMIBOLD)
        self._words = ElidedLabel("", theme, tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._name)
        row.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        """The whole line."""
        return f"{self._name.text()} {self._words.text()}".strip()

    def show_words(self, name: str, words: str, *, is_wrong: bool = False) -> None:
        """Speak of a cell; what is wrong with it stands out."""
        self._name.setText(name)
        self._words.setText(" ".join(words.split()))
        self._words.set_tone("danger" if is_wrong else "")
        self.setAccessibleName(self.text)
