from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from storage.backups import second_place
from storage.backups.backup import Reason
from storage.backups.copying import copy_to
from storage.backups.folder import folder_of
from storage.backups.keeping import bring_up_to_date, keep, keep_if_changed
from storage.backups.listing import newest_first
from storage.backups.seal import kept_seal
from storage.workspace import create_workspace, open_workspace
from tests.factory import add_influencer, make_workspace

NOW = datetime(2026, 11, 27, 12, 0)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A closed workspace with two backups."""
    (tmp_path / "papers").mkdir()
    workspace = make_workspace(tmp_path / "papers")
    for name in ("Lena", "Mia"):
        add_influencer(workspace, name)
        keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    workspace.close()
    return workspace.path


def numbers_at(path: Path) -> list[int]:
    """Numbers of the backups that a file has once it was opened and backed up."""
    with closing(open_workspace(path)) as workspace:
        keep_if_changed(workspace.connection, path, Reason.OPENED, NOW)
    return [backup.number for backup in newest_first(path)]


def test_a_renamed_file_keeps_its_backups(shop: Path) -> None:
    renamed = shop.rename(shop.with_name("Bakery.goodword"))
    assert numbers_at(renamed) == [2, 1]
    assert newest_first(shop) == []


def test_a_file_in_a_renamed_folder_keeps_its_backups(shop: Path) -> None:
    folder = shop.parent.rename(shop.parent.with_name("business"))
    assert numbers_at(folder / shop.name) == [2, 1]


def test_numbers_go_on_after_a_move(shop: Path) -> None:
    moved = shop.rename(shop.parent.parent / shop.name)
    with closing(open_workspace(moved)) as workspace:
        add_influencer(workspace, "Noor")
    assert numbers_at(moved) == [3, 2, 1]


def test_a_backup_of_another_file_that_cannot_be_opened_stops_nothing(shop: Path, tmp_path: Path) -> None:
    other = make_workspace(tmp_path, "other.goodword")
    other.close()
    assert numbers_at(other.path) == [1]
    (backup,) = newest_first(other.path)
    backup.path.unlink()
    backup.path.mkdir()
    other.path.unlink()
    renamed = shop.rename(shop.with_name("Bakery.goodword"))
    assert numbers_at(renamed) == [2, 1]


def test_a_copy_takes_no_backups_away_from_its_original(shop: Path) -> None:
    copy = shop.with_name("copy.goodword")
    with closing(open_workspace(shop)) as workspace:
        copy_to(workspace.connection, copy)
    assert numbers_at(copy) == [1]
    assert [backup.number for backup in newest_first(shop)] == [2, 1]


def test_an_older_copy_takes_no_backups_of_a_file_that_is_gone(shop: Path) -> None:
    copy = shop.with_name("copy.goodword")
    copy.write_bytes(shop.read_bytes())
    with closing(open_workspace(shop)) as workspace:
        add_influencer(workspace, "Noor")
        keep(workspace.connection, shop, Reason.DAILY, NOW)
    shop.unlink()
    assert numbers_at(copy) == [1]
    assert [backup.number for backup in newest_first(shop)] == [3, 2, 1]


def test_another_file_takes_no_backups_of_one_that_is_gone(shop: Path) -> None:
    shop.unlink()
    other = create_workspace(shop.with_name("other.goodword"))
    other.close()
    assert numbers_at(other.path) == [1]
    assert [backup.number for backup in newest_first(shop)] == [2, 1]


def test_a_file_with_backups_of_its_own_takes_no_others(shop: Path) -> None:
    copy = shop.with_name("copy.goodword")
    with closing(open_workspace(shop)) as workspace:
        copy_to(workspace.connection, copy)
    numbers_at(copy)
    shop.unlink()
    assert numbers_at(copy) == [1]
    assert [backup.number for backup in newest_first(shop)] == [2, 1]


def test_where_two_files_that_are_gone_were_the_same_none_is_taken(shop: Path) -> None:
    copies = [shop.with_name(f"copy {number}.goodword") for number in range(2)]
    with closing(open_workspace(shop)) as workspace:
        for copy in copies:
            copy_to(workspace.connection, copy)
    numbers_at(copies[0])
    shop.unlink()
    copies[0].unlink()
    assert numbers_at(copies[1]) == [1]


def test_the_second_place_follows_too(shop: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(shop, stick)
    bring_up_to_date(shop)
    renamed = shop.rename(shop.with_name("Bakery.goodword"))
    numbers_at(renamed)
    assert second_place.chosen(renamed) == stick
    assert [backup.also_at is not None for backup in newest_first(renamed)] == [True, True]
    assert len(list(stick.iterdir())) == 1


def test_what_lies_in_the_new_folder_by_now_goes_along(shop: Path) -> None:
    renamed = shop.rename(shop.with_name("Bakery.goodword"))
    folder = folder_of(renamed)
    folder.mkdir()
    (folder / "as it was left.seal").write_text("{}", encoding="utf-8")
    assert numbers_at(renamed) == [2, 1]
    assert kept_seal(renamed) is None
    assert (folder / "as it was left.seal").exists()
