"""Kills at random moments of children that edit and import: nothing acknowledged is lost, nothing is half."""

import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from storage.checks import check
from storage.workspace import Workspace, open_workspace
from tests.factory import dump, make_workspace

HERE = Path(__file__).parent
EDITING = ("edits.py", "window_edits.py")
IMPORTING = ("once", "slices")
PEOPLE = 3_000
LONGEST_IMPORT = 0.25
"""Seconds within which the import is killed: on this side of its end and beyond it."""


def kill_edits(folder: Path, script: str, chance: random.Random) -> int:
    """Kill one child that edits, then another that meets what the first one left; returns how many edits came through.

    ``AssertionError`` if one that was acknowledged is lost, or anything is half.
    """
    made = make_workspace(folder)
    made.close()
    people = 0
    for _ in range(2):
        last = acknowledged_before_a_kill(script, made.path, chance)
        workspace = assert_whole(made.path)
        people = workspace.influencers.count()
        assert people in {last, last + 1}  # one edit may have been written and not yet acknowledged
        names = {row[0] for row in workspace.connection.execute("SELECT name FROM influencer")}
        assert names == {f"n{number}" for number in range(1, people + 1)}
        assert workspace.undo_labels()[0] == f"Add {people}"
        assert_undo_works(workspace)
        workspace.close()
    return people


def kill_import(folder: Path, way: str, share: float) -> None:
    """Kill a child that imports, after a share of the time; ``AssertionError`` if the import is half or was lost."""
    made = make_workspace(folder)
    made.edit("First", lambda w: w.influencers.add(name="first"))
    before = dump(made)
    made.close()
    file = folder / "people.csv"
    rows = "".join(f"name {number},handle{number},{number + 100}\n" for number in range(PEOPLE))
    file.write_text("name,handle,followers\n" + rows, encoding="utf-8")
    with child("imports.py", made.path, file, way) as (process, output):
        threading.Event().wait(share * LONGEST_IMPORT)
        process.kill()
        acknowledged = "imported" in output.read()
    assert check(made.path).problems == ()
    workspace = open_workspace(made.path)
    people = workspace.influencers.count()
    assert people in {1, 1 + PEOPLE}
    assert people == 1 + PEOPLE or not acknowledged
    if people == 1:
        assert dump(workspace) == before
    else:
        assert workspace.store.value("SELECT count(*) FROM profile_reading") == PEOPLE
        assert_undo_works(workspace)
        workspace.undo()
        assert dump(workspace) == before
    workspace.close()


@contextmanager
def child(script: str, *arguments: Path | str) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    process = subprocess.Popen(
        [sys.executable, HERE / script, *arguments],
        cwd=HERE.parents[1],
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        try:
            yield process, process.stdout
        finally:
            process.kill()


def acknowledged_before_a_kill(script: str, path: Path, chance: random.Random) -> int:
    """Let a child edit, kill it after some acknowledged edits and a moment more; returns the last acknowledged."""
    last = 0
    with child(script, path) as (process, output):
        for _ in range(chance.randrange(1, 12)):
            last = int(output.readline())
        threading.Event().wait(chance.random() * 0.02)
        process.kill()
        rest = [line for line in output.read().splitlines(keepends=True) if line.endswith("\n")]
    return int(rest[-1]) if rest else last


def assert_whole(path: Path) -> Workspace:
    """The file opens, is whole, and is handed over open."""
    verdict = check(path)
    assert verdict.problems == ()
    assert verdict.counts["profile"] == 2 * verdict.counts["influencer"]
    return open_workspace(path)


def assert_undo_works(workspace: Workspace) -> None:
    before = dump(workspace)
    label, _ = workspace.undo()
    assert dump(workspace) != before
    assert workspace.redo()[0] == label
    assert dump(workspace) == before
