"""What an import did, with the ways on and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import UserError
from models.importing import ImportPlan, Outcome
from ui.importing.done_words import codes_text, counted_rows, said, unseen_text
from ui.importing.imported import Imported
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.strip import Strip


class DonePage(QWidget):
    """A sentence on what was added and changed, *Show them*, *Mend the problems*, *Undo*, and *Close*."""

    show_asked = Signal()
    mend_asked = Signal()
    problems_asked = Signal()
    undo_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState("check", "", "", theme)
        self.strip = Strip(theme)
        self._text = ""
        self.shown: Imported | None = None
        self.show_them = self._state.add_button(self.tr("Show them"), icon_name="search")
        self.mend = self._state.add_button(self.tr("Mend the problems"))
        self.save_problems = self._state.add_button(self.tr("Save the problems…"), icon_name="export")
        self.undo = self._state.add_button(self.tr("Undo import"), icon_name="undo")
        self.close_button = self._state.add_button(self.tr("Close"), "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 8 * STEP)
        column.addWidget(self.strip)
        column.addWidget(self._state, 1)
        self.show_them.clicked.connect(self.show_asked)
        self.mend.clicked.connect(self.mend_asked)
        self.save_problems.clicked.connect(self.problems_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.close_button.clicked.connect(self.closed)

    @property
    def text(self) -> str:
        """What the page says of the import's rows."""
        return self._text

    @property
    def onward(self) -> Button:
        """What Enter presses."""
        return self.close_button

    def show_result(
        self,
        plan: ImportPlan,
        fault: UserError | None,
        *,
        has_more: bool,
        of_nobody: Sequence[tuple[str, int]] = (),
        shown: Imported | None = None,
    ) -> None:
        """Say what was written; ``fault`` is why no backup could be kept before it, ``shown`` where it is to be seen.

        ``of_nobody`` are codes no creator has yet, with their orders: that is what an owner sees to next.
        """
        title, sentence = said(plan)
        further = codes_text(of_nobody) or ("" if shown else unseen_text(plan))
        self._text = "\n".join(part for part in (sentence, counted_rows(plan), further) if part)
        self._state.show_message(title, self._text)
        self.shown = shown
        self.show_them.setVisible(shown is not None)
        self.mend.setVisible(bool(plan.mapped.problem_rows))
        self.save_problems.setVisible(bool(plan.counts[Outcome.PROBLEM]))
        self.undo.setVisible(plan.writes_anything)
        self.close_button.setText(self.tr("Next file") if has_more else self.tr("Close"))
        self.close_button.setFocus()
        self.strip.setVisible(fault is not None)
        if fault is not None:
            self.strip.show_message(self.tr("No backup was kept before this import."), str(fault), "warning")

    def show_undone(self) -> None:
        """Say that the import was taken back."""
        self._state.show_message(self.tr("Taken back"), self.tr("Everything is as it was before the import."))
        self.undo.hide()
        self.show_them.hide()
        self.mend.hide()
        self.save_problems.hide()
