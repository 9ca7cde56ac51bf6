"""Backups from the command line, as a script runs them."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.workspace import open_workspace
from tests.factory import add_influencer, make_workspace
from tests.storage.backups.test_restoring import names
from tests.ui.commandline.commands import answered, done, refusal, refused, run, started

NOW = datetime(2026, 11, 26, 9, 12)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A closed workspace with two backups, and somebody added after each."""
    workspace = make_workspace(tmp_path)
    for number, name in enumerate(("Lena", "Mia")):
        keep(workspace.connection, workspace.path, Reason.OPENED, NOW + timedelta(hours=number))
        add_influencer(workspace, name)
    workspace.close()
    return workspace.path


def test_they_are_listed_the_newest_first(shop: Path) -> None:
    newest, oldest = done("backups", shop).splitlines()
    assert newest.startswith("    2  26 Nov 2026 10:12  when opened  1 influencer · 0 campaigns · 0 posts · 0 orders  ")
    assert oldest.startswith("    1  26 Nov 2026 09:12  when opened  Nothing yet  ")


def test_scripts_read_them_as_json(shop: Path) -> None:
    found = answered("backups", shop, "--verify")
    assert (found["folder"], found["second_place"]) == (str(folder_of(shop)), None)
    newest = found["backups"][0]
    assert (newest["number"], newest["made_at"], newest["reason"]) == (2, "2026-11-26T10:12:00", "when opened")
    assert newest["counts"]["influencer"] == 1
    assert Path(newest["files"][0]).stat().st_size == newest["size"]
    assert [backup["problems"] for backup in found["backups"]] == [[], []]


def test_a_damaged_one_is_found(shop: Path) -> None:
    path = next(folder_of(shop).glob("00002*.goodword"))
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    answer = run("backups", shop, "--verify")
    assert answer.returncode == 1
    newest, oldest = answer.stdout.splitlines()
    assert newest.endswith("changed or damaged since.")
    assert oldest.endswith("whole")


def test_there_may_be_none(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    workspace.close()
    assert done("backups", workspace.path) == "There are no backups of mine.goodword yet.\n"


def test_one_is_restored_by_its_number_and_that_can_be_taken_back(shop: Path) -> None:
    said = done("restore", shop, "1")
    assert names(shop) == []
    assert said.splitlines() == [
        "mine.goodword is as it was on 26 Nov 2026 09:12.",
        "What was in it before is backup 3: restore that to take this back.",
    ]
    done("restore", shop, "3")
    assert names(shop) == ["Lena", "Mia"]


def test_one_is_restored_by_its_file(shop: Path) -> None:
    done("restore", shop, next(folder_of(shop).glob("00002*.goodword")))
    assert names(shop) == ["Lena"]


def test_a_damaged_workspace_is_kept_beside(shop: Path) -> None:
    shop.write_bytes(b"damaged")
    assert "The file that was there is kept as " in done("restore", shop, "2")
    (aside,) = shop.parent.glob("mine (damaged *).goodword")
    assert aside.read_bytes() == b"damaged"
    assert names(shop) == ["Lena"]


@pytest.mark.parametrize("name", ["9", "0", "nowhere.goodword"])
def test_what_is_no_backup_is_told_in_a_sentence(shop: Path, name: str) -> None:
    said = f"There is no backup “{name}” of mine.goodword. “backups” lists those there are.\n"
    assert refused("restore", shop, name) == said


def test_a_workspace_that_is_open_is_not_replaced(shop: Path) -> None:
    opened = open_workspace(shop)
    assert "is open" in refusal(started("restore", shop, "1"))
    opened.close()
    assert names(shop) == ["Lena", "Mia"]
