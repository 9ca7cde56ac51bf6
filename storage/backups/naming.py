"""What the name of a backup's file says: its number, when it was made and why, should its description be lost."""

import re
from datetime import datetime
from pathlib import Path

from storage.backups.backup import Backup, Reason
from storage.file.signatures import SUFFIX

_TIME = "%Y-%m-%d %H%M%S"
_NAME = re.compile(r"(?:(?P<number>\d{5,}) )?(?P<time>\d{4}-\d\d-\d\d \d{6}) (?P<reason>[a-z ]+?)(?: \d+)?")
"""Backups of before they were numbered begin with the time, and may end with a number that told two of one second."""


def name_of(number: int, made_at: datetime, reason: Reason) -> str:
    """The name of a backup's file."""
    return f"{number:05d} {made_at:{_TIME}} {reason}{SUFFIX}"


def named(path: Path) -> Backup:
    """A backup as far as its name tells; one of another form was put there by hand, when its file was changed last."""
    found = _NAME.fullmatch(path.stem)
    made_at = _time(found["time"]) if found else None
    if found is None or made_at is None or found["reason"] not in set(Reason):
        return Backup(path, 0, _changed_at(path), Reason.BY_HAND)
    return Backup(path, int(found["number"] or 0), made_at, Reason(found["reason"]))


def has_name_of_backup(path: Path) -> bool:
    """Whether a file has the name of a backup of ours, or of its description."""
    return _NAME.fullmatch(path.stem) is not None


def _changed_at(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return datetime.fromtimestamp(0)


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
