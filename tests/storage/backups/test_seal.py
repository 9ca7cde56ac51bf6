import gzip
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from models.business import Business
from models.errors import UserError
from storage.backups.copying import copy_to
from storage.backups.seal import HEADER, keep_seal, kept_seal, seal_of
from storage.checks import check, check_at_opening
from storage.checks.checking import CHANGED_WHILE_CLOSED
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import NOW, add_influencer, add_order, do, make_workspace

OLD_WORKSPACES = Path(__file__).parents[2] / "files" / "old_workspaces"


def scribble_over(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()
    assert data.count(old) == 1
    path.write_bytes(data.replace(old, new))


@pytest.fixture
def closed(workspace: Workspace) -> Path:
    do(workspace, lambda w: w.campaigns.add(name="Spring", brief="three loaves a week"))
    workspace.close()
    return workspace.path


def test_a_letter_that_changed_while_the_file_was_closed_is_found(closed: Path) -> None:
    scribble_over(closed, b"three loaves", b"throe loaves")
    assert check_at_opening(closed).problems == (CHANGED_WHILE_CLOSED,)
    assert check(closed).problems == (CHANGED_WHILE_CLOSED,)


TELLING_APART = {
    "its newest step": ("UPDATE history SET happened_at = 'the 4th of May'", b"the 4th", b"the 5th"),
    "how its newest step was taken": ("UPDATE history SET changes = CAST('as it was' AS BLOB)", b"it was", b"it is."),
    "a remembered file": ("INSERT INTO remembered_columns VALUES (1, 'a', 'post', '[\"url\"]')", b'"url"', b'"uml"'),
    "when it was brought up to date": ("UPDATE _sqlite_migrations SET applied_at = 'May' WHERE id = 3", b"May", b"Mai"),
    "a business that has done nothing yet": ("UPDATE business SET audience = 'families'", b"families", b"familias"),
}  # fmt: skip
"""By what tells one file from another: how it gets there, the bytes, and what is scribbled over them."""


@pytest.mark.parametrize("what", TELLING_APART)
def test_a_scribble_over_what_tells_files_apart_is_found(workspace: Workspace, what: str) -> None:
    statement, old, new = TELLING_APART[what]
    if "step" in what:
        do(workspace, lambda w: w.campaigns.add(name="Spring"))
    with workspace.connection:
        workspace.connection.execute(statement)
    workspace.close()
    assert kept_seal(workspace.path)
    scribble_over(workspace.path, old, new)
    assert CHANGED_WHILE_CLOSED in check_at_opening(workspace.path).problems


def test_no_bit_of_the_header_turns_unseen(closed: Path) -> None:
    whole = closed.read_bytes()
    unseen = []
    for place in range(HEADER.start, HEADER.stop):
        closed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with suppress(UserError), closing(open_workspace(closed, read_only=True)):
            unseen += [place] if check(closed).is_ok else []
    assert unseen == []


def test_looking_at_a_damaged_file_does_not_make_it_whole(closed: Path) -> None:
    scribble_over(closed, b"three loaves", b"throe loaves")
    for _ in range(2):
        open_workspace(closed).close()
        assert not check_at_opening(closed).is_ok


def test_a_file_as_it_was_left_passes(closed: Path) -> None:
    assert check_at_opening(closed).is_ok


def test_what_another_tool_wrote_is_no_damage(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE campaign SET brief = 'throe loaves a week'")
    assert check_at_opening(closed).is_ok


def test_a_name_that_another_tool_changed_is_no_damage(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("UPDATE influencer SET name = 'Lina'")
    assert check_at_opening(workspace.path).is_ok


def test_another_tool_may_change_the_way_it_is_written(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE campaign SET brief = 'throe loaves a week'")
        connection.execute("PRAGMA journal_mode=DELETE")
    assert check_at_opening(closed).is_ok


def test_a_file_of_an_older_version_that_is_put_back_and_migrated_again_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "mine.goodword"
    for _ in range(2):
        path.write_bytes(gzip.decompress((OLD_WORKSPACES / "version_1.goodword.gz").read_bytes()))
        with closing(open_workspace(path)):
            assert check_at_opening(path).is_ok


def test_an_older_state_of_the_file_in_its_place_is_no_damage(workspace: Workspace) -> None:
    add_order(workspace)
    workspace.close()
    older = workspace.path.read_bytes()
    opened = open_workspace(workspace.path)
    add_order(opened)
    opened.close()
    workspace.path.write_bytes(older)
    assert check_at_opening(workspace.path).is_ok


def test_a_copy_that_went_its_own_way_is_no_damage(workspace: Workspace, tmp_path: Path) -> None:
    add_order(workspace)
    workspace.close()
    copy = tmp_path / "copy.goodword"
    shutil.copy(workspace.path, copy)
    for path, brief, at in ((copy, "Rolls", NOW), (workspace.path, "Buns", NOW + timedelta(milliseconds=7))):
        opened = open_workspace(path)
        opened.edit("Edit", lambda w, brief=brief: w.campaigns.add(name="Spring", brief=brief), at)  # type: ignore[misc]
        opened.close()
    copy.replace(workspace.path)
    assert check_at_opening(workspace.path).is_ok


@pytest.mark.parametrize("is_undone", [True, False])
def test_a_copy_in_which_one_step_more_was_taken_back_is_no_damage(
    workspace: Workspace, tmp_path: Path, is_undone: bool
) -> None:
    add_order(workspace)
    workspace.close()
    copy = tmp_path / "copy.goodword"
    shutil.copy(workspace.path, copy)
    for path, undoes in ((copy, is_undone), (workspace.path, not is_undone)):
        opened = open_workspace(path)
        opened.undo() if undoes else add_influencer(opened)
        opened.close()
    copy.replace(workspace.path)
    assert check_at_opening(workspace.path).is_ok


def test_another_new_file_in_its_place_is_no_damage(tmp_path: Path) -> None:
    first = create_workspace(tmp_path / "mine.goodword", Business(name="Fern"))
    second = create_workspace(tmp_path / "hers.goodword", Business(name="Flor"))
    first.close()
    second.close()
    second.path.replace(first.path)
    assert check_at_opening(first.path).is_ok


def test_a_new_file_of_a_name_that_there_was_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "mine.goodword"
    for _ in range(2):
        path.unlink(missing_ok=True)
        create_workspace(path, Business(name="Fern")).close()
        with closing(open_workspace(path)):
            assert check_at_opening(path).is_ok


def test_a_backup_in_its_place_is_no_damage(workspace: Workspace, tmp_path: Path) -> None:
    add_order(workspace)
    copy_to(workspace.connection, tmp_path / "copy.goodword")
    with workspace.connection:
        workspace.connection.execute("INSERT INTO remembered_columns (header, noun, fields) VALUES ('a', 'post', '[]')")
    workspace.close()
    (tmp_path / "copy.goodword").replace(workspace.path)
    assert check_at_opening(workspace.path).is_ok


def test_a_file_that_was_never_sealed_is_sealed_once_it_passed(closed: Path) -> None:
    copy = closed.with_name("copy.goodword")
    shutil.copy(closed, copy)
    assert kept_seal(copy) is None
    assert check_at_opening(copy).is_ok
    assert check_at_opening(closed).is_ok
    assert kept_seal(copy) == kept_seal(closed)


def test_what_passed_is_asked_again_only_once_it_was_written_to(closed: Path) -> None:
    first = check_at_opening(closed)
    seal = kept_seal(closed)
    assert seal
    assert (seal.is_passed, seal.content) == (True, first.content)
    assert check_at_opening(closed) == first
    with closing(open_workspace(closed)) as workspace:
        do(workspace, lambda w: w.campaigns.add(name="Summer"))
    seal = kept_seal(closed)
    assert seal
    assert (seal.is_passed, seal.content == first.content) == (False, False)


def test_a_file_that_is_byte_for_byte_what_passed_is_not_asked_again(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("UPDATE campaign SET starts_on = 'nowhen'")
        found = seal_of(connection, connection.serialize())
    keep_seal(closed, replace(found, is_passed=True))
    assert check_at_opening(closed).is_ok
    assert not check(closed).is_ok
    keep_seal(closed, found)
    assert not check_at_opening(closed).is_ok


def test_a_letter_that_changed_since_it_passed_is_found(closed: Path) -> None:
    assert check_at_opening(closed).is_ok
    scribble_over(closed, b"three loaves", b"throe loaves")
    assert check_at_opening(closed).problems == (CHANGED_WHILE_CLOSED,)


def test_a_check_from_outside_seals_nothing(closed: Path) -> None:
    copy = closed.with_name("copy.goodword")
    shutil.copy(closed, copy)
    assert check(copy).is_ok
    assert kept_seal(copy) is None


def test_looking_alone_leaves_the_seal_as_it_is(closed: Path) -> None:
    before = kept_seal(closed)
    open_workspace(closed).close()
    assert kept_seal(closed) == before


def test_the_seal_knows_how_many_rows_each_table_had(closed: Path) -> None:
    seal = kept_seal(closed)
    assert seal
    assert (seal.rows["campaign"], seal.rows["influencer"], seal.rows["history"]) == (1, 0, 1)


def test_a_file_whose_backups_cannot_be_written_closes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no folder").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "no folder"))
    workspace = make_workspace(tmp_path)
    add_order(workspace)
    workspace.close()
    assert check_at_opening(workspace.path).is_ok
