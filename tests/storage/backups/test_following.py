from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from storage.backups.backup import Reason
from storage.backups.copying import copy_to
from storage.backups.folder import folder_of
from storage.backups.following import follow_if_same
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from storage.backups.seal import seal_path
from storage.checks import check_at_opening
from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer

NOW = datetime(2026, 11, 27, 12, 0)


def backed_up(workspace: Workspace, reason: Reason = Reason.DAILY) -> None:
    keep(workspace.connection, workspace.path, reason, NOW)


def copied(workspace: Workspace, name: str = "copy") -> Path:
    path = workspace.path.with_name(f"{name}.goodword")
    copy_to(workspace.connection, path)
    return path


def follows(old: Path, new: Path) -> bool:
    """Whether the backups of a file that is gone went to another one; they are in one place of the two."""
    before = [backup.number for backup in newest_first(old)]
    follow_if_same(old, new)
    after = [backup.number for backup in newest_first(new)]
    assert sorted(after + [backup.number for backup in newest_first(old)], reverse=True) == before
    return after == before


def gone(workspace: Workspace) -> Path:
    workspace.close()
    workspace.path.unlink()
    return workspace.path


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """A workspace with Lena in it and a backup."""
    add_influencer(workspace, "Lena")
    backed_up(workspace)
    return workspace


def test_a_copy_of_how_the_file_was_left_is_the_same_file(shop: Workspace) -> None:
    copy = copied(shop)
    assert follows(gone(shop), copy)


def test_a_copy_of_before_the_last_edit_is_another_file(shop: Workspace) -> None:
    copy = copied(shop)
    add_influencer(shop, "Mia")
    assert not follows(gone(shop), copy)


def test_a_copy_of_before_the_last_undo_is_another_file(shop: Workspace) -> None:
    copy = copied(shop)
    shop.undo()
    assert not follows(gone(shop), copy)


def test_a_file_that_went_on_elsewhere_is_the_same_file(shop: Workspace) -> None:
    copy = copied(shop)
    old = gone(shop)
    with closing(open_workspace(copy)) as opened:
        add_influencer(opened, "Mia")
    assert follows(old, copy)


def test_a_copy_that_went_its_own_way_is_another_file(shop: Workspace) -> None:
    copy = copied(shop)
    add_influencer(shop, "Mia")
    old = gone(shop)
    with closing(open_workspace(copy)) as opened:
        opened.edit("Add", lambda w: w.influencers.add(name="Noor"), datetime(2026, 11, 28))
    assert not follows(old, copy)


def test_without_a_seal_the_newest_backup_tells(shop: Workspace) -> None:
    older = copied(shop, "older")
    add_influencer(shop, "Mia")
    backed_up(shop)
    newer = copied(shop, "newer")
    old = gone(shop)
    seal_path(old).unlink()
    assert not follows(old, older)
    assert follows(old, newer)


def test_after_a_crash_the_newest_backup_tells_as_well(shop: Workspace) -> None:
    copy = copied(shop)
    shop.close()
    left = seal_path(shop.path).read_bytes()
    opened = open_workspace(shop.path)
    add_influencer(opened, "Mia")
    backed_up(opened, Reason.IMPORT)
    old = gone(opened)
    seal_path(old).write_bytes(left)
    assert not follows(old, copy)


def test_a_file_that_was_restored_is_the_same_file(shop: Workspace) -> None:
    add_influencer(shop, "Mia")
    shop.close()
    restore(shop.path, newest_first(shop.path)[0], NOW)
    assert check_at_opening(shop.path).is_ok
    moved = shop.path.rename(shop.path.with_name("moved.goodword"))
    assert newest_first(shop.path)[0].reason is Reason.RESTORE
    assert follows(shop.path, moved)


def test_a_file_without_a_step_is_known_by_how_it_began(workspace: Workspace) -> None:
    backed_up(workspace)
    copy = copied(workspace)
    old = workspace.path
    workspace.close()
    old.unlink()
    assert follows(old, copy)
    assert not folder_of(old).exists()
