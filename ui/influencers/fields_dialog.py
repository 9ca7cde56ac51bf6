"""*Fields of my own*: all of them, with their kinds and their order."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models import show
from models.influencers.custom_field import CustomField
from models.influencers.field_conversion import conversion
from models.plural import counted
from storage.workspace import Workspace
from ui.influencers.field_dialog import FieldDialog
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.sheets.list_writing import OneWriting, write_rows
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.waiting.turn_dialog import TurnDialog
from ui.widgets.button import Button
from ui.widgets.label import note

_WIDTH, _HEIGHT = 560, 260
_UNDO = QKeySequence.StandardKey.Undo


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field with how many people have something in it."""

    field: CustomField
    filled: int

    @property
    def id(self) -> int:
        """The id of the field."""
        return self.field.id

    @property
    def kind(self) -> str:
        """The kind in words, with the choices there are."""
        choices = ": " + ", ".join(self.field.choices) if self.field.choices else ""
        return self.field.kind.label + choices


class FieldsDialog(SmallDialog):
    """Each thing that is done here is one edit, and done at once. ``added`` carries the id of a new field."""

    added = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Fields of my own", "Done", session, theme, parent)
        self.table: ListTable[FieldRow] = ListTable(_columns(), theme, "")
        self.add = Button(self.tr("Add field…"), theme)
        self.change = Button(self.tr("Change…"), theme)
        self.up = Button(self.tr("Up"), theme)
        self.down = Button(self.tr("Down"), theme)
        self.remove = Button(self.tr("Delete"), theme, "danger")
        self.nothing = note(self.tr("No field yet. Add what you want to know of people, such as a shoe size."), theme)
        self._build()
        self._connect()
        self.show_fields()

    def _build(self) -> None:
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        self.cancel_button.hide()
        self.table.setAccessibleName(self.tr("Fields of my own"))
        self.table.setFixedHeight(_HEIGHT)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for button in (self.add, self.change, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        for button in (self.add, self.change, self.up, self.down, self.remove):
            button.setAutoDefault(False)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table)
        self.body.addLayout(buttons)
        hint = self.tr("Each can be a column of the list. Sorting, typing, import and export go by its kind.")
        self.body.addWidget(note(hint, self.theme))

    def _connect(self) -> None:
        self.session.changed.connect(self.show_fields)
        self.table.current_changed.connect(self.on_current_changed)
        self.table.opened.connect(self.on_opened)
        self.table.delete_asked.connect(self.on_remove)
        self.add.clicked.connect(self.on_add)
        self.change.clicked.connect(lambda: self.on_opened(self.table.current_id))
        self.up.clicked.connect(lambda: self.move_field(-1))
        self.down.clicked.connect(lambda: self.move_field(1))
        self.remove.clicked.connect(self.on_remove)

    def show_fields(self) -> None:
        """Show the fields as the file has them now."""
        fields = self.session.workspace.custom_fields
        self.table.show_rows(FieldRow(field, sum(fields.counts(field.id).values())) for field in fields.all())
        self.nothing.setVisible(not self.table.rows)
        self.table.setVisible(bool(self.table.rows))
        self.table.select_first()
        self.on_current_changed()
        self.adjustSize()

    def move_field(self, step: int) -> None:
        """Move the current field up (-1) or down (1)."""
        ids = [row.id for row in self.table.rows]
        current = self.table.current_id
        if current is None or not 0 <= ids.index(current) + step < len(ids):
            return
        place = ids.index(current)
        ids[place], ids[place + step] = ids[place + step], ids[place]
        label = f"Move the field “{self.table.rows[place].field.name}”"
        self.session.edit(label, lambda w: w.custom_fields.arrange(ids))

    def on_current_changed(self) -> None:
        """Offer what can be done with the current field."""
        ids, current = [row.id for row in self.table.rows], self.table.current_id
        place = ids.index(current) if current in ids else -1
        for button in (self.change, self.remove):
            button.setEnabled(place >= 0)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(ids) - 1)

    def on_add(self) -> None:
        """Ask for a new field."""
        dialog = FieldDialog(None, self.session, self.theme, self)
        dialog.added.connect(self.added)
        dialog.added.connect(self.table.select)
        dialog.open()

    def on_opened(self, field_id: int | None) -> None:
        """Change a field."""
        row = next((row for row in self.table.rows if row.id == field_id), None)
        if row is not None:
            dialog = FieldDialog(row.field, self.session, self.theme, self)
            dialog.wanted_so.connect(lambda wanted: self.on_wanted(row, wanted))
            dialog.open()

    def on_wanted(self, row: FieldRow, wanted: CustomField) -> None:
        """Give a field another name, kind or choices; its values go with it."""
        writing = OneWriting(row.filled, lambda w: _change(w, row.field, wanted))
        label = f"Change the field “{wanted.name}”"
        write_rows(self.session, self.theme, self, label, writing, lambda _: None)

    def on_remove(self) -> None:
        """Delete the current field at once, and offer to take that back."""
        row = next((row for row in self.table.rows if row.id == self.table.current_id), None)
        if row is None:
            return
        writing = OneWriting(row.filled, lambda w: w.custom_fields.delete(row.id))
        label = f"Delete the field “{row.field.name}”"
        write_rows(self.session, self.theme, self, label, writing, lambda _: self._tell_removed(row))

    def _tell_removed(self, row: FieldRow) -> None:
        name = row.field.name
        told = f"“{name}” with {counted(row.filled, 'value')} deleted." if row.filled else f"“{name}” deleted."
        self.strip.show_message(told)
        self.strip.add_button(self.tr("Undo")).clicked.connect(self.on_undo)
        self.strip.show()

    def on_undo(self) -> None:
        """Take the last step back."""
        self.strip.hide()
        if self.session.is_large():
            TurnDialog(self.session, self.theme, is_redo=False, parent=self).begin()
        else:
            self.session.undo()

    def save(self) -> bool:
        """Everything is written already."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_UNDO):
            self.on_undo()
        else:
            super().keyPressEvent(event)


def _change(workspace: Workspace, field: CustomField, wanted: CustomField) -> None:
    fields = workspace.custom_fields
    if wanted.name != field.name:
        fields.rename(field.id, wanted.name)
    if (wanted.kind, wanted.choices) != (field.kind, field.choices):
        fields.convert(wanted, conversion(wanted, fields.counts(field.id)))


def _columns() -> list[Column[FieldRow]]:
    return [
        Column("name", "Field", lambda row: row.field.name, 170, sortable=False),
        Column("kind", "Kind", lambda row: row.kind, 210, sortable=False),
        Column("filled", "Filled in", lambda row: show.count(row.filled), 90, RIGHT, sortable=False),
    ]
