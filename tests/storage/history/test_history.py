import os
from pathlib import Path

import pytest

from models.errors import UserError
from storage.history import history
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do, dump, figures_dump


def steps(workspace: Workspace) -> int:
    return int(str(workspace.store.value("SELECT count(*) FROM history")))


def test_undo_and_redo_work_across_restarts(workspace: Workspace) -> None:
    dumps = [dump(workspace)]
    lena = add_influencer(workspace)
    dumps.append(dump(workspace))
    campaign = add_campaign(workspace)
    dumps.append(dump(workspace))
    add_partnership(workspace, lena, campaign, "LENA")
    dumps.append(dump(workspace))
    do(workspace, lambda w: w.influencers.delete(lena), "Delete Lena")
    dumps.append(dump(workspace))
    path = workspace.path
    workspace.close()
    for turn, expected in (("undo", dumps[-2::-1]), ("redo", dumps[1:])):
        for wanted in expected:
            open_one = open_workspace(path)
            getattr(open_one, turn)()
            assert dump(open_one) == wanted
            open_one.close()


def test_labels_tell_what_comes_next(workspace: Workspace) -> None:
    assert workspace.undo_labels() == (None, None)
    add_influencer(workspace)
    add_campaign(workspace)
    assert workspace.undo_labels() == ("Add Spring box", None)
    assert workspace.undo()[0] == "Add Spring box"
    assert workspace.undo_labels() == ("Add Lena", "Add Spring box")
    assert workspace.redo()[0] == "Add Spring box"


def test_nothing_to_undo_or_redo_is_told(workspace: Workspace) -> None:
    for turn, told in ((workspace.undo, "nothing to undo"), (workspace.redo, "nothing to redo")):
        with pytest.raises(UserError, match=told):
            turn()


def test_a_new_edit_cuts_what_was_undone(workspace: Workspace) -> None:
    for name in ("a", "b", "c"):
        add_influencer(workspace, name)
    workspace.undo()
    workspace.undo()
    add_influencer(workspace, "d")
    assert workspace.undo_labels() == ("Add d", None)
    assert steps(workspace) == 2


def test_200_steps_are_kept_and_can_all_be_undone(workspace: Workspace) -> None:
    do(workspace, lambda w: w.influencers.add(name="x"))
    for number in range(205):
        do(workspace, lambda w, number=number: w.influencers.update(1, name=f"n{number}"))  # type: ignore[misc]
    assert steps(workspace) == history.STEPS_KEPT == 200
    for _ in range(200):
        workspace.undo()
    person = workspace.influencers.get(1)
    assert person is not None
    assert person.name == "n4"
    with pytest.raises(UserError, match="nothing to undo"):
        workspace.undo()


def test_large_steps_push_out_old_ones_but_the_newest_stays(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "BYTES_KEPT", 3_000)
    for _ in range(4):
        do(workspace, lambda w: w.business.update(logo=os.urandom(600)))
    assert steps(workspace) == 2
    do(workspace, lambda w: w.business.update(logo=os.urandom(9_000)))
    assert steps(workspace) == 1
    workspace.undo()
    workspace.redo()


def test_an_exception_rolls_everything_back_and_is_passed_on(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    before, figures, labels = dump(workspace), figures_dump(workspace), workspace.undo_labels()

    def fail(w: Workspace) -> None:
        w.influencers.delete(lena)
        w.campaigns.add(name="half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        do(workspace, fail)
    assert dump(workspace) == before
    assert figures_dump(workspace) == figures
    assert workspace.undo_labels() == labels
    do(workspace, lambda w: w.influencers.update(lena, notes="works on"))
    workspace.undo()
    assert dump(workspace) == before


def test_a_row_that_points_nowhere_is_never_written(workspace: Workspace) -> None:
    before = dump(workspace)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        do(workspace, lambda w: w.profiles.add_reading(77, day="2026-01-01"))
    assert dump(workspace) == before


def test_a_fault_of_the_disk_is_told_in_words_and_changes_nothing(workspace: Workspace) -> None:
    before = dump(workspace)

    def full(w: Workspace) -> None:
        w.campaigns.add(name="half")
        raise OSError(28, "No space left on device")

    with pytest.raises(UserError, match="disk is full"):
        do(workspace, full)
    assert dump(workspace) == before


def test_a_really_full_file_is_told_in_words_and_changes_nothing(workspace: Workspace) -> None:
    add_influencer(workspace)
    before = dump(workspace)
    pages = workspace.connection.execute("PRAGMA page_count").fetchone()[0]
    workspace.connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(UserError, match="disk is full"):
        do(workspace, lambda w: w.business.update(logo=os.urandom(100_000)))
    assert dump(workspace) == before
    workspace.connection.execute("PRAGMA max_page_count=1000000")
    do(workspace, lambda w: w.business.update(logo=os.urandom(100_000)))


def test_the_first_content_of_a_new_file_is_no_step(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "a.goodword")
    assert made.undo_labels() == (None, None)
    made.close()


def test_an_edit_of_something_gone_is_told_in_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="no longer there"):
        do(workspace, lambda w: w.influencers.update(5, name="x"))


def test_writes_are_counted_for_whoever_planned_on_an_older_state(workspace: Workspace) -> None:
    seen = [workspace.writes]
    add_influencer(workspace)
    seen.append(workspace.writes)
    workspace.undo()
    seen.append(workspace.writes)
    add_influencer(workspace)
    seen.append(workspace.writes)
    assert len(set(seen)) == 4
