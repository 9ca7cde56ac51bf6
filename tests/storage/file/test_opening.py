import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from models.errors import UserError
from storage import workspace as workspaces
from storage.file import layout
from storage.file.connection import APPLICATION_ID
from storage.file.opening import inspect, journal_path
from storage.file.refusals import NotWritableError
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import add_influencer, do

HOLDER = """
import sys
from pathlib import Path
from storage.workspace import open_workspace
open_one = open_workspace(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""
CRASHER = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN")
connection.execute("UPDATE influencer SET notes = hex(zeroblob(20000)), name = 'half'")
connection.execute("DELETE FROM influencer WHERE id % 2")
os._exit(0)
"""
ROOT = Path(__file__).parents[3]
QUESTION_MARK = "" if os.name == "nt" else "?"
"""No name of a file has one on Windows."""


@pytest.fixture
def file(workspace: Workspace) -> Path:
    add_influencer(workspace)
    workspace.close()
    return workspace.path


def refusal(path: Path, *, read_only: bool = False) -> str:
    with pytest.raises(UserError) as caught:
        open_workspace(path, read_only=read_only)
    return caught.value.message


def traces(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_a_missing_file_is_told_and_never_made(tmp_path: Path) -> None:
    assert "no file" in refusal(tmp_path / "gone.goodword")
    assert traces(tmp_path) == set()


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has named pipes")
def test_a_pipe_is_no_workspace_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.goodword")
    assert "no ordinary file" in refusal(tmp_path / "pipe.goodword")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "is a picture, not a workspace"),
        (b"name,followers\nlena,5000\n", "not a Goodword workspace"),
        (b"SQLite format 3\x00", "damaged"),
    ],
)
def test_what_is_no_workspace_is_told_and_not_touched(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "odd.goodword"
    path.write_bytes(content)
    for read_only in (False, True):
        assert told in refusal(path, read_only=read_only)
    assert path.read_bytes() == content
    assert traces(tmp_path) == {path.name}


def test_the_file_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = path.read_bytes()
    assert "belongs to another program" in refusal(path)
    assert path.read_bytes() == before


def test_a_newer_version_is_refused_and_not_a_byte_changes(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[60:64] = struct.pack(">I", 99)
    file.write_bytes(data)
    assert "made by a newer Goodword" in refusal(file)
    assert file.read_bytes() == data


@pytest.mark.parametrize("share", [0.0003, 0.001, 0.1, 0.5, 0.9, 0.9999])
def test_a_truncated_workspace_is_damaged_and_not_touched(file: Path, share: float) -> None:
    data = file.read_bytes()[: int(share * file.stat().st_size)]
    file.write_bytes(data)
    for read_only in (False, True):
        assert "damaged" in refusal(file, read_only=read_only)
    assert file.read_bytes() == data
    assert traces(file.parent) == {file.name}


@pytest.mark.parametrize("seed", range(8))
def test_a_scribbled_workspace_opens_or_is_refused_in_words(file: Path, seed: int) -> None:
    data = bytearray(file.read_bytes())
    chance = random.Random(seed)
    for place in chance.sample(range(100, len(data)), 400):
        data[place] = chance.randrange(256)
    file.write_bytes(data)
    with suppress(UserError):
        open_workspace(file).close()


def test_opening_and_closing_leaves_every_byte_and_no_other_file(file: Path) -> None:
    before = file.read_bytes()
    open_workspace(file).close()
    open_workspace(file, read_only=True).close()
    assert file.read_bytes() == before
    assert traces(file.parent) == {file.name}


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER evil AFTER INSERT ON influencer BEGIN DELETE FROM shop_order; END",
        "CREATE VIEW evil AS SELECT * FROM influencer",
    ],
)
def test_triggers_and_views_of_somebody_else_are_refused(file: Path, sql: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(sql)
    connection.close()
    for read_only in (False, True):
        assert "“evil”" in refusal(file, read_only=read_only)


def test_an_existing_file_is_never_made_anew(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(UserError, match="is there already"):
        create_workspace(file)
    assert file.read_bytes() == before


def test_a_workspace_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        create_workspace(tmp_path / "nowhere" / "a.goodword")


def test_a_new_workspace_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspaces, "_migrate", full)
    with pytest.raises(UserError, match="disk is full"):
        create_workspace(tmp_path / "a.goodword")
    assert traces(tmp_path) == set()


def test_a_new_workspace_does_not_begin_beside_the_journal_of_an_older_one(tmp_path: Path) -> None:
    journal = tmp_path / "a.goodword-journal"
    journal.write_bytes(b"what a crash left")
    with pytest.raises(UserError, match="is still there"):
        create_workspace(tmp_path / "a.goodword")
    assert [entry.name for entry in tmp_path.iterdir()] == [journal.name]


@pytest.mark.usefixtures("as_common_user")
def test_a_read_only_folder_is_told_and_can_still_be_read(file: Path) -> None:
    file.parent.chmod(0o500)
    try:
        assert "cannot be written" in refusal(file)
        open_one = open_workspace(file, read_only=True)
        assert open_one.influencers.count() == 1
        open_one.close()
    finally:
        file.parent.chmod(0o700)


@pytest.mark.usefixtures("as_common_user")
def test_a_folder_that_takes_no_lock_leaves_the_file_to_be_read(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspaces, "may_write", lambda _: True)  # as where a system answers wrongly
    file.parent.chmod(0o500)
    try:
        with pytest.raises(NotWritableError):
            open_workspace(file)
    finally:
        file.parent.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_file_has_one_writer_whatever_name_leads_to_it(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "desktop" / "Fern.goodword"
    link.parent.mkdir()
    link.symlink_to(file)
    first = open_workspace(link)
    try:
        assert "is open" in refusal(file)
        assert first.path == file
        assert traces(link.parent) == {link.name}
    finally:
        first.close()


@pytest.mark.usefixtures("as_common_user")
def test_a_read_only_file_is_seen_at_open(file: Path) -> None:
    file.chmod(0o400)
    assert "cannot be written" in refusal(file)
    open_workspace(file, read_only=True).close()
    assert traces(file.parent) == {file.name}


@pytest.mark.usefixtures("as_common_user")
def test_a_file_that_may_not_be_read_is_told_as_such(file: Path) -> None:
    file.chmod(0o000)
    assert "may not be read" in refusal(file)


@pytest.mark.usefixtures("as_common_user")
def test_a_new_workspace_in_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="cannot be written"):
        create_workspace(tmp_path / "a.goodword")
    tmp_path.chmod(0o700)
    assert traces(tmp_path) == set()


def test_a_second_writer_is_told_who_has_it_and_readers_work(file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, file], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as owner:
        assert owner.stdout
        assert owner.stdout.readline() == "open\n"
        assert " since " in refusal(file)
        reader = open_workspace(file, read_only=True)
        assert reader.influencers.count() == 1
        reader.close()
        owner.kill()
        owner.wait()
    writer = open_workspace(file)  # a dead owner's lock is taken over without a question
    add_influencer(writer)
    writer.close()


def test_the_same_program_cannot_write_twice_either(file: Path) -> None:
    first = open_workspace(file)
    assert "is open" in refusal(file)
    first.close()
    open_workspace(file).close()


def test_a_read_only_workspace_refuses_edits_in_a_sentence(file: Path) -> None:
    reader = open_workspace(file, read_only=True)
    assert reader.is_read_only
    with pytest.raises(UserError, match="can only be read here"):
        do(reader, lambda w: w.influencers.delete(1))
    with pytest.raises(UserError, match="can only be read here"):
        reader.undo()
    reader.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_hot_journal_is_rolled_back_by_the_first_opener(tmp_path: Path, *, read_only: bool) -> None:
    made = create_workspace(tmp_path / "a.goodword")
    do(made, lambda w: [w.influencers.add(name=f"n{number}") for number in range(500)])
    made.close()
    subprocess.run([sys.executable, "-c", CRASHER, made.path], check=True)
    assert journal_path(made.path).exists()
    open_one = open_workspace(made.path, read_only=read_only)
    names = {row[0] for row in open_one.connection.execute("SELECT name FROM influencer")}
    open_one.close()
    assert names == {f"n{number}" for number in range(500)}
    assert traces(tmp_path) == {"a.goodword"}


def test_names_with_signs_of_addresses_open(tmp_path: Path) -> None:
    path = tmp_path / f"100% #1{QUESTION_MARK} näh&mode=ro.goodword"
    create_workspace(path).close()
    open_one = open_workspace(path)
    add_influencer(open_one)
    open_one.close()
    assert inspect(path) > 0


def test_the_file_carries_our_application_id(file: Path) -> None:
    assert file.read_bytes()[68:72] == struct.pack(">I", APPLICATION_ID) == b"GDWD"


def test_a_new_file_is_for_its_owner_alone(file: Path) -> None:
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0


def test_a_copied_workspace_is_whole_by_itself(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace)
    shutil.copy(workspace.path, tmp_path / "copy.goodword")
    copy = open_workspace(tmp_path / "copy.goodword")
    assert copy.influencers.count() == 1
    copy.close()


def logged_copy(file: Path, folder: Path) -> tuple[sqlite3.Connection, Path]:
    """A copy that another tool has open and changed, so that its change is in its log alone."""
    copy = folder / "other.goodword"
    shutil.copy(file, copy)
    connection = sqlite3.connect(copy)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("UPDATE influencer SET name = 'of the other file'")
    connection.commit()
    return connection, copy.with_name(copy.name + "-wal")


def test_the_log_of_another_file_is_put_aside_and_never_read(file: Path, tmp_path: Path) -> None:
    other, log = logged_copy(file, tmp_path)
    for _ in range(2):
        shutil.copy(log, file.with_name(file.name + "-wal"))
        with pytest.raises(UserError, match="does not belong to it"):
            open_workspace(file, read_only=True)
        open_one = open_workspace(file)
        assert [row[0] for row in open_one.connection.execute("SELECT name FROM influencer")] == ["Lena"]
        open_one.close()
    assert len([name for name in traces(file.parent) if "not of this file" in name]) == 2
    other.close()


def test_a_file_that_another_tool_left_with_its_log_is_read_whole(file: Path, tmp_path: Path) -> None:
    other, log = logged_copy(file, tmp_path)
    shutil.copy(tmp_path / "other.goodword", file)
    shutil.copy(log, file.with_name(file.name + "-wal"))
    open_one = open_workspace(file)
    assert [row[0] for row in open_one.connection.execute("SELECT name FROM influencer")] == ["of the other file"]
    open_one.close()
    assert file.read_bytes()[18:20] == b"\x01\x01"
    other.close()


@pytest.mark.parametrize(
    "sql", ["DROP TABLE contact", "ALTER TABLE influencer DROP COLUMN notes", "DROP INDEX {index}"]
)
def test_a_workspace_that_lacks_a_part_is_told_at_opening(file: Path, sql: str) -> None:
    connection = sqlite3.connect(file)
    query = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%UNIQUE%' ORDER BY name"
    connection.execute(sql.format(index=connection.execute(query).fetchone()[0]))
    connection.close()
    for read_only in (False, True):
        assert "not laid out as Goodword made it" in refusal(file, read_only=read_only)


def test_a_table_that_a_tool_added_does_no_harm(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE of_mine (note TEXT)")
    connection.close()
    open_workspace(file).close()


def test_the_layout_known_at_opening_is_that_of_a_new_workspace() -> None:
    assert layout.digest_of(layout.layout_made()) == layout.DIGEST
