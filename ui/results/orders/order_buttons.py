"""The buttons above the orders: what can be done with the selected rows, and what customers told."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.orders.attribution import How
from models.orders.order_line import OrderLine
from models.orders.undecided import Question, Undecided
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor

ASSIGN, GIFT, DISOWN, CLEAR, TALLY = (
    f"orders.{verb}" for verb in ("assign", "mark_gift", "disown", "clear", "tally")
)


class OrderButtons(QWidget):
    """``verb_asked`` carries the name of a verb of the tab; those that mean nothing of the selection are grey."""

    verb_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            ASSIGN: self.tr("Whose is it?…"),
            GIFT: self.tr("A gift…"),
            DISOWN: self.tr("Not one of ours"),
            CLEAR: self.tr("Take the decision back"),
            TALLY: self.tr("Customers who named a creator…"),
        }
        self._buttons = {verb: editor(Button(text, theme)) for verb, text in texts.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for verb, button in self._buttons.items():
            if verb == TALLY:
                row.addStretch(1)
            row.addWidget(button)
            button.clicked.connect(lambda _, verb=verb: self.verb_asked.emit(verb))

    def __getitem__(self, verb: str) -> Button:
        return self._buttons[verb]

    @property
    def of_rows(self) -> list[Button]:
        """The buttons that mean the selected rows."""
        return [button for verb, button in self._buttons.items() if verb != TALLY]

    def show_for(self, orders: Sequence[OrderLine], questions: Sequence[Undecided]) -> None:
        """Let those be pressed that mean something of what is selected."""
        open_ones = [one for one in questions if one.question is not Question.REMEMBERED]
        is_decided = any(line.claim.how is How.HAND for line in orders)
        self[ASSIGN].setEnabled(bool(orders or questions))
        self[GIFT].setEnabled(len(orders) == 1 or [one.question for one in questions] == [Question.GIFT])
        self[DISOWN].setEnabled(bool(orders or open_ones))
        self[CLEAR].setEnabled(is_decided or len(open_ones) < len(questions))
