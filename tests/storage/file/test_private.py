"""Contacts are in every workspace: a new one is for its owner's eyes only, an old one keeps the rights it had."""

import os
import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from storage.backups import second_place
from storage.backups.backup import Reason
from storage.backups.copying import copy_to
from storage.backups.keeping import bring_up_to_date, keep
from storage.backups.listing import newest_first
from storage.backups.moving import move
from storage.backups.restoring import restore
from storage.rescue.rescuing import rescue
from storage.sample.making import build_sample
from storage.workspace import Workspace, create_workspace
from tests.factory import add_influencer

NOW = datetime(2026, 11, 27, 12, 0)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere a file has the rights of its folder")


def moved(workspace: Workspace, target: Path) -> None:
    workspace.close()
    workspace.path.chmod(0o644)
    move(workspace.path, target)


def rescued(workspace: Workspace, target: Path) -> None:
    workspace.close()
    rescue(workspace.path, target)


def restored(workspace: Workspace, target: Path) -> None:
    keep(workspace.connection, target, Reason.DAILY, NOW)
    restore(target, newest_first(target)[0], NOW)


MAKING: dict[str, Callable[[Workspace, Path], object]] = {
    "new": lambda _, target: create_workspace(target).close(),
    "sample": lambda _, target: build_sample(target, date(2026, 11, 27)),
    "copy": lambda workspace, target: copy_to(workspace.connection, target),
    "moved": moved,
    "restored where it was missing": restored,
    "rescued": rescued,
}


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize("way", MAKING)
def test_a_new_workspace_is_for_its_owner_alone(workspace: Workspace, tmp_path: Path, way: str) -> None:
    add_influencer(workspace)
    MAKING[way](workspace, tmp_path / "new.goodword")
    assert rights(tmp_path / "new.goodword") == 0o600


def test_a_backup_is_for_its_owner_alone_in_both_places(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    second_place.choose(workspace.path, tmp_path / "stick")
    keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    bring_up_to_date(workspace.path)
    (backup,) = newest_first(workspace.path)
    assert [rights(path) for path in backup.places] == [0o600, 0o600]


def test_a_workspace_that_is_replaced_keeps_its_rights(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "old.goodword"
    sqlite3.connect(target).close()
    target.chmod(0o640)
    copy_to(workspace.connection, target)
    assert rights(target) == 0o640
    restored(workspace, target)
    assert rights(target) == 0o640
