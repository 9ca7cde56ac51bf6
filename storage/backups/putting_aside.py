"""Keeping a file beside its place under another name, with the journal of a crash that belongs to it."""

import os
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from storage.file.atomic import flush, replacing
from storage.file.opening import journal_path


def put_aside(workspace: Path, now: datetime) -> Path:
    """Give the file a second name, “mine (damaged 2026-11-27).goodword”; its journal has that name alone afterwards.

    The file itself stays at its place for another to take: nothing is ever missing there. Of a file that is missing
    the journal alone is put aside.
    """
    aside = _free_name(workspace, now)
    journal = journal_path(workspace)
    given: list[Path] = []
    try:
        for path, name in ((journal, journal_path(aside)), (workspace, aside)):
            if path.exists():
                _name_too(path, name)
                given.append(name)
        journal.unlink(missing_ok=True)
    except BaseException:
        _take_away(given)
        raise
    return aside


def give_back(workspace: Path, aside: Path | None) -> None:
    """Let a file that was put aside, and whose place nothing took, be as it was: with its journal, of one name."""
    # Beside another file than its own, a journal destroys.
    if aside is None or not workspace.exists() or not aside.exists() or not aside.samefile(workspace):
        return
    journal = journal_path(aside)
    if journal.exists():
        _name_too(journal, journal_path(workspace))
    _take_away([journal, aside])


def _take_away(names: list[Path]) -> None:
    for name in names:
        with suppress(OSError):
            name.unlink(missing_ok=True)


def _name_too(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except FileExistsError:
        raise
    except OSError:  # a stick's file system knows one name for a file only
        with replacing(name, is_private=True) as draft:
            shutil.copyfile(path, draft)
    else:
        flush(path.parent)


def _free_name(workspace: Path, now: datetime) -> Path:
    day, number = f"{now:%Y-%m-%d}", 1
    while True:
        mark = day if number == 1 else f"{day} {number}"
        aside = workspace.with_name(f"{workspace.stem} (damaged {mark}){workspace.suffix}")
        if not os.path.lexists(aside) and not os.path.lexists(journal_path(aside)):
            return aside
        number += 1
