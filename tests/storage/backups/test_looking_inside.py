import gzip
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.copying import copy_to
from storage.backups.folder import folder_of
from storage.backups.looking_inside import copy_to_look_at, in_memory_of
from storage.file.opening import journal_path
from storage.file.refusals import ForeignFileError
from storage.migrations import SCHEMA_VERSION
from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer, dump

OLD = sorted(Path(__file__).parents[2].glob("**/version_*.goodword.gz"))


@pytest.fixture(params=OLD, ids=lambda file: file.name)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.goodword"
    path.write_bytes(gzip.decompress(Path(request.param).read_bytes()))
    return path


@pytest.fixture
def backup(workspace: Workspace, tmp_path: Path) -> Path:
    add_influencer(workspace)
    target = tmp_path / "backup.goodword"
    copy_to(workspace.connection, target)
    return target


def test_a_copy_holds_what_the_backup_holds(workspace: Workspace, backup: Path, tmp_path: Path) -> None:
    copy_to_look_at(backup, tmp_path / "look.goodword")
    look = open_workspace(tmp_path / "look.goodword", read_only=True)
    assert dump(look) == dump(workspace)
    look.close()


def test_a_backup_of_an_older_version_is_looked_at_without_changing_it(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    copy_to_look_at(old, tmp_path / "look.goodword")
    look = open_workspace(tmp_path / "look.goodword", read_only=True)
    assert look.influencers.count() > 0
    look.close()
    assert old.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["look.goodword", "old.goodword"]


def test_an_older_version_is_brought_up_to_date_in_memory(old: Path) -> None:
    with closing(in_memory_of(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


def test_looking_makes_no_backup_of_the_backup(old: Path, tmp_path: Path) -> None:
    copy_to_look_at(old, tmp_path / "look.goodword")
    assert not folder_of(tmp_path / "look.goodword").exists()


def test_a_stray_journal_is_not_played_into_a_backup(backup: Path, tmp_path: Path) -> None:
    before = backup.read_bytes()
    journal_path(backup).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    copy_to_look_at(backup, tmp_path / "look.goodword")
    assert backup.read_bytes() == before
    assert journal_path(backup).exists()


def test_what_is_no_backup_is_refused_in_a_sentence(tmp_path: Path) -> None:
    picture = tmp_path / "picture.goodword"
    picture.write_bytes(b"\x89PNG" + bytes(200))
    with pytest.raises(ForeignFileError, match="is a picture, not a workspace"):
        copy_to_look_at(picture, tmp_path / "look.goodword")


def test_a_damaged_backup_is_refused_in_a_sentence(backup: Path, tmp_path: Path) -> None:
    data = bytearray(backup.read_bytes())
    data[100:4096] = bytes(3996)
    backup.write_bytes(data)
    with pytest.raises(UserError):
        copy_to_look_at(backup, tmp_path / "look.goodword")
