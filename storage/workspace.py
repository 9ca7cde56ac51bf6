"""The workspace: the one file of a business, opened in one sequence and written by one writer."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from models.business import Business
from models.changes import ChangeSet
from models.errors import UserError
from storage import schema
from storage.derived.keeper import Keeper
from storage.file.connection import FEW_PAGES, connect
from storage.file.failures import READ_ONLY, told_in_words
from storage.file.layout import refuse_other_layout
from storage.file.lock import WriterLock
from storage.file.opening import inspect, journal_path, may_write, must_be_free
from storage.file.refusals import NotWritableError
from storage.file.stray_log import put_stray_log_aside, refuse_stray_log
from storage.history.history import History, Step
from storage.migrations import SCHEMA_VERSION
from storage.slices import Measured, at_once, in_one
from storage.tables.workspace_tables import WorkspaceTables

if TYPE_CHECKING:
    from storage.history.recorder import Recorder
    from storage.tables.finder import Hit

Action = Callable[["Workspace"], object]
SlicedAction = Callable[["Workspace"], Measured[object]]


class Workspace(WorkspaceTables):
    """An open workspace. Reading goes through its tables at any time; writing only inside ``edit``.

    Open one with ``open_workspace`` or ``create_workspace`` of this module, and close it when done.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None) -> None:
        super().__init__(connection)
        self.path = path
        self._lock = lock
        self._history = History(connection)
        self.keeper = Keeper(connection)
        """What takes long to make from the file and is asked for again and again."""
        self.writes = 0
        """How many edits, undos and redos were begun since it was opened, those that were given up included."""

    @property
    def is_read_only(self) -> bool:
        """Whether edits are refused because this program does not hold the writer lock."""
        return self._lock is None

    @property
    def left_by(self) -> str:
        """The other computer that opened it and has not closed it, as far as is known here (``WriterLock.left_by``)."""
        return self._lock.left_by if self._lock else ""

    def edit(self, label: str, action: Action, now: datetime | None = None) -> ChangeSet:
        """Run one user action as one transaction and one undo step; returns what it changed.

        An exception rolls everything back and is passed on; faults of disk or file come as ``UserError``. An action
        that changes nothing leaves no step.
        """
        return at_once(self.edit_in_slices(label, lambda _: in_one(lambda: action(self)), now))

    def edit_in_slices(self, label: str, work: SlicedAction, now: datetime | None = None) -> Measured[ChangeSet]:
        """``edit`` for long work: one transaction from the first slice to the last, which no other edit may enter.

        Closing it before its end rolls everything back. Whoever reads between two slices sees what is written so far.
        """
        with self._writing() as recorder:
            yield from work(self)
            changes = yield from recorder.take()
            if changes:
                rows = yield from self._refresh_figures(changes)
                yield from self._history.push(label, changes, now or datetime.now(), rows)
        self.keeper.on_edited(changes)
        return changes

    def undo(self) -> tuple[str, ChangeSet]:
        """Take back the newest step; returns its label and what changed. ``UserError`` if there is none."""
        return at_once(self.undo_in_slices())

    def redo(self) -> tuple[str, ChangeSet]:
        """Do the newest undone step again; returns its label and what changed. ``UserError`` if there is none."""
        return at_once(self.redo_in_slices())

    def undo_in_slices(self) -> Measured[tuple[str, ChangeSet]]:
        """``undo`` for a step of many rows, in one transaction as ``edit_in_slices``."""
        step = self._history.next_undo()
        if step is None:
            raise UserError("There is nothing to undo.")
        return step.label, (yield from self._turn(step, is_undone=True))

    def redo_in_slices(self) -> Measured[tuple[str, ChangeSet]]:
        """``redo`` for a step of many rows, in one transaction as ``edit_in_slices``."""
        step = self._history.next_redo()
        if step is None:
            raise UserError("There is nothing to redo.")
        return step.label, (yield from self._turn(step, is_undone=False))

    def forget(self, influencer_id: int, day: date) -> ChangeSet:
        """Erase what one influencer is known by (``storage.forgetting``). It cannot be undone: the history goes too."""
        from storage.forgetting import forget

        with self._writing() as recorder:
            forget(self.store, influencer_id, day)
            changes = at_once(recorder.take())
            at_once(self._refresh_figures(changes))
            self._history.clear()
        self.keeper.on_edited(changes)
        # What was removed is overwritten already (secure_delete): without room for it the file just stays as large.
        with suppress(sqlite3.OperationalError):
            self.connection.execute("VACUUM")
        return changes

    def undo_rows(self) -> tuple[int, int]:
        """How many rows the next undo and redo change or make anew; 0 without one, or if an older program did it."""
        return self._history.rows()

    def undo_labels(self) -> tuple[str | None, str | None]:
        """Labels of the next undo and redo, ``None`` where there is none."""
        return self._history.labels()

    def find_anything(self, text: str, most: int) -> "list[Hit]":
        """Campaigns, then influencers, that have every word of a search; at most so many."""
        from storage.tables.finder import find_anything

        return find_anything(self.store, text, most)

    def close(self) -> None:
        """Close the file and give the lock back; safe to call twice. What was written to is sealed as it is left."""
        if self._lock:
            from storage.backups.seal import leave_sealed

            leave_sealed(self.path, self.connection)
        self.connection.close()
        if self._lock:
            self._lock.release()

    def _turn(self, step: Step, *, is_undone: bool) -> Measured[ChangeSet]:
        from storage.history import change_format
        from storage.history.taking_back import take_back

        with self._writing() as recorder:
            turned = yield from change_format.unpack(step.data)
            yield from take_back(self.connection, turned)
            changes = yield from recorder.take()
            rows = yield from self._refresh_figures(changes)
            yield from self._history.turn(step, changes, rows, is_undone=is_undone)
        self.keeper.on_edited(changes)
        return changes

    def _refresh_figures(self, changes: ChangeSet) -> Measured[int]:
        """How many rows that is: those that were changed, or the figures that follow from them where they are more."""
        from storage.derived import creator_figures

        return max(changes.rows, (yield from creator_figures.refresh(self.store, changes)))

    @cached_property
    def _recorder(self) -> "Recorder | None":
        """Made before the first edit, with a trigger or three for every table; ``None`` where nothing is written."""
        from storage.history.recorder import Recorder

        return Recorder(self.connection) if self._lock else None

    @contextmanager
    def _writing(self) -> "Iterator[Recorder]":
        # A second edit inside the first would forget what the first has recorded so far: undo would miss it.
        if self.connection.in_transaction:
            raise RuntimeError("An edit cannot begin inside another edit.")
        with told_in_words():
            recorder = self._recorder
        if recorder is None:
            raise UserError("This workspace can only be read here.", "File → Save a copy… makes one to work in.")
        self.writes += 1
        self.keeper.look_again()
        self.store.keep_pages()
        with told_in_words(), self._known_if_written(), self.store.db.atomic():
            recorder.clear()
            yield recorder

    @contextmanager
    def _known_if_written(self) -> Iterator[None]:
        """Pass by a fault after the change came into the file: told as not saved, it would be made a second time.

        SQLite flushes the folder after it deleted the journal; where that fails the change stands.
        """
        before = self._history.mark()
        try:
            yield
        except sqlite3.OperationalError:
            if self._history.mark() == before:
                raise
            from storage.file.atomic import flush

            with suppress(OSError):
                flush(self.path.parent)


def open_workspace(path: Path, *, read_only: bool = False) -> Workspace:
    """Open the workspace at ``path``, bringing an older one to today's schema; ``UserError`` says why it cannot be."""
    with told_in_words():
        # The lock and the journal lie beside the file itself, whatever name leads to it.
        path = path.resolve() if path.is_symlink() else path
        inspect(path)
        if read_only:
            refuse_stray_log(path)
            _recover(path)
        elif not may_write(path):
            # SQLite would open it for reading without a word, and the first edit would fail.
            raise NotWritableError(READ_ONLY.message, READ_ONLY.hint)
        lock = None if read_only else _locked(path)
        try:
            if lock:
                put_stray_log_aside(path)
            return _opened(path, lock)
        except BaseException:
            if lock:
                lock.release()
            raise


def create_workspace(path: Path, business: Business | None = None, called: str = "") -> Workspace:
    """Make a new workspace at ``path`` (which must not exist) and open it: it is there whole or not at all.

    ``called`` is what refusals call it, where it is a draft itself.
    """
    from storage.backups.seal import forget_seal
    from storage.file.atomic import replacing

    with told_in_words():
        must_be_free(path)
        lock = _locked(path)
        try:
            must_be_free(path)  # another program may have been quicker
            with replacing(path, called, is_private=True) as draft:
                _fill(draft, lock, business or Business())
            forget_seal(path)
            return _opened(path, lock)
        except BaseException:
            lock.release()
            raise


def _fill(draft: Path, lock: WriterLock, business: Business) -> None:
    connection = connect(draft)
    try:
        _migrate(connection, draft, lock, 0)
        Workspace(draft, connection, lock).business.start(business)
    finally:
        connection.close()


def _locked(path: Path) -> WriterLock:
    lock = WriterLock(path)
    lock.acquire()
    return lock


def _recover(path: Path) -> None:
    """Roll back what a crash left half-way: a reader cannot, so the file is opened for writing once."""
    if not journal_path(path).exists():
        return
    lock = WriterLock(path)
    try:
        lock.acquire()
    except UserError:
        return  # the owner of the lock is alive and in the middle of a commit
    try:
        connection = connect(path)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.close()
    finally:
        lock.release()


def _opened(path: Path, lock: WriterLock | None) -> Workspace:
    connection = connect(path, "rw" if lock else "ro")
    try:
        # Asked of SQLite: the header may be of a migration that a crash stopped, and that was rolled back just now.
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < SCHEMA_VERSION:
            _migrate(connection, path, lock, version)
        schema.refuse_foreign_parts(connection)
        refuse_other_layout(connection)
        # A window that stands has read each row once; orders and edits have more kept (``Store.keep_pages``).
        connection.execute(FEW_PAGES)
        return Workspace(path, connection, lock)
    except BaseException:
        connection.close()
        raise


def _migrate(connection: sqlite3.Connection, path: Path, lock: WriterLock | None, version: int) -> None:
    from sqlite_utils import Database

    from storage.backups.keeping import keep_before_update
    from storage.backups.seal import forget_seal

    if lock is None:
        raise UserError(f"“{path.name}” is of an older version.", "Open it once in Goodword's window first.")
    if version:
        keep_before_update(connection, path, datetime.now())
    schema.migrate(Database(connection, execute_plugins=False))
    forget_seal(path)
