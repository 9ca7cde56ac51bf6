"""A file is checked when it was opened; edits wait for that, and of a damaged file nothing more is changed."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.errors import UserError
from storage.workspace import Workspace, open_workspace
from tests.factory import NOW, make_workspace
from ui.file_check import REFUSED, FileCheck
from ui.session import Session


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(make_workspace(tmp_path), lambda: NOW)
    yield made
    made.close()


def add_lena(session: Session) -> bool:
    return session.edit("Add Lena", lambda w: w.influencers.add(name="Lena")) is not None


def spoil(workspace: Workspace) -> None:
    """As a program with a bug would: rows that point nowhere."""
    workspace.connection.execute("PRAGMA foreign_keys=OFF")
    workspace.connection.execute("INSERT INTO reading (post_id, day) VALUES (9, '2026-01-01')")
    workspace.connection.execute("PRAGMA foreign_keys=ON")


def refusals(session: Session) -> list[UserError]:
    told: list[UserError] = []
    session.failed.connect(told.append)
    return told


def test_an_edit_waits_for_the_check_and_goes_through_where_the_file_is_whole(session: Session) -> None:
    order: list[str] = []
    over = threading.Event()

    def wait() -> None:
        over.wait()
        order.append("checked")

    session.hold_edits(wait)
    session.changed.connect(lambda _: order.append("edited"))
    threading.Thread(target=over.set).start()
    assert add_lena(session)
    assert order == ["checked", "edited"]


def test_the_check_is_waited_for_once(session: Session) -> None:
    waits: list[int] = []
    session.hold_edits(lambda: waits.append(1))
    assert add_lena(session)
    assert add_lena(session)
    assert waits == [1]


def test_of_a_damaged_file_edits_undo_redo_and_sliced_work_are_refused(session: Session) -> None:
    add_lena(session)
    spoil(session.workspace)
    session.hold_edits(FileCheck(session.path).refusal)
    told = refusals(session)
    assert not add_lena(session)
    assert session.undo() is None
    assert session.redo() is None
    assert session.forget(1) is None
    assert session.turn_in_slices(lambda _: None, lambda _: None) is None
    assert told == [REFUSED] * 5
    assert session.workspace.influencers.count() == 1


def test_a_file_that_is_whole_when_checked_anew_is_edited_again(session: Session) -> None:
    session.hold_edits(lambda: REFUSED)
    assert not add_lena(session)
    session.hold_edits(FileCheck(session.path).refusal)
    assert add_lena(session)


def test_a_check_that_no_worker_began_is_made_by_the_edit_itself(session: Session) -> None:
    session.hold_edits(FileCheck(session.path).refusal)
    assert add_lena(session)


def test_a_check_is_made_once_for_all_that_ask(session: Session) -> None:
    checked = FileCheck(session.path)
    found: list[object] = []
    asking = [threading.Thread(target=lambda: found.append(checked.verdict())) for _ in range(3)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert [verdict is checked.verdict() for verdict in found] == [True, True, True]


def test_the_file_that_was_refused_is_left_as_it_was(session: Session) -> None:
    spoil(session.workspace)
    before = session.workspace.connection.serialize()
    session.hold_edits(FileCheck(session.path).refusal)
    add_lena(session)
    reader = open_workspace(session.path, read_only=True)
    assert reader.connection.serialize() == before
    reader.close()
