"""Whatever fails while a backup is made: those that are listed are whole and described, and no older one is lost."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.verifying import verify
from storage.workspace import Workspace
from tests.factory import add_influencer
from tests.storage.backups.failing_disk import FAULTS, Died, FailingDisk

NOW = datetime(2026, 11, 27, 12, 0)


def kept(workspace: Workspace) -> Path:
    return keep(workspace.connection, workspace.path, Reason.DAILY, NOW + timedelta(days=1))


def tells(workspace: Workspace) -> str:
    try:
        kept(workspace)
    except UserError as error:
        return error.message
    except Died:
        return "died"
    return "done"


@pytest.mark.parametrize("fault", FAULTS)
def test_at_each_step_every_backup_that_is_listed_is_whole(workspace: Workspace, tmp_path: Path, fault: str) -> None:
    folder, store = folder_of(workspace.path), tmp_path / "store"
    keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    add_influencer(workspace)
    shutil.copytree(folder, store)
    told: list[str] = []
    for step in range(1, 100):
        disk = FailingDisk(step, FAULTS[fault])
        with disk.in_place():
            told.append(tells(workspace))
        listed = newest_first(workspace.path)
        assert [backup.number for backup in listed] in ([1], [2, 1])
        assert all(backup.sha256 is not None and verify(backup) == () for backup in listed)
        assert told[-1] != "done" or len(listed) == 2
        kept(workspace)
        shutil.rmtree(folder)
        shutil.copytree(store, folder)
        if not disk.has_failed:
            break
    assert told[-1] == "done"
    assert len(told) > 10
    assert set(told) <= {"died", "done", "The disk is full, so the backup was not written."} | {
        "The backup was not made: the disk is full."
    }


def test_a_full_disk_leaves_no_draft_behind(workspace: Workspace) -> None:
    kept(workspace)
    for step in range(1, 40):
        before = {path for path in folder_of(workspace.path).iterdir() if path.name != ".lock"}
        disk = FailingDisk(step, FAULTS["no room"])
        with disk.in_place():
            if tells(workspace) == "done":
                continue
        after = {path for path in folder_of(workspace.path).iterdir() if path.name != ".lock"}
        # A backup whose name was not known to be on the disk stands none the less.
        assert after == before or {path.suffix for path in after - before} == {".goodword", ".json"}
