import gzip
import os
import sqlite3
from pathlib import Path

import pytest

from models.errors import UserError
from models.file_difference import MOST_NAMED, Differing, FileDifference, KindDifference
from storage.backups import differing
from storage.backups.copying import copy_to
from storage.backups.differing import KINDS, difference
from storage.history.recorder import recorded_tables
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do, make_workspace
from tests.full_workspace import fill

QUESTION_MARK = "" if os.name == "nt" else "?"
"""No name of a file has one on Windows."""
OLD = sorted(Path(__file__).parents[2].glob("**/version_*.goodword.gz"))


def backed_up(workspace: Workspace, name: str = "backup") -> Path:
    target = workspace.path.parent / f"{name}.goodword"
    copy_to(workspace.connection, target)
    return target


def told(workspace: Workspace, backup: Path) -> FileDifference:
    return difference(workspace.path, backup)


def of(found: FileDifference, noun: str) -> KindDifference:
    return next(kind for kind in found.kinds if kind.noun == noun)


def test_a_file_is_the_same_as_its_backup_of_just_now(workspace: Workspace) -> None:
    add_post(workspace, lena := add_influencer(workspace), likes=3)
    add_partnership(workspace, lena, add_campaign(workspace))
    found = told(workspace, backed_up(workspace))
    assert found.is_same
    assert found.steps == ()
    assert [(kind.then, kind.now) for kind in found.kinds[:2]] == [(1, 1), (1, 1)]


def test_who_was_added_since_would_go_and_who_was_deleted_would_return(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    add_influencer(workspace, "Tom")
    backup = backed_up(workspace)
    do(workspace, lambda w: w.influencers.delete(lena))
    add_influencer(workspace, "Marta")
    people = of(told(workspace, backup), "influencer")
    assert (people.then, people.now) == (2, 2)
    assert people.going == Differing(1, ("Marta",))
    assert people.returning == Differing(1, ("Lena",))
    assert people.changed == Differing()


def test_who_is_called_otherwise_now_is_told_with_both_names(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    backup = backed_up(workspace)
    do(workspace, lambda w: w.influencers.update(lena, name="Lena Brot"))
    assert of(told(workspace, backup), "influencer").changed == Differing(1, ("Lena Brot → Lena",))


def test_somebody_is_changed_by_what_hangs_on_her(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    add_influencer(workspace, "Tom")
    backup = backed_up(workspace)
    profile = workspace.profiles.of_influencer(lena)[0].id
    do(workspace, lambda w: w.profiles.update(profile, handle="lena.bakes"))
    assert of(told(workspace, backup), "influencer").changed == Differing(1, ("Lena",))


def test_payments_that_would_go_are_counted(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace))
    backup = backed_up(workspace)
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, amount=15_000, paid_on=DAY))
    assert of(told(workspace, backup), "payment").going == Differing(1)


def test_a_partnership_is_named_by_its_two_sides(workspace: Workspace) -> None:
    lena, spring = add_influencer(workspace), add_campaign(workspace)
    backup = backed_up(workspace)
    add_partnership(workspace, lena, spring)
    found = told(workspace, backup)
    assert of(found, "partnership").going == Differing(1, ("Lena in Spring box",))
    assert of(found, "campaign").is_same


def test_orders_and_readings_are_counted(workspace: Workspace) -> None:
    post = add_post(workspace, add_influencer(workspace), likes=3)
    backup = backed_up(workspace)
    add_order(workspace)
    do(workspace, lambda w: w.posts.add_reading(post, day=DAY, likes=4))
    found = told(workspace, backup)
    assert of(found, "order").going == Differing(1)
    assert of(found, "post reading").going == Differing(1)
    assert of(found, "post").is_same


def test_every_recorded_table_is_looked_at(workspace: Workspace) -> None:
    fill(workspace)
    backup = backed_up(workspace)
    workspace.connection.execute("PRAGMA foreign_keys=OFF")
    unseen = set()
    for table in recorded_tables(workspace.connection):
        workspace.connection.execute("BEGIN")
        deleted = workspace.connection.execute(f"DELETE FROM {table}").rowcount
        workspace.connection.execute("COMMIT")
        if deleted and told(workspace, backup).is_same:
            unseen.add(table)
        with sqlite3.connect(backup) as source:
            source.backup(workspace.connection)
    assert unseen == set()


def test_what_was_done_since_is_told_the_newest_first_without_what_was_undone(workspace: Workspace) -> None:
    add_influencer(workspace, "Lena")
    backup = backed_up(workspace)
    for name in ("Tom", "Marta", "Zoë"):
        add_influencer(workspace, name)
    workspace.undo()
    assert told(workspace, backup).steps == ("Add Marta", "Add Tom")


def test_of_very_many_only_the_first_are_named(workspace: Workspace) -> None:
    backup = backed_up(workspace)
    for number in range(MOST_NAMED + 2):
        add_influencer(workspace, f"n{number}", followers=None)
    going = of(told(workspace, backup), "influencer").going
    assert going.count == MOST_NAMED + 2
    assert len(going.names) == MOST_NAMED


def test_names_and_settings_beside_the_kinds_are_told_as_something_else(workspace: Workspace) -> None:
    backup = backed_up(workspace)
    do(workspace, lambda w: w.message_templates.add("Hello", body="Hi"))
    found = told(workspace, backup)
    assert all(kind.is_same for kind in found.kinds)
    assert found.elsewhere == 1


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.name)
def test_a_backup_of_an_older_version_is_compared_too(workspace: Workspace, old: Path, tmp_path: Path) -> None:
    backup = tmp_path / "old.goodword"
    backup.write_bytes(gzip.decompress(old.read_bytes()))
    before = backup.read_bytes()
    found = told(workspace, backup)
    assert of(found, "influencer").returning.count == of(found, "influencer").then > 0
    assert backup.read_bytes() == before


def test_a_damaged_backup_is_told_in_a_sentence(workspace: Workspace) -> None:
    for number in range(40):
        add_influencer(workspace, f"n{number}", notes="x" * 3000)
    backup = backed_up(workspace)
    data = bytearray(backup.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 100] = bytes(100)
    backup.write_bytes(data)
    with pytest.raises(UserError):
        told(workspace, backup)


def test_a_name_that_an_address_would_misread_is_compared_too(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, f"50% off{QUESTION_MARK} #1 Ü.goodword")
    add_influencer(workspace)
    backup = backed_up(workspace, f"what{QUESTION_MARK} 100%")
    add_influencer(workspace, "Tom")
    assert of(told(workspace, backup), "influencer").going.names == ("Tom",)
    workspace.close()


def test_it_ends_soon_once_nobody_wants_to_know_it(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    add_influencer(workspace)
    backup = backed_up(workspace)
    monkeypatch.setattr(differing, "_STEPS", 1)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        difference(workspace.path, backup, lambda: True)


def test_every_kind_is_a_table(workspace: Workspace) -> None:
    assert {kind.table for kind in KINDS} <= set(recorded_tables(workspace.connection))
