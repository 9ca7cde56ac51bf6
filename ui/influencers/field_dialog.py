"""One field of the owner's own: its name, its kind, and what becomes of values that are there."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.field_conversion import conversion
from models.reading.text import fold, one_line
from ui.influencers.small_dialog import SmallDialog
from ui.influencers.worded_lists import listed
from ui.session import Session
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form_row import FormRow
from ui.widgets.label import note

_MOST_CHOICES = 20


class FieldDialog(SmallDialog):
    """Adds a field, or asks for another form of one.

    ``added`` carries the id of a new one, ``wanted_so`` a field that is there as it is to be.
    """

    added = Signal(int)
    wanted_so = Signal(object)

    def __init__(
        self, field: CustomField | None, session: Session, theme: Theme, parent: QWidget | None = None
    ) -> None:
        title = f"Field “{field.name}”" if field else "A field of my own"
        super().__init__(title, "Save" if field else "Add field", session, theme, parent)
        self._stored = field
        self._counts = session.workspace.custom_fields.counts(field.id) if field else {}
        self.name = QLineEdit(field.name if field else "")
        self.kind = ChoiceBox()
        self.choices = QLineEdit(", ".join(field.choices) if field else "")
        self.told = note("", theme)
        self._build()
        self._connect()
        self.on_kind_changed()

    def _build(self) -> None:
        for kind in FieldKind:
            self.kind.addItem(self.tr(kind.label), kind)
        if self._stored:
            self.kind.setCurrentIndex(list(FieldKind).index(self._stored.kind))
        self.name.setPlaceholderText(self.tr("For instance Shoe size"))
        self.choices.setPlaceholderText(self.tr("For instance small, medium, large"))
        self._name_row = FormRow(self.tr("Name"), self.name, self.theme)
        self._choices_row = FormRow(self.tr("Choices, with commas between"), self.choices, self.theme)
        self.body.addWidget(self._name_row)
        self.body.addWidget(FormRow(self.tr("Kind"), self.kind, self.theme))
        self.body.addWidget(self._choices_row)
        self.body.addWidget(self.told)
        self.name.setFocus()

    def _connect(self) -> None:
        self.name.textEdited.connect(lambda _: self._name_row.show_problem(""))
        self.kind.currentIndexChanged.connect(self.on_kind_changed)
        self.choices.textChanged.connect(self.on_choices_changed)

    @property
    def wanted(self) -> CustomField:
        """The field as it is to be."""
        kind = list(FieldKind)[self.kind.currentIndex()]
        choices = _each_once(listed(self.choices.text())) if kind is FieldKind.CHOICE else ()
        known = self._stored or CustomField(0, "")
        return replace(known, name=one_line(self.name.text()), kind=kind, choices=choices)

    def on_kind_changed(self) -> None:
        """Ask for choices where they are needed, beginning with what people have there."""
        is_choice = self.wanted.kind is FieldKind.CHOICE
        if is_choice and not self.choices.text():
            self.choices.setText(", ".join(value for value in list(self._counts)[:_MOST_CHOICES] if "," not in value))
        self._choices_row.setVisible(is_choice)
        self.on_choices_changed()

    def on_choices_changed(self) -> None:
        """Say what becomes of the values."""
        self._choices_row.show_problem("")
        words = conversion(self.wanted, self._counts).words if self._is_other_kind else ""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.adjustSize()

    def save(self) -> bool:
        """Check and write."""
        wanted = self.wanted
        known = self.session.workspace.custom_fields.named(wanted.name) if wanted.name else None
        if not wanted.name:
            self._name_row.show_problem(self.tr("A field needs a name."))
        elif known is not None and known.id != wanted.id:
            self._name_row.show_problem(self.tr("There is a field of that name already."))
        elif wanted.kind is FieldKind.CHOICE and not wanted.choices:
            self._choices_row.show_problem(self.tr("Type the choices, such as small, medium, large."))
        elif self._stored is None:
            return self._add(wanted)
        else:
            if wanted != self._stored:
                self.wanted_so.emit(wanted)
            return True
        return False

    @property
    def _is_other_kind(self) -> bool:
        stored = self._stored
        return stored is not None and (stored.kind, stored.choices) != (self.wanted.kind, self.wanted.choices)

    def _add(self, wanted: CustomField) -> bool:
        made: list[int] = []
        label = f"Add the field “{wanted.name}”"
        if not self.session.edit(
            label, lambda w: made.append(w.custom_fields.add(wanted.name, wanted.kind, wanted.choices))
        ):
            return False
        self.added.emit(made[0])
        return True


def _each_once(words: tuple[str, ...]) -> tuple[str, ...]:
    """Choices that differ by more than case and accents: a value has to mean one of them."""
    return tuple({fold(word): word for word in reversed(words)}.values())[::-1]
