"""One field of a form: its name above it, what is wrong with it below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.echo_field import EchoField
from ui.widgets.label import Label, note
from ui.widgets.look import set_look


class FormRow(QWidget):
    """A label that belongs to its field, an optional hint, and a problem in words when there is one."""

    def __init__(self, label: str, field: QWidget, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._hint_text = hint
        self._label = Label(label, theme, "small", tone="second")
        self._below = note(hint, theme)
        self._label.setBuddy(field)
        field.setAccessibleName(label)
        field.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._label)
        column.addWidget(field)
        column.addWidget(self._below)
        self._below.setVisible(bool(hint))
        if isinstance(field, EchoField):
            field.mended.connect(lambda: self.show_problem(""))

    @property
    def field(self) -> QWidget:
        """The field itself."""
        return self._field

    @property
    def problem(self) -> str:
        """What is wrong, or an empty text."""
        return self._below.text() if self._field.property("problem") else ""

    @property
    def room_wanted(self) -> int:
        """Pixels that a sentence of one line will want below the field, 0 where one stands already."""
        return 0 if self._below.text() else self._below.fontMetrics().height() + STEP

    def show_hint(self, hint: str) -> None:
        """Say something else under the field, unless something is wrong with it."""
        self._hint_text = hint
        if not self.problem:
            self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say under the field what is wrong and what to do; an empty text takes it back."""
        self._below.setText(problem or self._hint_text)
        self._below.set_tone("danger" if problem else "second")
        self._below.setVisible(bool(problem or self._hint_text))
        self._field.setAccessibleDescription(problem or self._hint_text)
        if bool(self._field.property("problem")) != bool(problem):
            set_look(self._field, "problem", bool(problem))
