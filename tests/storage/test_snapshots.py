from contextlib import closing
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.seal import seal_path
from storage.file.contents import PAGE
from storage.file.failures import DiskError
from storage.snapshots import EditableCopy, in_memory, snapshot
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, add_influencer, do


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


def test_an_editable_copy_takes_edits_as_its_file_would_and_leaves_that_alone(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    copy = EditableCopy(workspace)
    copy.edit("Delete", lambda w: w.influencers.delete(lena))
    assert copy.profiles.of_influencer(lena) == []
    copy.close()
    assert workspace.influencers.count() == 1
    assert not seal_path(workspace.path).exists()


def test_of_a_disk_that_does_not_give_every_page_there_is_no_editable_copy(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[-PAGE:] = bytes(PAGE)
    with closing(in_memory(workspace.path, bytes(data))) as unread, pytest.raises(DiskError):
        EditableCopy(unread)
