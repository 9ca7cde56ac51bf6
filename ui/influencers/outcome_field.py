"""What came of a conversation: one of the usual words, or the owner's own."""

from PySide6.QtWidgets import QWidget

from models.influencers.contact import OUTCOMES
from models.reading.text import one_line
from ui.widgets.choice_box import ChoiceBox


class OutcomeField(ChoiceBox):
    """A list to choose from that takes any other words as well; blank while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.addItems(["", *OUTCOMES])
        field = self.lineEdit()
        if field is not None:
            field.setAccessibleName(self.tr("What came of it"))
            field.setPlaceholderText(self.tr("For instance interested, or your own words"))

    @property
    def value(self) -> str:
        """The words chosen or typed."""
        return one_line(self.currentText())

    def set_value(self, outcome: str) -> None:
        """Show a stored outcome."""
        self.setCurrentIndex(self.findText(outcome))
        self.setEditText(outcome)
