"""What the disk does not take is kept in its order, written before anything else, and never lost in between."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from models.changes import ChangeSet
from models.errors import UserError
from models.reading.platform import Platform
from storage.backups.seal import seal_path
from storage.slices import in_one
from storage.snapshots import Shown
from storage.unsaved import NotSavedYetError
from storage.workspace import Action, Workspace, open_workspace
from tests.factory import NOW, make_workspace
from tests.full_disk import refusing_disk, small_disk
from ui.session import Session


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(make_workspace(tmp_path), lambda: NOW)
    yield made
    made.close()


def add(session: Session, name: str) -> ChangeSet | None:
    return session.edit(f"Add {name}", lambda w: w.influencers.add(name=name))


NAMES = "SELECT name FROM influencer ORDER BY id"


def names(session: Session) -> list[str]:
    """As they are shown."""
    return [row[0] for row in session.workspace.connection.execute(NAMES)]


def saved(session: Session) -> list[str]:
    """As they are in the file."""
    with closing(sqlite3.connect(session.path)) as reader:
        return [row[0] for row in reader.execute(NAMES)]


def failures(session: Session) -> list[UserError]:
    told: list[UserError] = []
    session.failed.connect(told.append)
    return told


def test_on_a_full_disk_the_last_change_is_kept_and_said_so(tmp_path: Path, qtbot: QtBot) -> None:
    with small_disk(tmp_path / "disk") as disk:
        session = Session(make_workspace(disk.folder), lambda: NOW)
        told = failures(session)
        disk.fill()
        assert add(session, "Lena")
        assert str(told[0]) == (
            "The disk is full. Your last change is still on screen but not saved yet, and kept until there is room."
        )
        assert add(session, "Ana")
        assert str(told[1]).startswith("The disk is full. Your last 2 changes are still on screen but not saved yet")
        assert (names(session), saved(session)) == (["Lena", "Ana"], [])
        disk.empty()
        assert session.try_again() is None
        assert names(session) == saved(session) == ["Lena", "Ana"]
        assert session.undo() == "Add Ana"
        session.close()


def test_what_is_unsaved_is_written_before_the_next_edit(session: Session) -> None:
    with refusing_disk():
        add(session, "Lena")
        add(session, "Ana")
        assert saved(session) == []
    add(session, "Mia")
    assert saved(session) == ["Lena", "Ana", "Mia"]
    assert [session.undo() for _ in range(3)] == ["Add Mia", "Add Ana", "Add Lena"]


def test_every_view_hears_of_what_is_shown_at_once_and_of_what_was_saved_later(session: Session) -> None:
    heard: list[ChangeSet] = []
    session.changed.connect(heard.append)
    with refusing_disk():
        add(session, "Lena")
        add(session, "Ana")
    assert [changes.ids("influencer") for changes in heard] == [{1}, {2}]
    assert session.saved_at is None
    assert session.try_again() is None
    assert [changes.ids("influencer") for changes in heard] == [{1}, {2}, {1}, {2}]
    assert not session.unsaved
    assert session.saved_at == NOW


def test_what_hangs_on_a_row_goes_with_it_on_the_screen_and_in_the_file(session: Session) -> None:
    add(session, "Lena")
    session.edit("Add a profile", lambda w: w.profiles.add(1, Platform.INSTAGRAM, "lena"))
    with refusing_disk():
        session.edit("Delete Lena", lambda w: w.influencers.delete(1))
        assert session.workspace.profiles.of_influencer(1) == []
        assert session.undo() == "Delete Lena"
        assert [profile.handle for profile in session.workspace.profiles.of_influencer(1)] == ["lena"]


def test_a_worker_reads_what_is_shown(session: Session) -> None:
    with refusing_disk():
        add(session, "Lena")
        with closing(session.shown.snapshot()) as copy:
            assert copy.influencers.count() == 1
    assert session.try_again() is None
    assert session.shown == Shown(session.path)


def test_what_is_given_up_is_shown_no_more(session: Session) -> None:
    with refusing_disk():
        add(session, "Lena")
    looked: list[bool] = []
    session.given_up.connect(lambda: looked.append(True))
    session.give_up_unsaved()
    assert looked == [True]
    assert names(session) == []


def test_an_edit_that_changes_nothing_is_not_kept(session: Session) -> None:
    told = failures(session)
    with refusing_disk():
        assert session.edit("Look", lambda w: w.influencers.count()) == ChangeSet()
    assert not session.unsaved
    assert told == []


def test_the_copy_that_is_shown_leaves_the_seal_of_the_file_alone(session: Session) -> None:
    with refusing_disk():
        add(session, "Lena")
    session.unsaved.copy_to(session.path.with_name("copy.goodword"))
    session.give_up_unsaved()
    assert not seal_path(session.path).exists()


def test_trying_again_in_vain_says_so_and_keeps_everything(session: Session) -> None:
    with refusing_disk():
        add(session, "Lena")
        assert isinstance(session.try_again(), NotSavedYetError)
    assert session.unsaved.labels == ("Add Lena",)


def test_undo_takes_back_what_is_unsaved_before_what_is_saved(session: Session) -> None:
    add(session, "Lena")
    with refusing_disk():
        add(session, "Ana")
        assert session.undo_labels() == ("Add Ana", None)
        assert session.undo() == "Add Ana"
        assert session.undo_labels()[0] == "Add Lena"
        assert session.undo() is None  # the disk does not take that
    assert names(session) == ["Lena"]


def test_undo_with_room_again_takes_back_what_was_saved_just_now(session: Session) -> None:
    with refusing_disk():
        add(session, "Lena")
    assert session.undo() == "Add Lena"
    assert names(session) == []
    assert session.redo() == "Add Lena"


def test_what_a_form_asks_for_is_kept_by_the_form_alone(session: Session) -> None:
    told = failures(session)
    with refusing_disk(), session.kept_by_form():
        assert add(session, "Lena") is None
    assert not session.unsaved
    assert "could not be read or written" in told[0].message
    assert add(session, "Lena") is not None
    assert names(session) == ["Lena"]


def test_what_a_form_asks_for_that_closes_is_kept_after_all(session: Session) -> None:
    told = failures(session)
    with refusing_disk():
        with session.kept_by_form() as form:
            add(session, "Lena")
            add(session, "Ana")
            form.closes = True
        assert session.unsaved.labels == ("Add Lena", "Add Ana")
    assert isinstance(told[-1], NotSavedYetError)
    add(session, "Mia")
    assert names(session) == ["Lena", "Ana", "Mia"]


def test_a_form_within_another_form_keeps_its_own(session: Session) -> None:
    with refusing_disk(), session.kept_by_form() as outer:
        with session.kept_by_form() as inner:
            add(session, "Lena")
            inner.closes = True
        add(session, "Ana")
        outer.closes = False
    assert session.unsaved.labels == ("Add Lena",)


def test_what_is_refused_for_another_reason_is_not_kept(session: Session) -> None:
    def refuse(_: Workspace) -> None:
        raise UserError("That cannot be.")

    session.edit("Try", refuse)
    assert not session.unsaved


def goes_once(error: Exception) -> Action:
    """Does what is asked the first time, and never again."""
    times = iter([None])

    def action(w: Workspace) -> None:
        w.influencers.add(name="half")
        if next(times, error) is error:
            raise error

    return action


def test_what_would_be_refused_with_room_is_refused_at_once(session: Session) -> None:
    def refuse(w: Workspace) -> None:
        w.influencers.add(name="half")
        raise UserError("She is gone.")

    told = failures(session)
    with refusing_disk():
        assert session.edit("Try", refuse) is None
    assert [str(error) for error in told] == ["She is gone."]
    assert not session.unsaved
    assert names(session) == []


def test_what_can_never_be_written_is_told_and_holds_up_nothing(session: Session) -> None:
    told = failures(session)
    with refusing_disk():
        session.edit("Try", goes_once(UserError("She is gone.")))
        add(session, "Ana")
        assert names(session) == ["half", "Ana"]
    assert session.try_again() is None
    assert str(told[-1]) == "“Try” can no longer be done. She is gone."
    assert names(session) == saved(session) == ["Ana"]


def test_a_bug_in_what_is_unsaved_is_met_once_and_holds_up_nothing(session: Session) -> None:
    with refusing_disk():
        session.edit("Try", goes_once(ZeroDivisionError()))
        add(session, "Ana")
    with pytest.raises(ZeroDivisionError):
        session.try_again()
    assert session.try_again() is None
    assert names(session) == saved(session) == ["Ana"]


def test_work_in_slices_waits_until_everything_before_it_is_saved(session: Session) -> None:
    told = failures(session)
    done: list[ChangeSet] = []
    ends = done.append, lambda _: None
    with refusing_disk():
        add(session, "Lena")
        assert session.edit_in_slices("Many", lambda w: in_one(lambda: w.influencers.add(name="Ana")), *ends) is None
    assert isinstance(told[-1], NotSavedYetError)
    assert session.unsaved.labels == ("Add Lena",)


def test_nothing_is_forgotten_for_good_while_something_is_unsaved(session: Session) -> None:
    add(session, "Lena")
    with refusing_disk():
        add(session, "Ana")
        assert session.forget(1) is None
    assert names(session) == ["Lena", "Ana"]


def test_a_copy_saved_elsewhere_has_what_is_unsaved_and_its_undo(tmp_path: Path, qtbot: QtBot) -> None:
    with small_disk(tmp_path / "disk") as disk:
        session = Session(make_workspace(disk.folder), lambda: NOW)
        add(session, "Lena")
        disk.fill()
        add(session, "Ana")
        add(session, "Mia")
        session.unsaved.copy_to(tmp_path / "copy.goodword")
        assert session.unsaved.copied_to == tmp_path / "copy.goodword"
        assert saved(session) == ["Lena"]
        session.close()
    copy = Session(open_workspace(tmp_path / "copy.goodword"), lambda: NOW)
    assert names(copy) == ["Lena", "Ana", "Mia"]
    assert [copy.undo() for _ in range(3)] == ["Add Mia", "Add Ana", "Add Lena"]
    copy.close()
    assert {path.name for path in tmp_path.iterdir()} == {"disk", "copy.goodword"}


def test_a_copy_that_fails_is_none_and_what_is_unsaved_stays(session: Session, tmp_path: Path) -> None:
    with refusing_disk():
        add(session, "Lena")
        with pytest.raises(UserError):
            session.unsaved.copy_to(tmp_path / "copy.goodword")
    assert session.unsaved.copied_to is None
    assert not (tmp_path / "copy.goodword").exists()
    assert session.try_again() is None
    assert names(session) == ["Lena"]


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file can be neither moved nor deleted")
def test_a_file_that_was_moved_away_keeps_what_is_changed_until_it_is_back(session: Session) -> None:
    told = failures(session)
    add(session, "Lena")
    elsewhere = session.path.rename(session.path.with_name("elsewhere.goodword"))
    assert add(session, "Ana")
    assert str(told[0]) == (
        "This file was moved, renamed or deleted while it was open."
        " Your last change is still on screen but not saved yet, and kept until it is back in its place."
    )
    elsewhere.rename(session.path)
    assert session.try_again() is None
    assert names(session) == ["Lena", "Ana"]


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file can be neither moved nor deleted")
def test_of_a_file_that_was_deleted_a_copy_has_everything(session: Session, tmp_path: Path) -> None:
    add(session, "Lena")
    session.path.unlink()
    add(session, "Ana")
    session.unsaved.copy_to(tmp_path / "copy.goodword")
    copy = Session(open_workspace(tmp_path / "copy.goodword"), lambda: NOW)
    assert names(copy) == ["Lena", "Ana"]
    copy.close()


STEPS = st.lists(st.sampled_from(["edit", "undo", "fail", "mend", "try"]), min_size=4, max_size=25)


@settings(max_examples=40)
@given(steps=STEPS)
def test_whenever_the_disk_fails_no_change_is_lost_made_twice_or_out_of_order(
    tmp_path_factory: pytest.TempPathFactory, qapp: object, steps: list[str]
) -> None:
    session = Session(make_workspace(tmp_path_factory.mktemp("steps")), lambda: NOW)
    expected: list[str] = []
    with ExitStack() as failing:
        for number, step in enumerate(steps):
            if step == "edit":
                add(session, f"n{number}")
                expected.append(f"n{number}")
            elif step == "undo" and session.undo():
                expected.pop()
            elif step == "fail":
                failing.enter_context(refusing_disk())
            elif step == "mend":
                failing.close()
            elif step == "try":
                session.try_again()
            assert names(session) == expected
            assert [*saved(session), *(label.removeprefix("Add ") for label in session.unsaved.labels)] == expected
    assert session.try_again() is None
    assert saved(session) == expected
    session.close()
