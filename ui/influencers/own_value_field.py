"""What a person has in a field of the owner's own, typed or chosen as the kind of the field wants it."""

from PySide6.QtCore import Signal

from models.errors import UnreadableError
from models.influencers.custom_field import CustomField
from ui.influencers.own_columns import example_of, offers_of
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.editing import editor
from ui.widgets.line_field import LineField


class OwnTextField(LineField):
    """``committed`` carries what is to be kept; ``problem_found`` why a text cannot be read, or an empty text."""

    committed = Signal(str)
    problem_found = Signal(str)

    def __init__(self, field: CustomField) -> None:
        super().__init__()
        self._field = field
        self._stored = ""
        self.setPlaceholderText(example_of(field))
        self.editingFinished.connect(self.flush)
        self.textEdited.connect(lambda _: self.problem_found.emit(""))

    def show_value(self, value: str, *, is_other: bool) -> None:
        """Show what is kept; what is being typed about the same person stays."""
        self._stored = value
        if is_other or not (self.hasFocus() and self.is_typing):
            self.setText(self._field.shown(value))
            self.setCursorPosition(0)
            self.problem_found.emit("")

    def flush(self) -> None:
        """Commit a text that was changed, or say why it cannot be read and leave it for mending."""
        if not self.is_typing:
            return
        try:
            value = self._field.read_typed(self.text())
        except UnreadableError as error:
            self.problem_found.emit(str(error))
            return
        self.setModified(False)
        if value != self._stored:
            self.committed.emit(value)


class OwnChoiceField(ChoiceBox):
    """One of the choices, or nothing; a value from before the field had its kind stands beside them."""

    committed = Signal(str)
    problem_found = Signal(str)

    def __init__(self, field: CustomField) -> None:
        super().__init__()
        self._offers = ("", *offers_of(field))
        self.activated.connect(lambda _: self.committed.emit(self.currentText()))

    def show_value(self, value: str, *, is_other: bool) -> None:
        """Show what is kept."""
        self.clear()
        self.addItems(list(self._offers))
        if value not in self._offers:
            self.addItem(value)
        self.setCurrentText(value)

    def flush(self) -> None:
        """Everything chosen is committed at once."""


OwnValueField = OwnTextField | OwnChoiceField


def own_value_field(field: CustomField) -> OwnValueField:
    """What the value of a field is typed into, or chosen with."""
    return editor(OwnChoiceField(field) if offers_of(field) else OwnTextField(field))
