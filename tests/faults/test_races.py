"""Two and more programs at one file: one of them writes at a time, the others are refused in a sentence."""

from pathlib import Path

import pytest

from storage.workspace import open_workspace
from tests.factory import make_workspace
from tests.faults.ending import Ending, ended
from tests.faults.scene import Scene
from tests.faults.state import must_be_whole, workspace_state

RACERS = 4
MINE = "@mine.goodword"


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """A new workspace, and a list of one person for each of those who race to import it."""
    made = Scene(tmp_path / "scene")
    made.build()
    make_workspace(made.folder).close()
    for number in range(RACERS):
        made.file(f"{number}.csv").write_text(f"name,instagram\nNo. {number},@no{number}\n", encoding="utf-8")
    return made


def race(scene: Scene, *each: tuple[str, ...]) -> list[Ending]:
    under_way = [scene.start(words) for words in each]
    return [ended(process) for process in under_way]


def assert_refused_in_a_sentence(ending: Ending) -> None:
    assert ending.status == 1
    assert "Traceback" not in ending.complained
    assert len(ending.complained.strip().splitlines()) == 1


def test_of_several_imports_at_once_each_is_there_whole_or_was_refused(scene: Scene) -> None:
    endings = race(scene, *(("import", MINE, f"@{number}.csv") for number in range(RACERS)))
    done = {f"No. {number}" for number, ending in enumerate(endings) if ending.is_done}
    assert done
    for ending in endings:
        if not ending.is_done:
            assert_refused_in_a_sentence(ending)
    workspace = open_workspace(scene.workspace)
    names = {row[0] for row in workspace.connection.execute("SELECT name FROM influencer")}
    workspace.close()
    assert names == done
    must_be_whole(scene.workspace)


def test_of_several_who_make_a_workspace_of_one_name_one_does(scene: Scene) -> None:
    endings = race(scene, *(("new", "@new.goodword", "--business", f"No. {number}") for number in range(RACERS)))
    assert [ending.is_done for ending in endings].count(True) == 1
    for ending in endings:
        if not ending.is_done:
            assert_refused_in_a_sentence(ending)
    assert workspace_state(scene.file("new.goodword")) != "missing"


def test_copies_made_while_another_program_writes_are_whole(scene: Scene) -> None:
    copies = [f"copy {number}.goodword" for number in range(RACERS - 1)]
    writing = ("import", MINE, *(f"@{number}.csv" for number in range(RACERS)))
    endings = race(scene, writing, *(("backup", MINE, "--output", f"@{name}") for name in copies))
    for ending, name in zip(endings, ["", *copies], strict=True):
        if not ending.is_done:
            assert_refused_in_a_sentence(ending)
        elif name:
            must_be_whole(scene.file(name))
    assert endings[0].is_done


def test_restores_and_edits_at_once_leave_one_whole_workspace(scene: Scene) -> None:
    scene.must_run(("doing.py", "back up", MINE))
    edit = ("doing.py", "edit", MINE)
    endings = race(scene, ("restore", MINE, "1"), edit, ("restore", MINE, "1"), ("undo", MINE))
    for ending in endings:
        assert "Traceback" not in ending.complained
    assert workspace_state(scene.workspace) != "missing"
    assert not scene.file("mine.goodword-journal").exists()
