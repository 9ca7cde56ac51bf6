import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import UserError
from storage.checks import check, open_whole
from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer, do

ROOT = Path(__file__).parents[3]
TRIES = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"


def test_a_whole_file_is_ok_and_counted(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.close()
    before = workspace.path.read_bytes()
    verdict = check(workspace.path)
    assert verdict.is_ok
    assert (verdict.counts["influencer"], verdict.counts["profile"], verdict.counts["post"]) == (1, 1, 0)
    assert workspace.path.read_bytes() == before


def test_rows_that_point_nowhere_are_found(workspace: Workspace) -> None:
    workspace.connection.execute("PRAGMA foreign_keys=OFF")
    workspace.connection.execute("INSERT INTO reading (post_id, day) VALUES (9, '2026-01-01')")
    workspace.close()
    assert any("“reading” points to nothing" in problem for problem in check(workspace.path).problems)


def test_missing_figures_are_found(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.connection.execute("DELETE FROM creator_figures")
    workspace.close()
    assert not check(workspace.path).is_ok


def test_damaged_pages_are_found(workspace: Workspace) -> None:
    do(workspace, lambda w: [w.influencers.add(name=f"n{number}", notes="x" * 900) for number in range(300)])
    last_root = workspace.connection.execute("SELECT max(rootpage) FROM sqlite_schema").fetchone()[0]
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    for page in range(last_root + 10, len(data) // 4096, 3):
        data[page * 4096 : page * 4096 + 8] = b"\xde\xad" * 4
    workspace.path.write_bytes(data)
    assert not check(workspace.path).is_ok


def test_only_a_whole_file_is_opened_to_be_written(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.close()
    open_whole(workspace.path).close()
    opened = open_workspace(workspace.path)
    opened.connection.execute("DELETE FROM creator_figures")
    opened.close()
    with pytest.raises(UserError, match="damaged"):
        open_whole(workspace.path)
    open_workspace(workspace.path).close()


def test_a_check_of_the_open_file_keeps_its_locks(workspace: Workspace) -> None:
    workspace.connection.execute("BEGIN IMMEDIATE")
    assert check(workspace.path, is_open_here=True).is_ok
    other = subprocess.run([sys.executable, "-c", TRIES, workspace.path], cwd=ROOT, capture_output=True, check=False)
    workspace.connection.execute("ROLLBACK")
    assert b"locked" in other.stderr
