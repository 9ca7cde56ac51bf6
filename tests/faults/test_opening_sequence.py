"""A file is opened step by step: what is asked of it before anything of it could change, seen in the system calls."""

import gzip
import sqlite3
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from storage.file.lock import WriterLock, lock_path
from storage.migrations import SCHEMA_VERSION
from storage.workspace import open_workspace
from tests.factory import add_influencer, make_workspace
from tests.faults import tracer
from tests.faults.trace import Call, read_trace

pytestmark = pytest.mark.skipif(not tracer.is_there(), reason="strace is not installed, or may trace nothing here")

ROOT = Path(__file__).parents[2]
OLD = ROOT / "tests" / "files" / "old_workspaces"
HEADER, LOCK, CONNECT, CONNECT_TO_READ = "read its header", "take the lock", "connect", "connect to read"
OPENER = """
import sys
from pathlib import Path
from models.errors import UserError
from storage.workspace import open_workspace
try:
    open_workspace(Path(sys.argv[1]), read_only=len(sys.argv) > 2).close()
except UserError as error:
    print(error.message)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    workspace = make_workspace(folder)
    add_influencer(workspace)
    workspace.close()
    return workspace.path


def calls_of_opening(path: Path, tmp_path: Path, *options: str, within: Path | None = None) -> list[Call]:
    trace = tmp_path / "trace"
    traced = tracer.tracing(trace, ("openat", "flock", "pwrite64", "rename", "unlink"))
    subprocess.run([*traced, sys.executable, "-c", OPENER, path, *options], cwd=ROOT, check=True)
    return read_trace(trace, within=within or path.parent)


def steps(path: Path, tmp_path: Path, *options: str) -> list[str]:
    """What was done to the file, in order."""
    told = (step(call, path) for call in calls_of_opening(path, tmp_path, *options))
    return [said for said, _ in groupby(filter(None, told))]


def step(call: Call, path: Path) -> str:
    if call.name == "flock" and lock_path(path) in call.paths and "LOCK_UN" not in call.arguments[1]:
        return LOCK
    if call.name != "openat" or path not in call.paths:
        return ""
    if call.has_flag("O_RDWR"):
        return CONNECT
    # SQLite does not follow a link at the name that it was given; Python does.
    return CONNECT_TO_READ if call.has_flag("O_NOFOLLOW") else HEADER


def test_the_header_is_read_before_the_lock_is_taken_and_that_before_the_file_is_connected(
    file: Path, tmp_path: Path
) -> None:
    assert steps(file, tmp_path) == [HEADER, LOCK, CONNECT]


def test_who_only_reads_takes_no_lock_and_opens_nothing_for_writing(file: Path, tmp_path: Path) -> None:
    assert steps(file, tmp_path, "read only") == [HEADER, CONNECT_TO_READ]


@pytest.mark.parametrize("place", [0, 60, 68], ids=["foreign", "newer", "another program’s"])
def test_a_file_that_its_header_refuses_is_neither_locked_nor_connected(
    file: Path, tmp_path: Path, place: int
) -> None:
    data = bytearray(file.read_bytes())
    data[place : place + 4] = (99).to_bytes(4, "big")
    file.write_bytes(data)
    assert steps(file, tmp_path) == [HEADER]
    assert file.read_bytes() == data


def test_an_empty_file_is_not_even_read(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"")
    assert steps(file, tmp_path) == []


def test_a_missing_file_is_looked_for_and_nothing_is_made(file: Path, tmp_path: Path) -> None:
    file.unlink()
    before = {entry.name for entry in file.parent.iterdir()}
    assert steps(file, tmp_path) == []
    assert {entry.name for entry in file.parent.iterdir()} == before


def test_a_file_whose_lock_is_held_is_not_connected_and_its_journal_is_left_alone(
    file: Path, tmp_path: Path
) -> None:
    journal = file.with_name(file.name + "-journal")
    journal.write_bytes(b"of the one who holds the lock")
    lock = WriterLock(file)
    lock.acquire()
    try:
        assert steps(file, tmp_path) == [HEADER, LOCK]
    finally:
        lock.release()
    assert journal.read_bytes() == b"of the one who holds the lock"


def test_an_older_file_is_backed_up_before_a_byte_of_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "older.goodword"
    file.write_bytes(gzip.decompress((OLD / "version_1.goodword.gz").read_bytes()))
    calls = calls_of_opening(file, tmp_path, within=Path("/"))
    kept = [place for place, call in enumerate(calls) if call.name == "rename" and "Backups" in str(call.paths[-1])]
    written = [place for place, call in enumerate(calls) if call.name == "pwrite64" and file in call.paths]
    assert kept
    assert written
    assert min(kept) < min(written)
    workspace = open_workspace(file)
    assert workspace.connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    workspace.close()


def test_the_lock_is_given_back_and_tidied_away_after_a_refusal(file: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE VIEW evil AS SELECT * FROM influencer")
    connection.close()
    assert steps(file, tmp_path) == [HEADER, LOCK, CONNECT]
    assert not lock_path(file).exists()
