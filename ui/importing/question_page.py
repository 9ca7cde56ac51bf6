"""A question that only the owner can answer before a file can be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_state import EmptyState

NARROWEST = 220


class QuestionPage(QWidget):
    """A sentence, a field to choose from, and the button that goes on; the questions are its subclasses."""

    cancelled = Signal()

    def __init__(self, icon_name: str, noun: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(icon_name, "", "", theme)
        self.box = ChoiceBox()
        self.onward = Button("", theme, "primary")
        self.cancel = Button(self.tr("Cancel"), theme)
        self.row = QHBoxLayout()
        self.row.setSpacing(2 * STEP)
        self.row.addStretch(1)
        for widget in (self.box, self.onward, self.cancel):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self.box.setMinimumWidth(theme.scaled(NARROWEST))
        self.box.setAccessibleName(noun)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._state)
        column.addLayout(self.row)
        column.addStretch(3)
        self.onward.clicked.connect(self.on_onward_clicked)
        self.cancel.clicked.connect(self.cancelled)

    def say(self, title: str, sentence: str) -> None:
        """Put the question into words."""
        self._state.show_message(title, sentence)
        self.setAccessibleName(f"{title} {sentence}")
        self.box.setFocus()

    def on_onward_clicked(self) -> None:
        """Go on with the answer."""
        raise NotImplementedError
