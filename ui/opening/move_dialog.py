"""Asks where on this computer a workspace is to be kept, and moves it there."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import UserError
from storage.file.places import Place
from ui.start.place_field import PlaceField
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label, heading, note
from ui.widgets.strip import Strip

WIDTH = 480


class MoveDialog(QDialog):
    """``asked`` tells that the workspace is to be moved to ``place.path``; the dialog stays until that is done."""

    asked = Signal()

    def __init__(self, name: str, where: Place, proposed: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.place = PlaceField(proposed, theme)
        self.backups_there = QCheckBox(self.tr("Put its backups in {}, too").format(where.name))
        self.strip = Strip(theme)
        self._under_way = Label("", theme, "small", tone="second")
        self.ok = Button(self.tr("Move"), theme, "primary")
        self.cancel = Button(self.tr("Cancel"), theme)
        self._build(name, where)

    def _build(self, name: str, where: Place) -> None:
        title = self.tr("Keep “{}” on this computer").format(name)
        told = self.tr(
            "It moves out of {}, with all you can undo. Other computers do not find it there any more; a backup can"
            " be opened on them."
        ).format(where.name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        for widget in (
            heading(title, self._theme),
            note(told, self._theme),
            self.strip,
            FormRow(self.tr("Kept in"), self.place, self._theme),
            self.backups_there,
        ):
            column.addWidget(widget)
        column.addSpacing(2 * STEP)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.ok.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._under_way, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.ok)
        self.ok.clicked.connect(self.asked)
        self.cancel.clicked.connect(self.reject)
        return foot

    def show_under_way(self, words: str) -> None:
        """Say what is being done; nothing else can be done meanwhile."""
        self.strip.hide()
        self._under_way.setText(words)
        for part in (self.place, self.backups_there, self.ok, self.cancel):
            part.setEnabled(not words)

    def show_failed(self, error: UserError) -> None:
        """Say why it was not moved, and let another place be tried."""
        self.show_under_way("")
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def reject(self) -> None:
        if self.cancel.isEnabled():
            super().reject()
