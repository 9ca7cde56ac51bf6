"""One section of the terms: fields that belong together, on a page of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from storage.workspace import Workspace
from ui.campaigns.form import Form, side_by_side, text_field
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.money_field import MoneyField

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose terms they are, as they are stored, and the form that all sections share."""

    session: Session
    theme: Theme
    form: Form
    campaign: Campaign
    card: BoardCard

    @property
    def stored(self) -> Partnership:
        """The partnership as it was read."""
        return self.card.partnership


class TermsSection(QWidget):
    """Fields are named as the partnership names them, and written by the dialog; ``write`` adds what hangs on it."""

    def __init__(self, title: str, subject: Subject) -> None:
        super().__init__()
        self.title = title
        self.subject = subject
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 2 * STEP, 0, 0)
        self.column.setSpacing(4 * STEP)
        self._build()
        self.column.addStretch(1)

    def _build(self) -> None:
        raise NotImplementedError

    def is_wrong(self, values: Values) -> bool:
        """Whether something keeps the section from being written; it is told where it stands."""
        told = self.problem(values)
        if told:
            self.subject.form.tell(*told)
        return told is not None

    def problem(self, values: Values) -> tuple[str, str] | None:
        """The name of a field and what is wrong with it, ``None`` if all is well."""
        return None

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        """Store what is no field of the partnership, inside an edit."""

    def add_line(self, rows: Sequence[QWidget], shares: Sequence[int] = ()) -> None:
        """Fields side by side, as wide as their shares say."""
        self.column.addLayout(side_by_side(rows, shares))

    def add_layout(self, layout: QLayout) -> None:
        """Anything else below."""
        self.column.addLayout(layout)

    def add_note(self, text: str) -> None:
        """A quiet sentence below."""
        self.column.addWidget(note(text, self.subject.theme))

    def money(self, name: str, label: str, hint: str = "") -> FormRow:
        """A field for an amount."""
        field = MoneyField(self.subject.stored.currency, self.subject.theme)
        field.set_value(getattr(self.subject.stored, name))
        return self.subject.form.add(name, label, field, hint)

    def day(self, name: str, label: str) -> FormRow:
        """A field for a day."""
        field = DayField(self.subject.theme, near=self.subject.session.today)
        field.set_value(getattr(self.subject.stored, name))
        return self.subject.form.add(name, label, field)

    def line(self, name: str, label: str, example: str = "", hint: str = "") -> FormRow:
        """A field for one line of text."""
        return self.subject.form.add(name, label, text_field(getattr(self.subject.stored, name), example), hint)

    def suggesting(self, name: str, label: str, suggestions: Sequence[str], hint: str = "") -> FormRow:
        """A field for one line of text that offers some, and takes any other."""
        field = ChoiceBox()
        field.setEditable(True)
        field.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        field.addItems(list(suggestions))
        field.setCurrentText(getattr(self.subject.stored, name))
        field.setMinimumContentsLength(12)
        if (edit := field.lineEdit()) is not None:
            edit.setPlaceholderText(f"For instance {suggestions[0]}")
            edit.setCursorPosition(0)
        return self.subject.form.add(name, label, field, hint)


def negative(values: Values, labels: Mapping[str, str]) -> tuple[str, str] | None:
    """The first of several amounts that is below nothing."""
    for name, label in labels.items():
        amount = values[name]
        if isinstance(amount, int) and amount < 0:
            return name, f"{label} is not negative."
    return None
