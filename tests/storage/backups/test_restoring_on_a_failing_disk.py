"""Whatever fails while a backup is restored: the old file or the new one stands there, and nothing is lost."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.backup import Backup, Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from storage.backups.verifying import verify
from storage.file.opening import journal_path
from tests.factory import add_influencer, make_workspace
from tests.storage.backups.crashed import crash
from tests.storage.backups.failing_disk import FAULTS, Died, FailingDisk
from tests.storage.backups.test_restoring import names

NOW = datetime(2026, 11, 27, 12, 0)
OLD, NEW = ["Before", "After"], ["Before"]


def whole(_workspace: Path) -> None:
    """The present file is as it was closed."""


def crashed(workspace: Path) -> None:
    """The present file was left by a crash in the middle of an edit: its journal lies beside it."""
    crash(workspace)


def damaged(workspace: Path) -> None:
    """The present file is damaged, and was left by a crash too."""
    crash(workspace)
    workspace.write_bytes(b"damaged")


def missing(workspace: Path) -> None:
    """The present file is gone, the journal of a crash is not."""
    crash(workspace)
    workspace.unlink()


@dataclass(frozen=True)
class Desk:
    """A workspace, one backup of it, and what stood at its place before."""

    workspace: Path
    backup: Backup
    before: tuple[bytes | None, bytes | None]


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def both(workspace: Path) -> tuple[bytes | None, bytes | None]:
    """The bytes of a file and of its journal."""
    return content(workspace), content(journal_path(workspace))


@pytest.fixture
def laid_out(tmp_path: Path) -> Callable[[Callable[[Path], None]], Callable[[], Desk]]:
    """Gives what lays the same desk out again and again."""

    def prepare(spoil: Callable[[Path], None]) -> Callable[[], Desk]:
        folder = tmp_path / "desk"
        folder.mkdir()
        workspace = make_workspace(folder)
        add_influencer(workspace, "Before")
        keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
        add_influencer(workspace, "After")
        workspace.close()
        spoil(workspace.path)
        desk = Desk(workspace.path, newest_first(workspace.path)[0], both(workspace.path))
        places = {folder: tmp_path / "files", folder_of(workspace.path): tmp_path / "backups"}
        for place, store in places.items():
            shutil.copytree(place, store)

        def again() -> Desk:
            for place, store in places.items():
                shutil.rmtree(place)
                shutil.copytree(store, place)
            return desk

        return again

    return prepare


def stands(desk: Desk, spoil: Callable[[Path], None]) -> str:
    """What stands at the workspace's place, read by SQLite itself where it can be: "old" or "new"."""
    now = both(desk.workspace)
    if now == desk.before or (spoil in (missing, damaged) and now[0] == desk.before[0]):
        return "old"
    found = names(desk.workspace)
    assert found in (OLD, NEW)
    return "old" if found == OLD else "new"


def all_is_kept(desk: Desk, spoil: Callable[[Path], None]) -> bool:
    """Whether what was there before is still somewhere: in its place, as a backup, or aside with its journal."""
    if spoil in (whole, crashed):
        kept = [backup for backup in newest_first(desk.workspace) if backup.reason is Reason.RESTORE]
        return names(desk.workspace) == OLD or [names(each.path) for each in kept if not verify(each)] == [OLD]
    there = list(desk.workspace.parent.iterdir())
    asides = [path for path in there if "(damaged" in path.name and path.suffix == ".goodword"]
    journals = [path for path in there if path.name.endswith("-journal")]
    files = {content(path) for path in (desk.workspace, *asides)} | {None}
    return desk.before[0] in files and desk.before[1] in {content(path) for path in journals}


@pytest.mark.parametrize("spoil", [whole, crashed, damaged, missing], ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("fault", FAULTS)
def test_at_each_step_the_old_file_or_the_new_one_is_there(
    laid_out: Callable[[Callable[[Path], None]], Callable[[], Desk]], spoil: Callable[[Path], None], fault: str
) -> None:
    lay_out = laid_out(spoil)
    outcomes: list[str] = []
    for step in range(1, 200):
        desk = lay_out()
        disk = FailingDisk(step, FAULTS[fault])
        with disk.in_place():
            try:
                restore(desk.workspace, desk.backup, NOW)
                told = "done"
            except UserError:
                told = "refused"
            except Died:
                told = "died"
        standing = stands(desk, spoil)
        assert all_is_kept(desk, spoil), (step, told)
        assert told != "done" or standing == "new", (step, told)
        # A damaged file has its journal still, or again.
        assert told != "refused" or standing == "new" or spoil is not damaged or both(desk.workspace) == desk.before
        outcomes.append(told)
        restore(desk.workspace, desk.backup, NOW)
        assert names(desk.workspace) == NEW, step
        if not disk.has_failed:
            break
    assert outcomes[-1] == "done"
    assert len(outcomes) > 10
