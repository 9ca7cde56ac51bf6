from datetime import datetime
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.backup import Backup, Reason
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from storage.file.opening import journal_path
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import add_influencer

NOW = datetime(2026, 11, 27, 12, 0)


@pytest.fixture
def backup(workspace: Workspace) -> Backup:
    """A backup of a workspace in which somebody was added since; the workspace is closed."""
    add_influencer(workspace, "Before")
    keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    add_influencer(workspace, "After")
    workspace.close()
    return newest_first(workspace.path)[0]


def names(path: Path) -> list[str]:
    """Names of all influencers in a workspace."""
    opened = open_workspace(path, read_only=True)
    found = [row[0] for row in opened.connection.execute("SELECT name FROM influencer ORDER BY id")]
    opened.close()
    return found


def test_the_workspace_is_as_it_was_then(workspace: Workspace, backup: Backup) -> None:
    restore(workspace.path, backup, NOW)
    assert names(workspace.path) == ["Before"]
    open_workspace(workspace.path).close()


def test_the_present_file_becomes_a_backup_and_restoring_it_undoes_the_restore(
    workspace: Workspace, backup: Backup
) -> None:
    kept = restore(workspace.path, backup, NOW)
    newest = newest_first(workspace.path)[0]
    assert (newest.path, newest.reason) == (kept, Reason.RESTORE)
    restore(workspace.path, newest, NOW)
    assert names(workspace.path) == ["Before", "After"]


def test_a_damaged_file_is_kept_aside_with_its_journal(workspace: Workspace, backup: Backup) -> None:
    workspace.path.write_bytes(b"damaged")
    journal_path(workspace.path).write_bytes(b"journal")
    aside = restore(workspace.path, backup, NOW)
    assert aside == workspace.path.with_name("mine (damaged 2026-11-27).goodword")
    assert aside.read_bytes() == b"damaged"
    assert journal_path(aside).read_bytes() == b"journal"
    assert not journal_path(workspace.path).exists()
    assert names(workspace.path) == ["Before"]


def test_a_second_damaged_file_of_a_day_gets_a_name_of_its_own(workspace: Workspace, backup: Backup) -> None:
    for number in range(2):
        workspace.path.write_bytes(b"damaged %d" % number)
        restore(workspace.path, backup, NOW)
    second = workspace.path.with_name("mine (damaged 2026-11-27 2).goodword")
    assert second.read_bytes() == b"damaged 1"


def test_a_missing_file_comes_back(workspace: Workspace, backup: Backup) -> None:
    workspace.path.unlink()
    assert restore(workspace.path, backup, NOW) is None
    assert names(workspace.path) == ["Before"]


def test_an_open_workspace_is_not_replaced(tmp_path: Path, backup: Backup, workspace: Workspace) -> None:
    opened = open_workspace(workspace.path)
    with pytest.raises(UserError, match="is open"):
        restore(workspace.path, backup, NOW)
    opened.close()
    assert names(workspace.path) == ["Before", "After"]


def test_a_damaged_backup_is_not_restored(workspace: Workspace, backup: Backup) -> None:
    data = bytearray(backup.path.read_bytes())
    data[-1] ^= 1
    backup.path.write_bytes(data)
    with pytest.raises(UserError, match="is damaged, so it was not restored"):
        restore(workspace.path, backup, NOW)
    assert names(workspace.path) == ["Before", "After"]
    assert len(newest_first(workspace.path)) == 1


def test_another_workspace_may_be_restored_over_a_file_that_is_not_ours(tmp_path: Path, backup: Backup) -> None:
    other = create_workspace(tmp_path / "other.goodword")
    other.close()
    other.path.write_bytes(b"")
    aside = restore(other.path, backup, NOW)
    assert aside is not None
    assert aside.read_bytes() == b""
    assert names(other.path) == ["Before"]
