"""One question of a merge: what the left says, what the right says, or both."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from models.merge_questions import Question
from models.merging import Side
from models.reading.text import one_line
from ui.theme import Theme
from ui.widgets.label import ElidedLabel
from ui.widgets.tooltip import tooltip

TEXT_WIDTH = 230
"""Pixels of a value; what is longer ends in … and is told whole by its tooltip."""
LABEL_WIDTH = 150

NOTHING = "nothing"


class MergeChoice(QObject):
    """A label and two or three buttons, of which one is down; ``side`` is the answer."""

    def __init__(self, question: Question, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self.label = ElidedLabel(question.label, theme, tone="second")
        self.label.setFixedWidth(theme.scaled(LABEL_WIDTH))
        self.group = QButtonGroup(self)
        self.buttons = {Side.LEFT: self._button(question.left, theme), Side.RIGHT: self._button(question.right, theme)}
        if question.can_join and question.left and question.right:
            self.buttons[Side.BOTH] = self._button(self.tr("Both"), theme)
        for side, button in self.buttons.items():
            button.setProperty("side", side.value)
            self.group.addButton(button)
        self.buttons[question.default].setChecked(True)

    @property
    def side(self) -> Side:
        """What was chosen."""
        return next(side for side, button in self.buttons.items() if button.isChecked())

    def _button(self, text: str, theme: Theme) -> QRadioButton:
        button = QRadioButton()
        button.setFont(theme.font(tabular=True))
        told = one_line(text) or self.tr(NOTHING)
        shown = QFontMetrics(button.font()).elidedText(told, Qt.TextElideMode.ElideRight, TEXT_WIDTH)
        # An & in a name is a letter, no key.
        button.setText(shown.replace("&", "&&"))
        button.setAccessibleName(f"{self.question.label}: {told}")
        button.setToolTip(tooltip(text) if shown != text else "")
        return button

    def add_to(self, grid: QGridLayout, line: int) -> None:
        """Take a line of a grid: what is asked, and the answers side by side."""
        grid.addWidget(self.label, line, 0)
        for place, button in enumerate(self.buttons.values(), 1):
            grid.addWidget(button, line, place)
