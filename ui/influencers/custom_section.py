"""The owner's own fields of somebody, and a place to make another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.influencers.custom_field import CustomField, CustomValue
from models.reading.text import one_line
from ui.influencers.fold_section import FoldSection
from ui.influencers.own_value_field import OwnValueField, own_value_field
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.form_row import FormRow
from ui.widgets.line_field import LineField


class CustomSection(FoldSection):
    """``changed`` carries the id of the person, the id of the field and the new value; ``add_asked`` a field's name.

    ``manage_asked`` is for the fields themselves: their names, kinds and order. ``made`` carries where the value
    of a new one is typed.
    """

    changed = Signal(int, int, str)
    add_asked = Signal(str)
    manage_asked = Signal()
    made = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Fields of my own"), "custom", theme, parent)
        self._theme = theme
        self._influencer_id: int | None = None
        self._shown: tuple[CustomField, ...] = ()
        self._rows = QVBoxLayout()
        self.fields: dict[int, OwnValueField] = {}
        self.name = LineField()
        self.manage = editor(Button(self.tr("Kinds, order"), theme, "link"))
        self._build()
        self.name.returnPressed.connect(self.on_name_entered)
        self.manage.clicked.connect(self.manage_asked)

    def _build(self) -> None:
        self.body.setSpacing(2 * STEP)
        self.head.addWidget(self.manage)
        self.body.addLayout(self._rows)
        self._rows.setSpacing(2 * STEP)
        self.name.setPlaceholderText(self.tr("For instance Shoe size"))
        add = FormRow(self.tr("Add a field for everybody"), self.name, self._theme)
        self.body.addWidget(editor(add, hides=True))

    def show_values(self, influencer_id: int, values: Sequence[CustomValue]) -> None:
        """Show what somebody has in every field; what is being typed about the same person stays."""
        filled = sum(bool(value.value) for value in values)
        self.show_summary(str(filled) if filled else self.tr("none"))
        is_other = influencer_id != self._influencer_id
        if is_other:
            self.flush()
        fields = tuple(value.field for value in values)
        if fields != self._shown:
            self._make_rows(fields)
        self._influencer_id = influencer_id
        for value in values:
            self.fields[value.field.id].show_value(value.value, is_other=is_other)

    def flush(self) -> None:
        """Write what is still being typed."""
        for field in self.fields.values():
            field.flush()

    def stop(self) -> None:
        """Write nothing any more: the file is closed."""
        self._influencer_id = None

    def on_committed(self, number: int, value: str) -> None:
        """Tell what a field is to say."""
        if self._influencer_id is not None:
            self.changed.emit(self._influencer_id, number, value)

    def on_name_entered(self) -> None:
        """Ask for a new field, and go on with its value."""
        name = one_line(self.name.text())
        self.name.clear()
        before = set(self.fields)
        if name:
            self.add_asked.emit(name)
        for number in self.fields.keys() - before:
            self.fields[number].setFocus()
            self.made.emit(self.fields[number])

    def _make_rows(self, fields: tuple[CustomField, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if row := item.widget():
                row.hide()
                row.deleteLater()
        self._shown = fields
        self.manage.setVisible(bool(fields))
        self.fields = {field.id: own_value_field(field) for field in fields}
        for field in fields:
            widget = self.fields[field.id]
            row = FormRow(field.name, widget, self._theme)
            self._rows.addWidget(row)
            row.show()  # Qt would show it later, and nobody could scroll to it before
            widget.committed.connect(lambda value, number=field.id: self.on_committed(number, value))
            widget.problem_found.connect(row.show_problem)
