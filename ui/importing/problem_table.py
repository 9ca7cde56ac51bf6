"""The rows that could not be read, as they stand in the file: each cell can be mended in place."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.importing import Fate, ImportPlan, Outcome
from models.reading.text import one_line, quoted
from ui.importing.mending_keys import typed_upon
from ui.importing.problem_cells import ReasonCell, SourceCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme

NARROWEST, WIDEST = 84, 240
LOOKED_AT = 200
BEFORE_CELLS = 2
"""Columns before those of the file: the row's number and what is wrong."""

Cells = tuple[str, ...]


@dataclass(slots=True)
class ProblemRow:
    """A row as the file has it; ``fault`` is the place of the cell that could not be read, ``None`` if none is known.

    ``mended`` are the cells as they are to be read instead, where somebody typed.
    """

    id: int
    cells: Cells
    reason: str
    fault: int | None
    mended: Cells | None = None

    def text(self, place: int) -> str:
        """A cell as it stands now."""
        cells = self.mended or self.cells
        return one_line(cells[place]) if place < len(cells) else ""

    def is_mended(self, place: int) -> bool:
        """Whether a cell was typed into."""
        before = self.cells[place] if place < len(self.cells) else ""
        return self.mended is not None and place < len(self.mended) and self.mended[place] != before

    def mend(self, place: int, text: str) -> None:
        """Type something else into a cell."""
        cells = list(self.mended or self.cells)
        cells += [""] * (place + 1 - len(cells))
        cells[place] = text
        self.mended = tuple(cells) if tuple(cells) != self.cells else None


class ProblemTable(ListTable[ProblemRow]):
    """Problem rows under the file's own header; ``mended_changed`` follows each cell that was typed into."""

    mended_changed = Signal()

    def __init__(self, plan: ImportPlan, theme: Theme, parent: QWidget | None = None) -> None:
        rows = problem_rows(plan)
        width = max((len(row.cells) for row in rows), default=0)
        names = [*plan.mapped.header, *[""] * (width - len(plan.mapped.header))]
        metrics = QFontMetrics(theme.font())
        columns = [_number(), _reason()]
        columns += [self._column(place, name, rows, metrics) for place, name in enumerate(names)]
        super().__init__(columns, theme, "", parent)
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Rows that could not be read"))
        self.horizontalHeader().setStretchLastSection(False)
        self._all = rows
        self.show_rows(rows)
        self.opened.connect(self.mend)
        self.delete_asked.connect(self.on_delete_asked)

    @property
    def mended(self) -> Mapping[int, Cells]:
        """The rows that were typed into, by number, as they are to be read."""
        return {row.id: row.mended for row in self._all if row.mended is not None}

    def narrow(self, numbers: Collection[int]) -> None:
        """Show some of the rows only."""
        wanted = set(numbers)
        self.show_rows(row for row in self._all if row.id in wanted)

    def keep(self, cells: Mapping[int, Cells]) -> None:
        """Take cells as typed, by the number of their row."""
        for row in self._all:
            if row.id in cells:
                row.mended = cells[row.id] if cells[row.id] != row.cells else None

    def go_to_fault(self) -> None:
        """Make the first cell at fault the current one."""
        if self.rows:
            row = self.rows[0]
            place = self.row_model.column_named(str(row.fault or 0)) or 0
            self.setCurrentIndex(self.row_model.index(0, place))

    def on_delete_asked(self) -> None:
        """Empty the current cell, where it is one of the file's."""
        index = self.currentIndex()
        place = index.column() - BEFORE_CELLS
        if not index.isValid() or place < 0 or not self.rows[index.row()].cells:
            return
        self.rows[index.row()].mend(place, "")
        self.viewport().update()
        self.mended_changed.emit()

    def mend(self, number: int, typed: str = "") -> None:
        """Open the editor in the cell at fault of a row, beginning with what was typed."""
        self.setFocus()
        if not self.select(number):
            return
        row = self.rows[self.currentIndex().row()]
        self.edit_column(str(row.fault or 0))
        editor = self.delegate.editor
        if editor is not None and typed:
            editor.setText(typed)
            editor.setModified(True)
            if isinstance(editor, QLineEdit):
                editor.deselect()

    def _column(
        self, place: int, name: str, rows: Sequence[ProblemRow], metrics: QFontMetrics
    ) -> Column[ProblemRow]:
        def edit(row: ProblemRow, text: str) -> None:
            row.mend(place, text)
            self.mended_changed.emit()

        texts = (name, *(row.text(place) for row in rows[:LOOKED_AT]))
        widest = max(metrics.horizontalAdvance(text[:60]) for text in texts) + 30
        return Column(
            str(place),
            name or _tr("Column %1").replace("%1", str(place + 1)),
            lambda row: row.text(place),
            min(max(widest, NARROWEST), WIDEST),
            cell=SourceCell(place),
            sortable=False,
            edit=edit,
            can_edit=lambda row: bool(row.cells),
        )


    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Number and reason are no cells of the file: what is typed there is meant for the one at fault.
        typed = typed_upon(event)
        if typed is not None and 0 <= self.currentIndex().column() < BEFORE_CELLS:
            self.mend(self.current_id, typed)
        else:
            super().keyPressEvent(event)


def problem_rows(plan: ImportPlan) -> list[ProblemRow]:
    """The problem rows of a plan with their cells; a row that the comparison refused has none."""
    cells = dict(plan.mapped.problem_rows)
    return [
        ProblemRow(fate.row, texts := cells.get(fate.row, ()), fate.note, fault_of(fate, texts))
        for fate in plan.of(Outcome.PROBLEM)
    ]


def fault_of(fate: Fate, cells: Sequence[str]) -> int | None:
    """Where among its cells a row is at fault: the one that the reason quotes, else the one that the reader marked."""
    texts = [one_line(text) for text in cells]
    marked = fate.shown.get(fate.bad, "")
    named = (place for place, text in enumerate(texts) if text and quoted(text) in fate.note)
    told = (place for place, text in enumerate(texts) if text and text == marked)
    return next(named, next(told, None))


def _tr(words: str) -> str:
    return QCoreApplication.translate("ProblemTable", words)


def _number() -> Column[ProblemRow]:
    return Column("row", _tr("Row"), lambda row: str(row.id), 58, cell=SourceCell(None), sortable=False)


def _reason() -> Column[ProblemRow]:
    return Column("reason", _tr("What is wrong"), lambda row: row.reason, 330, cell=ReasonCell(), sortable=False)
