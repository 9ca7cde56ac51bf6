"""Long edits in slices: the same as edits at once, and given up between any two slices they leave nothing."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.reading.platform import Platform
from storage.slices import Measured, Progress, Sliced, at_once
from storage.workspace import Workspace
from tests.factory import NOW, add_influencer, do, dump, figures_dump, make_workspace

PEOPLE = 300
"""More than one slice of each part of an edit."""


def add_people(workspace: Workspace, count: int = PEOPLE) -> Sliced[None]:
    """People with a profile each, table by table as an import writes them."""
    connection = workspace.connection
    first = int(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM influencer").fetchone()[0])
    numbers = range(first, first + count)
    for number in numbers:
        connection.execute("INSERT INTO influencer (id, name) VALUES (?, ?)", (number, f"n{number}\twith\na tab"))
        if number % 100 == 0:
            yield
    for number in numbers:
        row = (number, number, Platform.INSTAGRAM.value, f"n{number}", f"n{number}")
        connection.execute(
            "INSERT INTO profile (id, influencer_id, platform, handle, handle_key) VALUES (?, ?, ?, ?, ?)", row
        )
        if number % 100 == 0:
            yield


@contextmanager
def two_workspaces() -> Iterator[tuple[Workspace, Workspace]]:
    with tempfile.TemporaryDirectory() as folder:
        one, other = (make_workspace(Path(folder), f"{name}.goodword") for name in "ab")
        yield one, other
        one.close()
        other.close()


def state(workspace: Workspace) -> object:
    return dump(workspace), figures_dump(workspace), workspace.undo_labels(), workspace.undo_rows()


def give_up_after(work: Measured[object], slices: int) -> None:
    for _ in range(slices):
        next(work)
    work.close()


def with_people(workspace: Workspace) -> Workspace:
    at_once(workspace.edit_in_slices("Add people", add_people, NOW))
    return workspace


Begun = Callable[[Workspace], Measured[object]]
LONG: dict[str, Begun] = {
    "edit": lambda w: w.edit_in_slices("Add people", add_people, NOW),
    "undo": lambda w: w.undo_in_slices(),
    "redo": lambda w: w.redo_in_slices(),
}


def ready(workspace: Workspace, what: str) -> Workspace:
    """A workspace in which there is something to undo, or to redo."""
    add_influencer(workspace)
    with_people(workspace)
    if what == "redo":
        workspace.undo()
    return workspace


@settings(max_examples=20)
@given(st.lists(st.tuples(st.sampled_from(["add", "rename", "delete"]), st.integers(1, 6)), max_size=12))
def test_an_edit_in_slices_does_what_the_edit_at_once_does(steps: list[tuple[str, int]]) -> None:
    def step(workspace: Workspace, what: str, number: int) -> None:
        if what == "add":
            workspace.influencers.add(name=f"n{number}")
        elif workspace.influencers.get(number) and what == "rename":
            workspace.influencers.update(number, name=f"m{number}")
        elif what == "delete":
            workspace.influencers.delete(number)

    def in_slices(workspace: Workspace) -> Sliced[None]:
        for what, number in steps:
            step(workspace, what, number)
            yield

    with two_workspaces() as (sliced, whole):
        for workspace in (sliced, whole):
            do(workspace, lambda w: [w.influencers.add(name=f"first {number}") for number in range(3)])
        told = at_once(sliced.edit_in_slices("Steps", in_slices, NOW))
        changes = do(whole, lambda w: at_once(in_slices(w)), "Steps")
        assert told == changes
        assert state(sliced) == state(whole)
        if changes:
            assert at_once(sliced.undo_in_slices()) == whole.undo()
            assert state(sliced) == state(whole)


@pytest.mark.parametrize("what", LONG)
def test_given_up_between_any_two_slices_nothing_was_changed_and_work_goes_on(workspace: Workspace, what: str) -> None:
    ready(workspace, what)
    before = state(workspace)
    slices = 0
    while True:
        slices += 1
        work = LONG[what](workspace)
        try:
            give_up_after(work, slices)
        except StopIteration:
            break
        assert not workspace.connection.in_transaction
        assert state(workspace) == before
    assert slices > 7
    assert state(workspace) != before
    add_influencer(workspace, "Later")
    assert workspace.undo()[0] == "Add Later"


@pytest.mark.parametrize("what", LONG)
def test_an_exception_between_two_slices_rolls_back_and_is_passed_on(workspace: Workspace, what: str) -> None:
    ready(workspace, what)
    before = state(workspace)
    work = LONG[what](workspace)
    next(work)
    with pytest.raises(ZeroDivisionError):
        work.throw(ZeroDivisionError())
    assert state(workspace) == before
    add_influencer(workspace, "Later")


def test_no_other_edit_begins_before_the_last_slice(workspace: Workspace) -> None:
    work = workspace.edit_in_slices("Add people", add_people, NOW)
    next(work)
    for begin in (lambda: add_influencer(workspace), lambda: next(workspace.edit_in_slices("More", add_people, NOW))):
        with pytest.raises(RuntimeError, match="inside another edit"):
            begin()
    at_once(work)
    assert workspace.influencers.count() == PEOPLE
    assert workspace.undo_labels() == ("Add people", None)


def test_an_edit_of_many_rows_is_one_step_there_and_back(workspace: Workspace) -> None:
    add_influencer(workspace)
    before = dump(workspace), figures_dump(workspace)
    with_people(workspace)
    after = dump(workspace), figures_dump(workspace)
    for _ in range(2):
        assert at_once(workspace.undo_in_slices())[0] == "Add people"
        assert (dump(workspace), figures_dump(workspace)) == before
        label, changes = at_once(workspace.redo_in_slices())
        assert label == "Add people"
        assert (dump(workspace), figures_dump(workspace)) == after
        assert [change.rows for change in changes.changes] == [PEOPLE, PEOPLE]  # runs again, not 600 single rows


def test_how_many_rows_the_next_steps_change_is_known_before_they_are_read(workspace: Workspace) -> None:
    assert workspace.undo_rows() == (0, 0)
    with_people(workspace)
    add_influencer(workspace)
    assert workspace.undo_rows() == (3, 0)
    workspace.undo()
    assert workspace.undo_rows() == (2 * PEOPLE, 3)


def test_progress_goes_up_to_the_last_row(workspace: Workspace) -> None:
    with_people(workspace)
    told = [progress for progress in workspace.undo_in_slices() if isinstance(progress, Progress)]
    rows = [progress.done for progress in told if progress.of == 2 * PEOPLE]
    assert rows == sorted(rows)
    assert rows[-1] == 2 * PEOPLE


def test_a_plan_is_out_of_date_once_an_edit_was_given_up(workspace: Workspace) -> None:
    before = workspace.writes
    give_up_after(workspace.edit_in_slices("Add people", add_people, NOW), 2)
    assert workspace.writes != before
