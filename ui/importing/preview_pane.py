"""The rows of a plan: chips and words that narrow them, the preview, and the problems as the file has them."""

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.importing import ImportPlan, Outcome
from ui.importing.outcome_chips import OutcomeChips
from ui.importing.preview_columns import LOOKED_AT, Preview, columns_of
from ui.importing.preview_row import PreviewRow
from ui.importing.preview_search import PreviewSearch
from ui.importing.preview_table import PreviewTable
from ui.importing.preview_texts import column_of
from ui.importing.problem_table import Cells, ProblemTable
from ui.importing.row_search import RowSearch
from ui.theme import Theme
from ui.theme.tokens import STEP


class PreviewPane(QWidget):
    """``chosen_changed`` follows every tick, ``mended_changed`` every cell of a problem row that was typed into.

    ``mending_changed`` says whether problem rows stand there to be mended.
    ``between`` is room for what stands between the chips and the rows.
    """

    chosen_changed = Signal()
    mended_changed = Signal()
    mending_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._only: Outcome | None = None
        self._places: list[int] | None = None
        self._sheet: str | None = None
        self._left: frozenset[int] = frozenset()
        self._finder: PreviewSearch | None = None
        self.chips = OutcomeChips(theme)
        self.search = RowSearch(self.tr("Search the rows"), theme)
        self.between = QVBoxLayout()
        self.table: PreviewTable | None = None
        self.problems: ProblemTable | None = None
        self._stack = QStackedWidget()
        self._build()

    def _build(self) -> None:
        self.search.setMaximumWidth(self._theme.scaled(200))
        self.chips.row.insertWidget(self.chips.row.count() - 1, self.search)
        self.between.setSpacing(3 * STEP)
        head = QHBoxLayout()
        head.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addLayout(head)
        column.addLayout(self.between)
        column.addWidget(self._stack, 1)
        self.chips.chosen.connect(self.narrow)
        self.search.textChanged.connect(self.on_search_changed)
        self.search.left.connect(self.focus_rows)
        self.search.down_pressed.connect(self.focus_rows)

    @property
    def mended(self) -> Mapping[int, Cells]:
        """The problem rows that were typed into and not read again yet."""
        return self.problems.mended if self.problems else {}

    @property
    def left(self) -> frozenset[int]:
        """Numbers of the rows that are not chosen."""
        return self.table.preview.left if self.table else frozenset()

    @property
    def chosen(self) -> int:
        """How many rows are chosen."""
        return self.table.preview.chosen if self.table else 0

    def forget(self) -> None:
        """Let go of the rows, and of what was said about them: another file begins."""
        self._let_go()
        self._left = frozenset()

    def _let_go(self) -> None:
        # There may be a hundred thousand rows.
        for old in (self.table, self.problems):
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        if self.table is not None:
            self.table.preview.forget()
        if self._finder is not None:
            self._finder.deleteLater()
        self.table, self.problems, self._finder = None, None, None

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the rows of a plan, all of them at first; those that were left out before stay so."""
        self._remember_left(plan)
        self._let_go()
        self._only, self._places = None, None
        self.search.clear()
        self._finder = PreviewSearch(plan.fates, self)
        self._finder.found.connect(self.on_found)
        self.table = PreviewTable(_columns(plan), plan.fates, self._theme)
        self.table.leave_out(self._left)
        self.table.chosen_changed.connect(self.chosen_changed)
        self.table.mend_asked.connect(self.mend)
        self._stack.addWidget(self.table)
        self.show_problems(plan)
        self.chips.show_plan(plan)

    def show_problems(self, plan: ImportPlan) -> None:
        """Show the problem rows as the file has them, as far as their cells are known; what was typed stays."""
        typed = self.mended
        if self.problems is not None:
            self._stack.removeWidget(self.problems)
            self.problems.deleteLater()
        self.problems = ProblemTable(plan, self._theme) if plan.mapped.problem_rows else None
        if self.problems is not None:
            self.problems.keep(typed)
            self.problems.mended_changed.connect(self.mended_changed)
            self._stack.addWidget(self.problems)
        self._show_rows()

    def narrow(self, outcome: Outcome | None) -> None:
        """Show the rows of one outcome, or all; problems stand as the file has them, from the first cell at fault."""
        self._only = outcome
        self.chips.show_chosen(outcome)
        self._show_rows()
        if outcome is Outcome.PROBLEM and self.problems is not None:
            self.problems.go_to_fault()

    def mend(self, number: int, typed: str = "") -> None:
        """Go to a problem row and type into its cell at fault."""
        if self.problems is not None:
            self.narrow(Outcome.PROBLEM)
            self.problems.mend(number, typed)

    def keep(self, cells: Mapping[int, Cells]) -> None:
        """Take cells as typed into the problem rows shown."""
        if self.problems is not None:
            self.problems.keep(cells)
            self.mended_changed.emit()

    def show_fault(self) -> None:
        """Show the problem rows, and give the keyboard to the first cell at fault."""
        self.narrow(Outcome.PROBLEM)
        self.focus_rows()

    def focus_rows(self) -> None:
        """Give the keyboard to the rows."""
        widget = self._stack.currentWidget()
        if widget is not None:
            widget.setFocus()

    def on_search_changed(self, text: str) -> None:
        """Look for the words among all rows."""
        if self._finder is not None:
            self._finder.search(text)

    def on_found(self, places: list[int] | None) -> None:
        """Show what was found, or everything again."""
        self._places = places
        self._show_rows()

    def _remember_left(self, plan: ImportPlan) -> None:
        """Keep the numbers of the rows left out; on another sheet the same numbers are other rows."""
        sheet, before = plan.mapped.read_as.sheet, self._sheet
        self._sheet = sheet
        if self.table is None:
            return
        preview = self.table.preview
        self._left = (self._left - preview.choosable) | preview.left if sheet == before else frozenset()

    def _show_rows(self) -> None:
        if self.table is None:
            return
        self.table.preview.narrow(self._only, self._places)
        problems = self.problems if self._only is Outcome.PROBLEM else None
        if problems is not None:
            problems.narrow(self.table.preview.numbers)
        self._stack.setCurrentWidget(problems or self.table)
        self.mending_changed.emit(problems is not None)


def _columns(plan: ImportPlan) -> list[Preview]:
    first = [PreviewRow(fate, is_chosen=False) for fate in plan.fates[:LOOKED_AT]]
    changed = {column_of(name) for fate in plan.of(Outcome.CHANGED) for name, _, _ in fate.changes}
    further = (PreviewRow(fate, is_chosen=False) for fate in islice(plan.of(Outcome.CHANGED), LOOKED_AT))
    has_remarks = any(fate.note for fate in plan.fates)
    return columns_of(plan.mapped.noun, first, changed, further, has_remarks=has_remarks)
