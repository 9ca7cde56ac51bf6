"""*Backups…*: the list of them, and what can be done with each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import UserError
from models.plural import counted
from storage.backups.folder import folder_of
from ui.backups.backup_checks import BackupChecks
from ui.backups.backup_line import BackupLine, State, backup_columns
from ui.backups.places_card import PlacesCard
from ui.backups.shelf import Shelf, ShelfKeeper
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import heading, note
from ui.widgets.leaving_strip import LeavingStrip
from ui.widgets.more_button import Offer, offer_menu
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.strip import Strip
from ui.work.jobs import Jobs

_SIZE = (940, 620)
HOW = (
    "Goodword makes them by itself: when you opened a file that had changed, each day, and before an import, an update"
    " or a restore. All of the last two days are kept, then one a day for a week, one a week for a month, and one a"
    " month for a year."
)


class BackupsDialog(QDialog):
    """Enter restores the current backup, Delete deletes those that are selected.

    ``restore_asked`` and ``look_asked`` carry the backup that is meant; neither is done here. ``was_read`` tells that
    what is shown was just read from the disk.
    """

    restore_asked = Signal(object)
    look_asked = Signal(object)
    was_read = Signal()

    def __init__(
        self, workspace: Path, today: date, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._today = today
        self._theme = theme
        self._found: dict[Path, tuple[State, tuple[str, ...]]] = {}
        self._checks = BackupChecks(jobs, self)
        self._shelf = ShelfKeeper(workspace, jobs, self)
        self.strip = Strip(theme)
        self.question = LeavingStrip("", self.tr("Keep"), self.tr("Delete"), theme)
        self.words = note("", theme)
        self.table = ListTable(backup_columns(), theme, "backups")
        self.nothing = EmptyState("clock", self.tr("No backups yet"), self.tr(HOW), theme)
        self.pages = QStackedWidget()
        self.restore_button = Button(self.tr("Restore…"), theme, "primary")
        self.look_button = Button(self.tr("Look inside"), theme)
        self.check_button = Button(self.tr("Check"), theme)
        self.delete_button = Button(self.tr("Delete…"), theme)
        self.close_button = Button(self.tr("Close"), theme)
        self.places = PlacesCard(workspace, theme, jobs)
        self._build()
        self._connect()
        self.on_selection_changed()
        self.refresh()
        self.table.setFocus()
        tab_in_reading_order(self)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table.setAccessibleName(self.tr("Backups, the newest first"))
        self.strip.hide()
        for page in (self.table, self.nothing):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("Backups of “%1”").replace("%1", self._workspace.name), self._theme))
        for widget in (self.words, self.strip, self.question):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        column.addLayout(self._verbs())
        column.addWidget(self.places)
        self.resize(self._theme.scaled_size(*_SIZE))

    def _verbs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for button in (self.restore_button, self.look_button, self.check_button, self.delete_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.close_button.setAutoDefault(False)
        row.addWidget(self.close_button)
        return row

    def _connect(self) -> None:
        self.table.opened.connect(lambda _: self.on_restore_clicked())
        self.table.delete_asked.connect(self.on_delete_clicked)
        self.table.selection_changed.connect(self.on_selection_changed)
        self.table.menu_asked.connect(self.on_menu_asked)
        self.restore_button.clicked.connect(self.on_restore_clicked)
        self.look_button.clicked.connect(self.on_look_clicked)
        self.check_button.clicked.connect(self.on_check_clicked)
        self.delete_button.clicked.connect(self.on_delete_clicked)
        self.close_button.clicked.connect(self.accept)
        self.question.left.connect(self.on_delete_confirmed)
        self.places.changed.connect(self.refresh)
        self.places.failed.connect(self.show_problem)
        self._shelf.was_read.connect(self.on_read)
        self._shelf.failed.connect(self.show_problem)
        self._checks.begun.connect(self.on_check_begun)
        self._checks.found.connect(self.on_checked)

    @property
    def chosen(self) -> list[BackupLine]:
        """The lines that the buttons are about, from the top."""
        return self.table.selected_rows

    def refresh(self) -> None:
        """Read the list anew, on a thread; what is selected stays so."""
        self._shelf.read()

    def on_read(self, shelf: Shelf) -> None:
        """Show what was read."""
        home = folder_of(self._workspace)
        lines = []
        for backup, size in shelf.backups:
            state, problems = self._found.get(backup.path, (State.AS_MADE, ()))
            lines.append(BackupLine(backup, self._today, home, size, state, problems))
        self.table.show_rows(lines)
        if not self.chosen:
            self.table.select_first()
        self.places.show_place(shelf)
        self.pages.setCurrentWidget(self.table if lines else self.nothing)
        self.words.setText(f"{counted(len(lines), 'backup')}. {self.tr(HOW)}" if lines else "")
        self.words.setVisible(bool(lines))
        self.on_selection_changed()
        self.was_read.emit()

    def on_selection_changed(self) -> None:
        """Offer what can be done with so many."""
        chosen = self.chosen
        for button in (self.restore_button, self.look_button):
            button.setEnabled(len(chosen) == 1)
        for button in (self.check_button, self.delete_button):
            button.setEnabled(bool(chosen))
        self.question.hide()

    def on_restore_clicked(self) -> None:
        """Ask to restore the chosen one."""
        if len(self.chosen) == 1:
            self.restore_asked.emit(self.chosen[0].backup)

    def on_look_clicked(self) -> None:
        """Ask to look inside the chosen one."""
        if len(self.chosen) == 1:
            self.look_asked.emit(self.chosen[0].backup)

    def on_check_clicked(self) -> None:
        """Read the chosen ones whole."""
        self._checks.start(line.backup for line in self.chosen)

    def on_check_begun(self, path: Path) -> None:
        """Say which one is looked at."""
        self._tell(path, State.CHECKING, ())

    def on_checked(self, path: Path, problems: tuple[str, ...]) -> None:
        """Say what was found."""
        self._tell(path, State.DAMAGED if problems else State.WHOLE, problems)
        if problems:
            line = next((line for line in self.table.rows if line.id == path), None)
            named = line.named if line else f"“{path.name}”"
            self.show_problem(UserError(f"{named[0].upper()}{named[1:]} is damaged.", problems[0]))

    def _tell(self, path: Path, state: State, problems: tuple[str, ...]) -> None:
        self._found[path] = (state, problems)
        told = [replace(line, state=state, problems=problems) if line.id == path else line for line in self.table.rows]
        self.table.show_rows(told)

    def on_delete_clicked(self) -> None:
        """Ask once: what is deleted here does not come back."""
        chosen = self.chosen
        if chosen:
            self.strip.hide()
            self.question.ask(self._question_of(chosen))

    def _question_of(self, chosen: Sequence[BackupLine]) -> str:
        if len(chosen) > 1:
            return self.tr("Delete %1 backups for good?").replace("%1", str(len(chosen)))
        both = self.tr(" It goes from both places.") if chosen[0].backup.also_at else ""
        return self.tr("Delete %1 for good?").replace("%1", chosen[0].named) + both

    def on_delete_confirmed(self) -> None:
        """Delete them wherever they lie."""
        backups = [line.backup for line in self.chosen]
        self.question.hide()
        self.table.setFocus()
        self._shelf.delete(backups)

    def on_menu_asked(self, place: QPoint) -> None:
        """Offer the same at the row."""
        buttons = {
            button.text(): button
            for button in (self.restore_button, self.look_button, self.check_button, self.delete_button)
            if button.isEnabled()
        }
        offers = [Offer(words, words) for words in buttons]
        offer_menu(offers, lambda name, _: buttons[name].click(), self).popup(place)

    def show_problem(self, error: UserError) -> None:
        """Say what could not be done."""
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def reject(self) -> None:
        if self.question.isHidden():
            super().reject()
        else:
            self.question.hide()
            self.table.setFocus()

    def done(self, result: int) -> None:
        self._checks.cancel()
        self.places.cancel()
        self._shelf.leave()
        super().done(result)
