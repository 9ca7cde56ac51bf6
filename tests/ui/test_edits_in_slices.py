"""Large edits, undo and redo in the window: a few milliseconds a turn, nothing else meanwhile, nothing half."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from models.changes import ChangeSet
from models.errors import UserError
from storage.importing.garbage import is_at_rest
from storage.slices import Progress, Sliced
from storage.workspace import Workspace
from tests.factory import NOW, dump, figures_dump, make_workspace
from tests.ui.turns import LONG, until
from ui.session import LARGE, Session
from ui.theme import Theme
from ui.waiting.turn_dialog import TurnDialog
from ui.work.sliced_work import SlicedWork

PEOPLE = LARGE + 200


@pytest.fixture(autouse=True)
def one_slice_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """However fast the machine is, there is a turn between any two slices."""
    monkeypatch.setattr("ui.work.sliced_work.TURN", 0.0)


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(make_workspace(tmp_path), lambda: NOW)
    yield made
    made.close()


class Ends:
    """Hears how a large edit ends."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Exception] = []
        self.progress: list[Progress] = []


def add_people(workspace: Workspace) -> Sliced[None]:
    for number in range(PEOPLE):
        workspace.connection.execute("INSERT INTO influencer (name) VALUES (?)", (f"n{number}",))
        if number % 50 == 0:
            yield


def begin(session: Session, ends: Ends) -> SlicedWork:
    work = session.edit_in_slices("Add people", add_people, ends.done.append, ends.failed.append, ends.progress.append)
    assert work
    return work


@pytest.fixture
def filled(session: Session, qtbot: QtBot) -> Session:
    ends = Ends()
    begin(session, ends)
    qtbot.waitUntil(lambda: bool(ends.done), timeout=LONG)
    return session


def state(session: Session) -> object:
    return dump(session.workspace), figures_dump(session.workspace), session.undo_labels()


def test_a_large_edit_lets_the_window_live_and_is_told_once(session: Session, qtbot: QtBot) -> None:
    ends, told, turns = Ends(), list[ChangeSet](), list[bool]()
    session.changed.connect(told.append)
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(session.is_busy))
    timer.start()
    begin(session, ends)
    qtbot.waitUntil(lambda: bool(ends.done), timeout=LONG)
    timer.stop()
    assert told == ends.done
    assert told[0].ids("influencer") == frozenset(range(1, PEOPLE + 1))
    assert turns.count(True) >= PEOPLE // 50
    assert not session.is_busy
    assert session.saved_at == NOW
    assert session.undo_labels()[0] == "Add people"


def test_other_edits_are_refused_meanwhile_and_work_afterwards(session: Session, qtbot: QtBot) -> None:
    ends, refused = Ends(), list[UserError]()
    session.failed.connect(refused.append)
    begin(session, ends)
    until(lambda: session.workspace.connection.in_transaction)
    assert session.edit("Add", lambda w: w.influencers.add(name="x")) is None
    assert session.undo() is None
    assert session.edit_in_slices("More", add_people, ends.done.append, ends.failed.append) is None
    assert [error.message for error in refused] == ["A large change is still under way."] * 3
    qtbot.waitUntil(lambda: bool(ends.done), timeout=LONG)
    assert session.edit("Add", lambda w: w.influencers.add(name="x"))
    assert session.workspace.influencers.count() == PEOPLE + 1


def test_cancelling_rolls_back_and_says_so_to_whoever_read_meanwhile(session: Session, qtbot: QtBot) -> None:
    ends, told = Ends(), list[object]()
    before = state(session)
    session.changed.connect(told.append)
    work = begin(session, ends)
    until(lambda: in_the_middle(session))
    with qtbot.waitSignal(session.given_up):
        work.cancel()
    work.cancel()
    assert (ends.done, ends.failed, told) == ([], [], [])
    assert state(session) == before
    assert session.edit("Add", lambda w: w.influencers.add(name="x"))


def in_the_middle(session: Session) -> bool:
    return bool(session.workspace.connection.execute("SELECT count(*) > 100 FROM influencer").fetchone()[0])


def test_a_fault_in_the_middle_rolls_back_and_comes_as_the_exception(session: Session, qtbot: QtBot) -> None:
    def fail(workspace: Workspace) -> Sliced[None]:
        workspace.influencers.add(name="half")
        yield
        raise OSError(28, "No space left on device")

    ends, before = Ends(), state(session)
    session.edit_in_slices("Fail", fail, ends.done.append, ends.failed.append)
    qtbot.waitUntil(lambda: bool(ends.failed), timeout=LONG)
    assert "disk is full" in str(ends.failed[0])
    assert state(session) == before
    assert not session.is_busy


def test_closing_the_file_gives_up_what_is_under_way(tmp_path: Path, qtbot: QtBot) -> None:
    session, ends = Session(make_workspace(tmp_path), lambda: NOW), Ends()
    begin(session, ends)
    until(lambda: in_the_middle(session))
    session.close()
    assert ends.done == []


def test_a_large_step_is_told_from_a_small_one(filled: Session) -> None:
    assert filled.is_large()
    filled.edit("Add", lambda w: w.influencers.add(name="x"))
    assert not filled.is_large()
    filled.undo()
    assert (filled.is_large(), filled.is_large(is_redo=True)) == (True, False)


def test_a_large_step_is_taken_back_and_done_again_behind_a_dialog(filled: Session, qtbot: QtBot) -> None:
    after = state(filled)
    for is_redo in (False, True):
        dialog = TurnDialog(filled, Theme("light"), is_redo=is_redo)
        with qtbot.waitSignal(dialog.turned, timeout=LONG) as turned:
            dialog.begin()
            assert dialog.isModal()
            assert dialog.isVisible()  # though not on the screen: input is taken from the window already
        assert turned.args == ["Add people"]
        assert filled.workspace.influencers.count() == (PEOPLE if is_redo else 0)
    assert state(filled) == after


@pytest.mark.parametrize("is_seen", [False, True])
def test_escape_leaves_a_large_step_as_it_was(filled: Session, qtbot: QtBot, is_seen: bool) -> None:
    before, told = state(filled), list[object]()
    filled.changed.connect(told.append)
    dialog = TurnDialog(filled, Theme("light"), is_redo=False)
    dialog.begin()
    if is_seen:
        dialog.on_lasting()
        assert dialog.isVisible()
    until(lambda: filled.workspace.connection.in_transaction)
    dialog.reject()
    assert told == []
    assert state(filled) == before
    assert not filled.is_busy
    assert filled.edit("Add", lambda w: w.influencers.add(name="x"))


def test_there_being_nothing_to_undo_is_told(session: Session, qtbot: QtBot) -> None:
    dialog = TurnDialog(session, Theme("light"), is_redo=False)
    with qtbot.waitSignal(session.failed) as failed:
        dialog.begin()
    assert "nothing to undo" in str(failed.args[0])


def test_a_session_that_nobody_holds_any_more_goes_quietly(tmp_path: Path, qtbot: QtBot) -> None:
    session, ends = Session(make_workspace(tmp_path), lambda: NOW), Ends()
    begin(session, ends)
    qtbot.waitUntil(lambda: bool(ends.done), timeout=LONG)
    session.close()
    del session
    gc.collect()
    qtbot.wait(20)
    assert not is_at_rest()
