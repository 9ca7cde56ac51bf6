"""The workspaces that the trials move, and copies of them as the program makes them."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from storage.backups.copying import copy_file
from storage.sample.making import build_sample
from tests.factory import make_workspace
from tests.full_workspace import fill, fill_further
from tests.outgrow.private_file import private


def workspaces(folder: Path) -> list[Path]:
    """The sample, and one with a row in every table: what one leaves empty the other has."""
    build_sample(folder / "sample.goodword", date(2026, 11, 27))
    full = make_workspace(folder, "full.goodword")
    fill(full)
    fill_further(full)
    full.close()
    return [folder / "sample.goodword", full.path]


def copy_of(workspace: Path, *, is_private: bool = False) -> Path:
    """A copy by the name that Datasette is told of, in a folder of its own; without private words if ``is_private``."""
    target = workspace.with_suffix(".private" if is_private else ".copy") / "goodword.db"
    target.parent.mkdir()
    copy_file(workspace, target)
    if is_private:
        with closing(sqlite3.connect(target)) as connection:
            connection.executescript(private())
    return target
