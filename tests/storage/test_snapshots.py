from pathlib import Path

import pytest

from models.errors import UserError
from storage.snapshots import snapshot
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, do


def test_a_snapshot_is_what_is_on_disk_and_stays_so(workspace: Workspace) -> None:
    add_campaign(workspace, "Spring")
    copy = snapshot(workspace.path)
    add_campaign(workspace, "Summer")
    assert [campaign.name for campaign in copy.campaigns.all()] == ["Spring"]
    assert copy.path == workspace.path
    copy.close()


def test_a_snapshot_cannot_be_edited(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="only be read here"):
        snapshot(workspace.path).edit("Add", lambda w: w.campaigns.add(name="Spring"))


def test_a_snapshot_leaves_the_locks_of_the_open_workspace_alone(workspace: Workspace) -> None:
    workspace.connection.execute("BEGIN IMMEDIATE")
    snapshot(workspace.path).close()
    other = open_workspace(workspace.path, read_only=True)
    other.close()
    workspace.connection.execute("ROLLBACK")
    do(workspace, lambda w: w.campaigns.add(name="Spring"))


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        snapshot(tmp_path / "gone.goodword")
