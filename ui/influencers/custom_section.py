"""The owner's own fields of somebody, as text, and a place to make another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.custom_field import CustomValue
from models.text import one_line
from ui.influencers.fold_section import FoldSection
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.form_row import FormRow
from ui.widgets.line_field import LineField


class CustomSection(FoldSection):
    """``changed`` carries the id of the person, the id of the field and the new text; ``add_asked`` a field's name."""

    changed = Signal(int, int, str)
    add_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Fields of my own"), "custom", theme, parent)
        self._theme = theme
        self._influencer_id: int | None = None
        self._stored: dict[int, str] = {}
        self._names: dict[int, str] = {}
        self._rows = QVBoxLayout()
        self.fields: dict[int, LineField] = {}
        self.name = LineField()
        self._build()
        self.name.returnPressed.connect(self.on_name_entered)

    def _build(self) -> None:
        self.body.setSpacing(2 * STEP)
        self.body.addLayout(self._rows)
        self._rows.setSpacing(2 * STEP)
        self.name.setPlaceholderText(self.tr("For instance Shoe size"))
        self.body.addWidget(FormRow(self.tr("Add a field for everybody"), self.name, self._theme))

    def show_values(self, influencer_id: int, values: Sequence[CustomValue]) -> None:
        """Show what somebody has in every field; what is being typed about the same person stays."""
        if influencer_id != self._influencer_id:
            self.flush()
        filled = sum(bool(value.value) for value in values)
        self.show_summary(str(filled) if filled else self.tr("none"))
        names = {value.field.id: value.field.name for value in values}
        if names != self._names:
            self._make_rows(names)
        is_other = influencer_id != self._influencer_id
        self._influencer_id = influencer_id
        self._stored = {value.field.id: value.value for value in values}
        for number, field in self.fields.items():
            if is_other or not (field.hasFocus() and field.isModified()):
                field.setText(self._stored[number])
                field.setCursorPosition(0)

    def flush(self) -> None:
        """Write what is still being typed."""
        for number, field in self.fields.items():
            if field.isModified():
                self.on_field_left(number)

    def stop(self) -> None:
        """Write nothing any more: the file is closed."""
        self._influencer_id = None

    def on_field_left(self, number: int) -> None:
        """Write a field that was changed."""
        text = one_line(self.fields[number].text())
        self.fields[number].setModified(False)
        if self._influencer_id is not None and text != self._stored[number]:
            self._stored[number] = text
            self.changed.emit(self._influencer_id, number, text)

    def on_name_entered(self) -> None:
        """Ask for a new field."""
        name = one_line(self.name.text())
        self.name.clear()
        if name:
            self.add_asked.emit(name)

    def _make_rows(self, names: dict[int, str]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if row := item.widget():
                row.hide()
                row.deleteLater()
        self._names = names
        self.fields = {number: LineField() for number in names}
        for number, field in self.fields.items():
            self._rows.addWidget(FormRow(names[number], field, self._theme))
            field.editingFinished.connect(lambda number=number: self.on_field_left(number))
