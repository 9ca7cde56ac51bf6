import gc
import multiprocessing
from pathlib import Path

import pytest

from models.errors import UserError
from models.influencers.likeness import Likeness
from storage.influencers.duplicates import decided, find_duplicates, say_not_same, search
from storage.slices import Progress
from storage.snapshots import Shown
from storage.workspace import Workspace
from tests.factory import DAY, add_influencer, do, dump


@pytest.fixture
def pair(workspace: Workspace) -> tuple[int, int]:
    first = add_influencer(workspace, "Lena Moss", email="lena@moss.example")
    return first, add_influencer(workspace, "L. Crumb", email="Lena@moss.example")


def heard(path: Path) -> list[object]:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    try:
        search(theirs, Shown(path))
    finally:
        gc.enable()  # a process of its own leaves it off, for it ends
    told = []
    while ours.poll():
        try:
            told.append(ours.recv())
        except EOFError:
            break
    return told


def test_a_shared_mail_is_found(workspace: Workspace, pair: tuple[int, int]) -> None:
    add_influencer(workspace, "Zoe")
    assert find_duplicates(workspace.connection) == [Likeness(*pair, 100, ("same e-mail",))]


def test_who_was_forgotten_is_never_offered(workspace: Workspace, pair: tuple[int, int]) -> None:
    workspace.forget(pair[0], DAY)
    assert find_duplicates(workspace.connection) == []


def test_not_the_same_is_remembered_once_and_can_be_undone(workspace: Workspace, pair: tuple[int, int]) -> None:
    before = dump(workspace)
    do(workspace, lambda w: say_not_same(w.store, (pair[1], pair[0]), DAY))
    do(workspace, lambda w: say_not_same(w.store, pair, DAY))
    assert decided(workspace.connection) == {pair}
    assert find_duplicates(workspace.connection) == []
    workspace.undo()
    assert dump(workspace) == before


def test_a_process_tells_how_far_it_has_come_and_what_it_found(workspace: Workspace, pair: tuple[int, int]) -> None:
    *progress, found = heard(workspace.path)
    assert progress
    assert all(isinstance(told, Progress) for told in progress)
    assert found == [Likeness(*pair, 100, ("same e-mail",))]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (error,) = heard(tmp_path / "gone.goodword")
    assert isinstance(error, UserError)
