from pathlib import Path

import pytest

from storage.workspace import Workspace
from tests.factory import add_influencer, do, make_workspace
from tests.ui.commandline.commands import answered, done, refused

PAGE = 4096


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A workspace of which the page is lost that lists its tables, and the one of its campaigns."""
    workspace = make_workspace(tmp_path)
    add_influencer(workspace)
    do(workspace, lambda w: [w.campaigns.add(name=f"c{number}") for number in range(5)])
    campaigns = _root_of(workspace, "campaign")
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    for page in (1, campaigns):
        data[(page - 1) * PAGE : page * PAGE] = b"\xde\xad" * (PAGE // 2)
    workspace.path.write_bytes(data)
    return workspace.path


def _root_of(workspace: Workspace, table: str) -> int:
    query = "SELECT rootpage FROM sqlite_schema WHERE name = :name"
    return int(workspace.connection.execute(query, {"name": table}).fetchone()[0])


def test_what_is_left_becomes_a_workspace_that_is_whole(damaged: Path) -> None:
    target = damaged.with_name("rescued.goodword")
    told = done("rescue", damaged, "--output", target)
    assert told.startswith(f"Made {target}. ")
    assert "Campaigns: 0 saved. Not saved: 5." in told.splitlines()
    assert answered("check", target)["counts"]["influencer"] == 1


def test_a_script_is_told_the_counts_of_each_table(damaged: Path) -> None:
    found = answered("rescue", damaged, "--output", damaged.with_name("rescued.goodword"))
    assert found["complete"] is False
    assert found["tables"]["influencer"] == {"saved": 1, "mended": 0, "lost": 0, "broken_pages": 0, "invented": 0}
    assert found["tables"]["campaign"]["lost"] == 5


def test_a_file_that_is_there_is_refused_in_a_sentence(damaged: Path) -> None:
    assert "is there already" in refused("rescue", damaged, "--output", damaged)
