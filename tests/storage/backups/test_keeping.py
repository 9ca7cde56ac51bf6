import json
import os
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.backup import Reason
from storage.backups.deleting import delete
from storage.backups.description import description_path
from storage.backups.folder import folder_of
from storage.backups.keeping import keep, keep_if_changed
from storage.backups.listing import last_made, newest_first
from storage.backups.restoring import restore
from storage.backups.verifying import verify
from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer, dump

NOW = datetime(2026, 5, 4, 12, 0)


def kept(workspace: Workspace, now: datetime = NOW, reason: Reason = Reason.DAILY) -> Path:
    return keep(workspace.connection, workspace.path, reason, now)


def test_a_backup_opens_as_the_workspace_was(workspace: Workspace) -> None:
    add_influencer(workspace)
    path = kept(workspace)
    copy = open_workspace(path, read_only=True)
    assert dump(copy) == dump(workspace)
    copy.close()


def test_its_name_says_number_time_and_reason(workspace: Workspace) -> None:
    kept(workspace)
    assert kept(workspace, reason=Reason.IMPORT).name == "00002 2026-05-04 120000 before an import.goodword"


def test_what_is_in_it_is_written_beside_it(workspace: Workspace) -> None:
    add_influencer(workspace)
    path = kept(workspace)
    said = json.loads(description_path(path).read_text(encoding="utf-8"))
    assert (said["number"], said["made_at"], said["reason"]) == (1, "2026-05-04T12:00:00", "daily")
    assert said["counts"]["influencer"] == 1
    assert said["sha256"] == sha256(path.read_bytes()).hexdigest()


def test_the_list_reads_what_was_written(workspace: Workspace) -> None:
    add_influencer(workspace)
    path = kept(workspace, reason=Reason.OPENED)
    (backup,) = newest_first(workspace.path)
    assert (backup.path, backup.number, backup.made_at, backup.reason) == (path, 1, NOW, Reason.OPENED)
    assert backup.counts is not None
    assert backup.counts["influencer"] == 1
    assert backup.size == path.stat().st_size


def test_a_lost_description_loses_little(workspace: Workspace) -> None:
    description_path(kept(workspace, reason=Reason.RESTORE)).unlink()
    (backup,) = newest_first(workspace.path)
    assert (backup.number, backup.made_at, backup.reason) == (1, NOW, Reason.RESTORE)
    assert (backup.counts, backup.sha256, backup.version) == (None, None, None)
    assert verify(backup) == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": "x"}', "\udcff", "[" * 100_000, '{"counts": Infinity}'])
def test_a_description_that_cannot_be_read_is_as_good_as_lost(workspace: Workspace, text: str) -> None:
    description_path(kept(workspace)).write_text(text, encoding="utf-8", errors="surrogateescape")
    (backup,) = newest_first(workspace.path)
    assert (backup.number, backup.made_at, backup.sha256) == (1, NOW, None)


def test_the_order_is_that_of_numbers_whatever_the_clock_said(workspace: Workspace) -> None:
    days = [NOW, NOW + timedelta(days=2000), NOW - timedelta(days=9000), NOW + timedelta(days=1)]
    made = [kept(workspace, day) for day in days]
    assert [backup.path for backup in newest_first(workspace.path)] == made[::-1]
    assert last_made(workspace.path) == days[-1]


def test_backups_of_before_they_had_numbers_stay_listed_as_older(workspace: Workspace) -> None:
    folder = folder_of(workspace.path)
    new = kept(workspace)
    old = [folder / "2026-05-04 090000 before an import 2.goodword", folder / "2026-05-04 090000 daily.goodword"]
    for path in old:
        path.write_bytes(new.read_bytes())
    listed = newest_first(workspace.path)
    assert [backup.path for backup in listed] == [new, old[1], old[0]]
    assert [backup.reason for backup in listed] == [Reason.DAILY, Reason.DAILY, Reason.IMPORT]
    assert listed[1].made_at == datetime(2026, 5, 4, 9, 0)


def test_what_somebody_put_there_is_listed_and_never_thinned_out(workspace: Workspace) -> None:
    by_hand = folder_of(workspace.path) / "my own.goodword"
    by_hand.parent.mkdir(parents=True)
    by_hand.write_bytes(b"x")
    for number in range(40):
        kept(workspace, NOW + timedelta(days=40 * number))
    assert [backup.path for backup in newest_first(workspace.path) if backup.reason is Reason.BY_HAND] == [by_hand]


def test_two_backups_of_one_moment_are_both_kept(workspace: Workspace) -> None:
    assert len({kept(workspace) for _ in range(3)}) == 3
    assert len(newest_first(workspace.path)) == 3


def test_older_ones_are_thinned_out_with_their_descriptions(workspace: Workspace) -> None:
    made = [kept(workspace, NOW + timedelta(days=number // 2, hours=number % 2)) for number in range(8)]
    # Of the last two days all four, of the two days before them the newer one each.
    assert [backup.path for backup in newest_first(workspace.path)] == [*made[:3:-1], made[3], made[1]]
    assert len(list(folder_of(workspace.path).glob("*.json"))) == 6


def test_a_backup_being_written_is_neither_listed_nor_thinned_out(workspace: Workspace) -> None:
    draft = folder_of(workspace.path) / ".00001 2020-07-01 090000 daily.xyz.goodword"
    draft.parent.mkdir(parents=True)
    draft.touch()
    for number in range(40):
        kept(workspace, NOW + timedelta(days=40 * number))
    assert draft.exists()
    assert draft not in [backup.path for backup in newest_first(workspace.path)]


def test_a_damaged_workspace_gives_no_backup(workspace: Workspace) -> None:
    for number in range(60):
        add_influencer(workspace, f"n{number}", notes="x" * 3000)
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    for page in range(20, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    workspace.path.write_bytes(data)
    with closing(sqlite3.connect(workspace.path)) as damaged, pytest.raises(UserError):
        keep(damaged, workspace.path, Reason.DAILY, NOW)
    assert newest_first(workspace.path) == []


def test_a_changed_byte_is_found(workspace: Workspace) -> None:
    path = kept(workspace)
    (backup,) = newest_first(workspace.path)
    assert verify(backup) == ()
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert verify(backup) == ("It is not the file that was written: it was changed or damaged since.",)


def test_a_backup_that_is_deleted_takes_its_description_along(workspace: Workspace) -> None:
    kept(workspace)
    delete(newest_first(workspace.path)[0])
    assert newest_first(workspace.path) == []
    assert list(folder_of(workspace.path).glob("*.json")) == []


def restored(workspace: Workspace, backup: Path) -> Workspace:
    """The workspace, open again after one of its backups was restored."""
    workspace.close()
    restore(workspace.path, next(each for each in newest_first(workspace.path) if each.path == backup), NOW)
    return open_workspace(workspace.path)


def test_a_file_opened_just_as_an_older_backup_holds_it_needs_no_other(workspace: Workspace) -> None:
    older = kept(workspace)
    add_influencer(workspace)
    kept(workspace)
    with closing(restored(workspace, older)) as opened:
        assert keep_if_changed(opened.connection, opened.path, Reason.OPENED, NOW) == older
    assert [backup.reason for backup in newest_first(workspace.path)] == [Reason.RESTORE, Reason.DAILY, Reason.DAILY]


def test_where_that_backup_is_damaged_since_another_is_made(workspace: Workspace) -> None:
    older = kept(workspace)
    add_influencer(workspace)
    with closing(restored(workspace, older)) as opened:
        older.write_bytes(older.read_bytes()[:-1] + b"?")
        made = keep_if_changed(opened.connection, opened.path, Reason.OPENED, NOW)
    assert (made != older, newest_first(workspace.path)[0].path) == (True, made)


def test_a_backup_is_read_once_a_day_while_the_file_stays_as_it_was_opened(workspace: Workspace) -> None:
    def opened(content: str, now: datetime) -> Path:
        return keep_if_changed(workspace.connection, workspace.path, Reason.OPENED, now, content=content)

    first = opened("a", NOW)
    first.write_bytes(first.read_bytes()[:-1] + b"?")
    assert opened("a", NOW + timedelta(hours=8)) == first
    second = opened("a", NOW + timedelta(days=1))
    assert second != first
    assert opened("a", NOW + timedelta(days=1)) == second
    second.write_bytes(second.read_bytes()[:-1] + b"?")
    assert opened("b", NOW + timedelta(days=1)) != second


def test_a_backup_that_is_gone_is_made_again(workspace: Workspace) -> None:
    first = keep_if_changed(workspace.connection, workspace.path, Reason.OPENED, NOW, content="a")
    first.unlink()
    assert keep_if_changed(workspace.connection, workspace.path, Reason.OPENED, NOW, content="a").exists()


def test_a_day_is_backed_up_also_where_an_older_backup_holds_the_same(workspace: Workspace) -> None:
    older = kept(workspace)
    add_influencer(workspace)
    with closing(restored(workspace, older)) as opened:
        made = keep_if_changed(opened.connection, opened.path, Reason.DAILY, NOW + timedelta(days=1))
    assert newest_first(workspace.path)[0].path == made


def test_what_holds_the_file_as_it_was_opened_is_not_thinned_out(workspace: Workspace) -> None:
    first = kept(workspace)
    add_influencer(workspace)
    second = kept(workspace)
    with closing(restored(workspace, first)) as opened:
        keep_if_changed(opened.connection, opened.path, Reason.OPENED, NOW)
        for number in range(1, 5):
            kept(opened, NOW + timedelta(days=number))
        assert (first.exists(), second.exists()) == (True, False)
        add_influencer(opened)
        keep_if_changed(opened.connection, opened.path, Reason.OPENED, NOW + timedelta(days=5))
        kept(opened, NOW + timedelta(days=6))
        assert not first.exists()


def test_workspaces_of_one_name_in_two_folders_have_their_own_backups(tmp_path: Path) -> None:
    assert folder_of(tmp_path / "a" / "x.goodword") != folder_of(tmp_path / "b" / "x.goodword")
