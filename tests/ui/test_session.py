from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.changes import ChangeKind, ChangeSet
from models.errors import UserError
from models.stage_names import StageNames
from models.stages import Stage
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace, open_workspace
from tests.factory import NOW, make_workspace
from ui.session import Session


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(make_workspace(tmp_path), lambda: NOW)
    yield made
    made.close()


def heard(session: Session) -> list[object]:
    told: list[object] = []
    session.changed.connect(told.append)
    session.failed.connect(told.append)
    return told


def test_an_edit_is_heard_once_with_what_changed(session: Session) -> None:
    told = heard(session)
    changes = session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    assert told == [changes]
    assert changes is not None
    assert changes.ids("influencer", ChangeKind.INSERT) == {1}
    assert session.saved_at == NOW


def test_undo_and_redo_are_heard_and_name_their_step(session: Session) -> None:
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    told = heard(session)
    assert session.undo() == "Add Lena"
    assert session.redo() == "Add Lena"
    kinds = [changes.changes[0].kind for changes in told if isinstance(changes, ChangeSet)]
    assert kinds == ["delete", "insert"]


def test_an_edit_that_changes_nothing_is_not_heard(session: Session) -> None:
    told = heard(session)
    session.edit("Look", lambda w: w.influencers.count())
    assert told == []
    assert session.saved_at is None


def test_an_edit_that_is_refused_is_told_and_nothing_is_written(session: Session) -> None:
    told = heard(session)

    def refuse(w: Workspace) -> None:
        w.influencers.add(name="half")
        raise UserError("That cannot be.")

    assert session.edit("Try", refuse) is None
    assert [str(error) for error in told] == ["That cannot be."]
    assert session.workspace.influencers.count() == 0


def test_undo_of_nothing_is_told(session: Session) -> None:
    told = heard(session)
    assert session.undo() is None
    assert [str(error) for error in told] == ["There is nothing to undo."]


def test_a_bug_is_passed_on_and_nothing_is_announced(session: Session) -> None:
    told = heard(session)

    def fail(w: Workspace) -> None:
        w.influencers.add(name="half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session.edit("Try", fail)
    assert told == []
    assert session.workspace.influencers.count() == 0


def test_an_edit_from_whoever_heard_the_last_one_is_a_step_of_its_own(session: Session) -> None:
    def answer(changes: ChangeSet) -> None:
        if changes.touches("influencer"):
            session.edit("Answer", lambda w: w.campaigns.add(name="c"))

    session.changed.connect(answer)
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    assert session.undo_labels() == ("Answer", None)
    assert session.undo() == "Answer"
    assert session.undo() == "Add Lena"


def test_today_is_the_day_of_its_clock(session: Session) -> None:
    assert session.today == date(2026, 5, 4)
    session.clock = lambda: datetime(2026, 12, 31, 23, 59)
    assert session.today == date(2026, 12, 31)


def test_what_was_edited_is_on_disk_when_the_edit_returns(session: Session) -> None:
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    reader = open_workspace(session.path, read_only=True)
    assert reader.influencers.count() == 1
    reader.close()


def test_names_of_stages_are_read_once_and_again_after_they_changed(session: Session) -> None:
    assert session.stage_names is session.stage_names
    assert session.stage_names.of(Stage.LIVE) == "Live"
    session.edit("Rename", lambda w: w.settings.put(STAGE_NAMES, StageNames({Stage.LIVE: "On air"})))
    assert session.stage_names.of(Stage.LIVE) == "On air"
    session.undo()
    assert session.stage_names.of(Stage.LIVE) == "Live"
