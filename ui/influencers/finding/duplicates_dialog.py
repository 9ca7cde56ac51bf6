"""Pairs of people who may be one: merge them, or say that they are two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.changes import ChangeSet
from models.errors import UserError
from models.influencers.likeness import MOST_FOUND, Likeness
from models.plural import counted
from storage.influencers.duplicates import decided, say_not_same
from ui.influencers.finding.duplicate_columns import PairLine, pair_columns
from ui.influencers.finding.duplicate_search import DuplicateSearch
from ui.session import Session
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import heading, note
from ui.widgets.waiting_page import WaitingPage
from ui.work.jobs import Jobs

_SIZE = (900, 600)


class DuplicatesDialog(QDialog):
    """Enter merges the current pair, Delete says that they are two; ``merge_asked`` carries both ids."""

    merge_asked = Signal(int, int)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._found: Sequence[Likeness] = ()
        self._said: list[str] = []
        self._search = DuplicateSearch(jobs, self)
        self.waiting = WaitingPage(theme)
        self.table = ListTable(pair_columns(), theme, "duplicates")
        self.nothing = EmptyState("check", self.tr("No duplicates found"), self._why_nothing(), theme)
        self.pages = QStackedWidget()
        self.words = note("", theme)
        self.merge_button = Button(self.tr("Merge…"), theme)
        self.apart_button = Button(self.tr("Not the same"), theme)
        self.undo_button = Button(self.tr("Undo"), theme, "link")
        self.close_button = Button(self.tr("Close"), theme, "primary")
        self._build()
        self._connect()
        self.waiting.begin(self.tr("Looking for people who are here twice…"))
        self._search.start(session)

    def _why_nothing(self) -> str:
        return self.tr(
            "Nobody shares an e-mail, a phone number or a handle with somebody else, and no two names or handles are"
            " alike, but for pairs that you said are not the same."
        )

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Find duplicates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table.setAccessibleName(self.tr("People who may be here twice"))
        self.close_button.setAutoDefault(False)
        self.undo_button.hide()
        for page in (self.waiting, self.table, self.nothing):
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in (self.merge_button, self.apart_button, self.undo_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("Find duplicates"), self._theme))
        column.addWidget(self.words)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.resize(self._theme.scaled_size(*_SIZE))
        self._show_page(self.waiting)

    def _connect(self) -> None:
        self._search.progressed.connect(self.waiting.show_progress)
        self._search.finished.connect(self.on_found)
        self._search.failed.connect(self.on_failed)
        self._session.changed.connect(self.on_session_changed)
        self._session.failed.connect(self.on_failed)
        self._session.closed.connect(self.reject)
        self.waiting.cancelled.connect(self.reject)
        self.table.opened.connect(lambda _: self.on_merge_clicked())
        self.table.delete_asked.connect(self.on_apart_clicked)
        self.merge_button.clicked.connect(self.on_merge_clicked)
        self.apart_button.clicked.connect(self.on_apart_clicked)
        self.undo_button.clicked.connect(self.on_undo_clicked)
        self.close_button.clicked.connect(self.accept)

    @property
    def current(self) -> PairLine | None:
        """The pair that the buttons are about."""
        return next((line for line in self.table.rows if line.id == self.table.current_id), None)

    def on_found(self, found: Sequence[Likeness]) -> None:
        """Show the pairs, the likeliest first."""
        self.waiting.end()
        self._found = found
        self._show_pairs()
        self.table.setFocus()
        self.table.select_first()

    def on_failed(self, error: UserError) -> None:
        """Say why nothing could be found or written."""
        self.waiting.end()
        self.words.setText(f"{error.message} {error.hint}".strip())

    def on_session_changed(self, _changes: ChangeSet) -> None:
        """Leave out pairs that are one by now, and those that are said to be two."""
        if self.pages.currentWidget() is not self.waiting:
            self._show_pairs()
        # Undo takes back the newest step of the file: only while that is one of ours.
        self.undo_button.setVisible(self._said[-1:] == [self._session.undo_labels()[0]])

    def _show_pairs(self) -> None:
        workspace = self._session.workspace
        apart = decided(workspace.connection)
        open_ones = [each for each in self._found if (each.first_id, each.second_id) not in apart]
        rows = workspace.influencers.rows({number for one in open_ones for number in (one.first_id, one.second_id)})
        lines = [
            PairLine(rows[each.first_id], rows[each.second_id], each.score, each.reasons)
            for each in open_ones
            if each.first_id in rows and each.second_id in rows
        ]
        self.table.show_rows(lines)
        self.words.setText(self._told(len(lines)))
        self._show_page(self.table if lines else self.nothing)
        self.table.select_first()

    def _told(self, count: int) -> str:
        if not count:
            return ""
        first = f"The {MOST_FOUND} likeliest pairs" if len(self._found) == MOST_FOUND else counted(count, "pair")
        return f"{first} may be one person each, the likeliest first. Nothing is merged without you."

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        for button in (self.merge_button, self.apart_button):
            button.setVisible(page is self.table)

    def on_merge_clicked(self) -> None:
        """Ask what stays of the current pair."""
        if self.current is not None:
            self.merge_asked.emit(*self.current.id)

    def on_apart_clicked(self) -> None:
        """Remember that the current pair are two people."""
        line = self.current
        if line is not None:
            day = self._session.today
            label = f"Say that {line.names} are two people"
            self._said.append(label)
            self._session.edit(label, lambda workspace: say_not_same(workspace.store, line.id, day))

    def on_undo_clicked(self) -> None:
        """Take back the last "not the same"."""
        self._said.pop()
        self._session.undo()

    def done(self, result: int) -> None:
        self._search.cancel()
        self.waiting.end()
        super().done(result)
