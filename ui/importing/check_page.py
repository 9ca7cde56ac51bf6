"""What an import will do, row by row, before anything is written."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.importing import ImportPlan, Outcome
from ui.importing.choices_panel import ChoicesPanel
from ui.importing.outcome_chips import OutcomeChips
from ui.importing.preview_columns import columns_of
from ui.importing.preview_row import PreviewRow, rows_of
from ui.importing.reading_card import ReadingCard
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.strip import Strip

ALWAYS_SHOWN = frozenset({"chosen", "row", "what", "note"})
LOOKED_AT = 500

_SPACE = int(Qt.Key.Key_Space)


class PreviewTable(ListTable[PreviewRow]):
    """The rows of a file; a click on its box, or Space, chooses a row or leaves it out."""

    toggled = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _SPACE:
            self.toggled.emit(self.selected_ids())
        else:
            super().keyPressEvent(event)


class CheckPage(QWidget):
    """Chips, how the file was read, the rows, and the button that imports the chosen ones.

    ``choices_changed`` asks for the file to be read again; ``import_asked`` carries the plan of the chosen rows.
    """

    choices_changed = Signal()
    import_asked = Signal(object)
    problems_asked = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: ImportPlan | None = None
        self._rows: list[PreviewRow] = []
        self._only: Outcome | None = None
        self.chips = OutcomeChips(theme)
        self.card = ReadingCard(theme)
        self.choices = ChoicesPanel(theme)
        self.strip = Strip(theme)
        self.table: PreviewTable | None = None
        self.save_problems = Button(self.tr("Save the problems…"), theme, "quiet", "export")
        self.cancel = Button(self.tr("Cancel"), theme)
        self.go = Button("", theme, "primary")
        self._column = QVBoxLayout(self)
        self._build()

    def _build(self) -> None:
        self._column.setContentsMargins(5 * STEP + 2, 3 * STEP + 2, 5 * STEP + 2, 4 * STEP)
        self._column.setSpacing(3 * STEP + 2)
        for widget in (self.chips, self.strip, self.card, self.choices):
            self._column.addWidget(widget)
        self.card.body.addWidget(self.choices.own)
        self.strip.hide()
        self.choices.hide()
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP + 2)
        foot.addWidget(self.save_problems)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        self._column.addLayout(foot)
        self.chips.chosen.connect(self.on_outcome_chosen)
        self.card.change_asked.connect(self.on_change_asked)
        self.choices.changed.connect(self.choices_changed)
        self.save_problems.clicked.connect(self.problems_asked)
        self.cancel.clicked.connect(self.cancelled)
        self.go.clicked.connect(self.on_go_clicked)

    @property
    def plan(self) -> ImportPlan | None:
        """The plan as shown, whatever is chosen."""
        return self._plan

    @property
    def chosen_plan(self) -> ImportPlan | None:
        """The plan without the rows that are not chosen."""
        left = frozenset(row.id for row in self._rows if row.can_be_chosen and not row.is_chosen)
        return self._plan.without(left) if self._plan else None

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what importing a file would do."""
        self._plan, self._only = plan, None
        self._rows = rows_of(plan.fates)
        self.chips.show_plan(plan)
        self.card.show_decisions(plan.decisions)
        self.choices.show_plan(plan)
        self.save_problems.setVisible(bool(plan.problems))
        self._replace_table(plan)
        self._show_rows()

    def on_outcome_chosen(self, outcome: Outcome | None) -> None:
        """Show the rows of one outcome, or all."""
        self._only = outcome
        self._show_rows()

    def on_change_asked(self) -> None:
        """Show or hide what can be said about the file."""
        self.choices.setVisible(self.choices.isHidden())

    def on_clicked(self, index: QModelIndex) -> None:
        """Choose a row, or leave it out, by its box."""
        if index.column() == 0 and self.table is not None:
            self.on_toggled([self.table.row_model.id_at(index.row())])

    def on_toggled(self, numbers: list[int]) -> None:
        """Choose rows, or leave them out if all of them are chosen."""
        wanted = set(numbers)
        rows = [row for row in self._rows if row.id in wanted and row.can_be_chosen]
        is_chosen = not all(row.is_chosen for row in rows)
        for row in rows:
            row.is_chosen = is_chosen
        if self.table is not None:
            self.table.viewport().update()
        self._name_button()

    def on_go_clicked(self) -> None:
        """Ask for the chosen rows to be imported."""
        self.import_asked.emit(self.chosen_plan)

    def _replace_table(self, plan: ImportPlan) -> None:
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.deleteLater()
        self.table = PreviewTable(self._columns_shown(plan), self._theme)
        self.table.setProperty("look", "card")
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.clicked.connect(self.on_clicked)
        self.table.toggled.connect(self.on_toggled)
        self._column.insertWidget(4, self.table, 1)

    def _columns_shown(self, plan: ImportPlan) -> list[Column[PreviewRow]]:
        """The columns that say anything of the first rows; what a file does not know takes no room."""
        first = self._rows[:LOOKED_AT]
        columns = columns_of(plan.mapped.noun)
        return [
            column for column in columns if column.name in ALWAYS_SHOWN or any(row.text(column.name) for row in first)
        ]

    def _show_rows(self) -> None:
        only = self._only
        rows = [row for row in self._rows if only in (None, row.fate.outcome)]
        if self.table is not None:
            self.table.show_rows(rows)
        self._name_button()

    def _name_button(self) -> None:
        chosen = sum(row.is_chosen for row in self._rows)
        rows = self.tr("1 row") if chosen == 1 else self.tr("%1 rows").replace("%1", show.count(chosen))
        self.go.setText(self.tr("Import %1").replace("%1", rows) if chosen else self.tr("Nothing to import"))
        self.go.setEnabled(chosen > 0)
