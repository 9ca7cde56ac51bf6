"""Saves rows of the grid as they are left, and takes that back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.changes import ChangeSet
from models.plural import counted
from models.posts.measure_again import Marks
from storage.tables.settings import MEASURE_MARKS
from storage.workspace import Workspace
from ui.results.readings.draft_source import DraftSource
from ui.results.readings.reading_draft import ReadingDraft, Refused
from ui.results.readings.reading_writing import ReadingWriting
from ui.session import Session
from ui.sheets.list_writing import write_rows
from ui.tables.window_model import WindowModel
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Step:
    """Posts that got something at once, and the texts pasted then that could not be read, by post.

    Where nothing of it could be read, there is no step in the file.
    """

    ids: list[int]
    unread: dict[int, Mapping[str, Refused]] = field(default_factory=dict)
    is_in_file: bool = True

    @property
    def first(self) -> int | None:
        """The post to go to when it is taken back."""
        return next(iter([*self.ids, *self.unread]), None)


class ReadingKeeper(QObject):
    """Each row that is left is one step of undo, and so is a block that was pasted or filled.

    ``saved`` tells that something was written or taken back; ``turned`` carries the post that a step was about.
    """

    saved = Signal()
    turned = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, source: DraftSource, model: WindowModel[ReadingDraft], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._source = source
        self._model = model
        self._window = parent
        self._steps: list[_Step] = []
        self._undone: list[_Step] = []
        self._made: set[tuple[int, date]] = set()
        self._is_writing = False
        session.changed.connect(self.on_session_changed)

    @property
    def posts(self) -> int:
        """How many posts got numbers since the grid was opened."""
        return len({post_id for step in self._steps for post_id in step.ids})

    def save(self, drafts: Sequence[ReadingDraft], label: str = "") -> None:
        """Write what is typed for some posts as one step; nothing where nothing is."""
        waiting = [draft for draft in drafts if draft.unsaved]
        if not waiting:
            self._keep_step([], drafts, None)
            return
        told = waiting[0].title if len(waiting) == 1 else counted(len(waiting), "post")
        label = label or f"Enter metrics of {told}"
        made = {(one.id, one.day) for one in waiting if one.counts() and one.measured.measured_on(one.day) is None}

        def on_done(changes: ChangeSet) -> None:
            ids = [draft.id for draft in waiting]
            self._made |= made
            self._keep_step(ids, drafts, changes)
            self._model.refetch(ids)
            self.saved.emit()

        with self._writing():
            write_rows(self._session, self._theme, self._window, label, ReadingWriting(waiting), on_done)

    def set_marks(self, marks: Marks) -> None:
        """Keep another rule for the next readings in the file."""
        with self._writing():
            changes = self._session.edit(
                "Change when posts are read again", lambda w: w.settings.put(MEASURE_MARKS, marks)
            )
        self._keep_step([], [], changes)
        self._model.refetch(self._model.ids)

    def movable(self, day: date, to: date) -> dict[int, int]:
        """Readings of a day that were made here and may as well be of another one, by their posts."""
        found = {}
        for post_id in sorted(post_id for post_id, made_on in self._made if made_on == day):
            draft = self._source.draft(post_id)
            reading = draft.measured.measured_on(day) if draft else None
            if draft is not None and reading is not None and draft.measured.measured_on(to) is None:
                found[post_id] = reading.id
        return found

    def move(self, readings: Mapping[int, int], to: date) -> None:
        """Let readings that were made here be of another day, as one step."""

        def write(workspace: Workspace) -> None:
            for reading_id in readings.values():
                workspace.posts.update_reading(reading_id, day=to)

        label = f"Move readings of {counted(len(readings), 'post')} to {show.day(to, year=True)}"
        with self._session.kept_by_form():
            changes = self._session.edit(label, write)
        if changes:
            self._made |= {(post_id, to) for post_id in readings}
        self._keep_step(list(readings), [], changes)
        self.saved.emit()

    def undo(self) -> None:
        """Take back the newest step made here, with the texts of it that could not be read."""
        if self._steps and (not self._steps[-1].is_in_file or self._session.undo() is not None):
            self._turn(self._steps, self._undone, ReadingDraft.drop_unread)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self._undone and (not self._undone[-1].is_in_file or self._session.redo() is not None):
            self._turn(self._undone, self._steps, ReadingDraft.put_unread)

    def on_session_changed(self) -> None:
        """The file says anew what is saved."""
        if self._is_writing:
            return
        self._source.set_marks(self._session.workspace.settings.get(MEASURE_MARKS))
        for draft in self._source.drafts:
            draft.forget_saved()
        self._model.refetch([draft.id for draft in self._source.drafts])

    def _keep_step(self, ids: list[int], drafts: Sequence[ReadingDraft], changes: ChangeSet | None) -> None:
        unread = {draft.id: texts for draft in drafts if (texts := draft.on_left())}
        if changes or unread:  # the same numbers once more are no step
            self._steps.append(_Step(ids if changes else [], unread, is_in_file=bool(changes)))
            self._undone.clear()

    def _turn(
        self,
        from_steps: list[_Step],
        to_steps: list[_Step],
        turn: Callable[[ReadingDraft, Mapping[str, Refused]], None],
    ) -> None:
        step = from_steps.pop()
        to_steps.append(step)
        for post_id, texts in step.unread.items():
            draft = self._source.draft(post_id)
            if draft is not None:
                turn(draft, texts)
        self._model.refetch(list(step.unread))
        self.saved.emit()
        if step.first is not None:
            self.turned.emit(step.first)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._is_writing = True
        try:
            with self._session.kept_by_form():
                yield
        finally:
            self._is_writing = False
