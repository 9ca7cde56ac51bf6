"""The description beside a backup: what is known of it without opening it, as JSON that a person can read."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from models.record import record
from storage.backups.backup import Backup, Reason
from storage.backups.naming import named
from storage.backups.note import read_note, write_note


@record(frozen=True)
class Contents:
    """What was found in a backup when it was made."""

    counts: dict[str, int]
    sha256: str
    version: int


def description_path(backup: Path) -> Path:
    """The file that describes a backup."""
    return backup.with_suffix(".json")


def describe(path: Path, number: int, made_at: datetime, reason: Reason, contents: Contents) -> None:
    """Write the description of the backup at ``path``."""
    said = {
        "number": number,
        "made_at": made_at.isoformat(timespec="seconds"),
        "reason": str(reason),
        "version": contents.version,
        "sha256": contents.sha256,
        "counts": contents.counts,
    }
    write_note(description_path(path), said, called="the backup")


def described(path: Path) -> Backup:
    """The backup at ``path``: number, time and reason from its name, the rest from its description if that is sound."""
    known, said = named(path), read_note(description_path(path))
    version, digest, counts = said.get("version"), said.get("sha256"), said.get("counts")
    if not isinstance(version, int) or not isinstance(digest, str) or not isinstance(counts, dict):
        return known
    rows = {table: number for table, number in counts.items() if isinstance(number, int)}
    return replace(known, counts=rows, sha256=digest, version=version)
