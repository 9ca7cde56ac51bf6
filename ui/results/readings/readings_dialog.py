"""Typing in what the platforms show of many posts at once, by keyboard alone."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.errors import UserError
from models.plural import counted
from models.posts.measure_again import Marks
from models.posts.measured_post import COUNTS
from models.posts.post import METRICS
from models.results.filters import Scope
from storage.results.measuring import MOST, count_posts
from ui.preferences import Preferences
from ui.results.readings.cell_line import CellLine
from ui.results.readings.cell_words import cell_words, typing_words
from ui.results.readings.draft_source import DraftSource
from ui.results.readings.entry_head import EntryHead
from ui.results.readings.grid_columns import grid_columns
from ui.results.readings.grid_verbs import GridVerbs
from ui.results.readings.reading_draft import ReadingDraft, Standing
from ui.results.readings.reading_grid import ReadingGrid
from ui.results.readings.reading_keeper import ReadingKeeper
from ui.session import Session
from ui.tables.window_model import WindowModel
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import note
from ui.widgets.leaving_strip import LeavingStrip
from ui.widgets.strip import Strip

SIZE = (1320, 640)
ALL_KEY = "results/all_metrics"


class ReadingsDialog(QDialog):
    """A grid of the posts of a scope. There is no Save: a row is written when it is left, as one step of undo.

    ``first`` is a post that stands on top. ``ended`` carries how many posts got numbers.
    """

    ended = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, scope: Scope, first: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.source = DraftSource(session, scope, first)
        columns = grid_columns(self.source.metrics(), lambda: session.today)
        self.model: WindowModel[ReadingDraft] = WindowModel(columns, self.source, (), self)
        self.head = EntryHead(theme, session.today)
        self.line = CellLine(theme)
        self.grid = ReadingGrid(self.model, theme)
        self.strip = Strip(theme)
        self.leaving = LeavingStrip("", self.tr("Keep working"), self.tr("Discard"), theme)
        self.state = note("", theme)
        self.keeper = ReadingKeeper(session, theme, self.source, self.model, self)
        self.verbs = GridVerbs(self.grid, self.model, self.keeper, self.strip, self)
        self._total = count_posts(session.workspace, scope)
        self._build()
        self._connect()
        self.model.load()
        self.model.fill_soon()
        self.head.all_box.setChecked(bool(Preferences().number(ALL_KEY, 0)))
        self.on_saved()
        self.on_filled()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Enter metrics"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.head.day.set_value(self.source.day)
        self.head.marks.set_value(self.source.marks)
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.head)
        column.addWidget(self.line)
        column.addWidget(self.grid, 1)
        column.addWidget(self.strip)
        column.addWidget(self.leaving)
        column.addLayout(self._foot())
        parent = self.parentWidget()
        room = parent.window().size() if parent else QSize(*SIZE)
        self.resize(min(SIZE[0], room.width() - 32), min(SIZE[1], room.height() - 64))

    def _foot(self) -> QHBoxLayout:
        told = note(
            self.tr(
                "Type what the platform shows (%1 is fine; “-” where it shows none). Enter goes down, Tab to the"
                " right, Ctrl+Tab out of the grid. A row is saved as you leave it; Ctrl+Z takes it back."
            ).replace("%1", show.short_count(12_500)),
            self._theme,
        )
        self.done_button = Button(self.tr("Done"), self._theme, "primary")
        self.done_button.takes_return = True
        self.done_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(4 * STEP)
        row.addWidget(told, 1)
        row.addWidget(self.state)
        row.addWidget(self.done_button)
        return row

    def _connect(self) -> None:
        self.head.search.textChanged.connect(self.on_search_typed)
        self.head.search.left.connect(self.grid.setFocus)
        self.head.search.down_pressed.connect(self.grid.setFocus)
        self.head.search.returnPressed.connect(self.grid.setFocus)
        self.head.day.committed.connect(self.on_day_committed)
        self.head.day.problem_found.connect(self.head.day_row.show_problem)
        self.head.marks.committed.connect(self.on_marks_committed)
        self.head.marks.problem_found.connect(self.head.marks_row.show_problem)
        self.head.all_box.toggled.connect(self.on_all_toggled)
        self.grid.went.connect(self.on_went)
        self.grid.left.connect(self.on_row_left)
        self.grid.delegate.typed.connect(self.on_typed)
        self.model.dataChanged.connect(self.on_went)
        self.model.modelReset.connect(self.on_filled)
        self.model.rowsInserted.connect(self.on_filled)
        self.keeper.saved.connect(self.on_saved)
        self.keeper.turned.connect(self.grid.select)
        self.leaving.keep.clicked.connect(self.grid.setFocus)
        self.leaving.left.connect(self.leave)
        self._session.failed.connect(self.on_failed)
        for keys, slot in (
            ("Ctrl+Z", self.verbs.undo),
            ("Ctrl+Shift+Z", self.verbs.redo),
            ("Ctrl+F", self.head.search.setFocus),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def on_row_left(self, post_id: int) -> None:
        """Save the row that was left."""
        draft = self.source.draft(post_id)
        if draft is not None:
            self.keeper.save([draft])

    def on_went(self) -> None:
        """Speak of the current cell."""
        if self.leaving.isVisible() and not self._is_open:
            self.leaving.hide()
            self.grid.setFocus()
        draft, index = self.grid.draft, self.grid.currentIndex()
        if draft is None:
            self.line.show_words("", "")
            return
        column = self.model.columns[index.column()]
        if column.name in COUNTS:
            is_wrong = draft.standing(column.name) is Standing.REFUSED
            self.line.show_words(f"{column.header} · {draft.title}", cell_words(draft, column.name), is_wrong=is_wrong)
        else:
            told = column.tooltip(draft).removeprefix(draft.title) if column.tooltip else ""
            self.line.show_words(draft.title, told)

    def on_typed(self, text: str) -> None:
        """Say while a number is typed what is understood."""
        draft, name = self.grid.draft, self.grid.column_name
        if draft is not None and name in COUNTS:
            header = self.model.columns[self.grid.currentIndex().column()].header
            self.line.show_words(f"{header} · {draft.title}", typing_words(text))

    def on_search_typed(self, text: str) -> None:
        """Show the posts that hold every word."""
        self.save()
        self.model.search(text)

    def on_day_committed(self, day: date | None) -> None:
        """Measure on another day from now on; what is saved stays on its day."""
        problem = "" if day else self.tr("On which day were these numbers read?")
        if day and day > self._session.today:
            problem = self.tr("That day has not come yet.")
        self.head.day_row.show_problem(problem)
        if day is None or problem:
            return
        self.save()
        before = self.source.day
        self.source.set_day(day)
        self.model.refetch(self.model.ids)
        self._offer_to_move(before, day)
        self.on_went()

    def _offer_to_move(self, before: date, day: date) -> None:
        """What was saved here as of the day before may have been meant for this one."""
        readings = self.keeper.movable(before, day)
        if not readings:
            return
        said, meant = (show.day_as_of(one, self._session.today) for one in (before, day))
        told = self.tr("The numbers of {} typed so far stay on {}.")
        self.strip.show_message(told.format(counted(len(readings), "post"), said))
        move = self.strip.add_button(self.tr("Move them to {}").format(meant))
        move.clicked.connect(lambda: self.keeper.move(readings, day))
        move.clicked.connect(self.strip.hide)
        self.strip.show()

    def on_marks_committed(self, marks: Marks | None) -> None:
        """Measure again by another rule, in the whole file; no days, no reminder."""
        self.head.marks_row.show_problem("")
        self.save()
        self.source.set_marks(marks or ())
        self.keeper.set_marks(self.source.marks)
        self.on_went()

    def on_all_toggled(self, everything: bool) -> None:
        """Offer a cell for every count, or only for those that a platform shows; this machine keeps it in mind."""
        Preferences().set_number(ALL_KEY, int(everything))
        self.source.show_all(everything=everything)
        metrics = (*METRICS, "followers") if everything else self.source.metrics()
        self.grid.set_columns(grid_columns(metrics, lambda: self._session.today))
        self.grid.fit_title()

    def on_filled(self) -> None:
        """Say how many posts there are."""
        shown = self.model.rowCount()
        told = counted(shown, "post")
        if self.model.query:
            told = self.tr("{} found").format(told)
        elif self._total > MOST:
            told = self.tr("the {} of {} that want it most").format(show.count(shown), counted(self._total, "post"))
        self.head.found.setText(told)

    def on_saved(self) -> None:
        """Say how much is saved."""
        posts = self.keeper.posts
        if self.head.marks.value != self.source.marks:
            self.head.marks.set_value(self.source.marks)
        self.state.setText(self.tr("Numbers of {} saved").format(counted(posts, "post")) if posts else "")
        self.on_went()

    def on_failed(self, error: UserError) -> None:
        """Say why nothing could be written; what was typed stays."""
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def save(self) -> None:
        """Write what is typed and not written yet."""
        self.keeper.save([draft for draft in self.source.drafts if draft.unsaved or draft.has_fresh_unread])

    def leave(self) -> None:
        """Close without a question."""
        self.ended.emit(self.keeper.posts)
        super().reject()

    def reject(self) -> None:
        is_stored = self.grid.delegate.finish()
        self.save()
        if is_stored and not self._is_open:
            self.leave()
        elif self.leaving.isHidden():
            self._ask()
        else:
            self.leaving.hide()
            self.grid.setFocus()

    @property
    def _is_open(self) -> bool:
        """Whether something typed or pasted is not in the file."""
        return any(draft.refused or draft.unsaved for draft in self.source.drafts)

    def _ask(self) -> None:
        texts = [one.text for draft in self.source.drafts for one in draft.refused.values()]
        told = ", ".join(f"“{text}”" for text in texts[:3])
        what = self.tr("{} could not be read and is not saved.").format(told) if told else ""
        self.leaving.ask(what or self.tr("What you typed last could not be saved."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.start()
