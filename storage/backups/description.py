"""The description beside a backup: what is known of it without opening it, as JSON that a person can read."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.atomic import write_bytes
from storage.backups.backup import Backup, Reason
from storage.backups.naming import named


@dataclass(frozen=True, slots=True)
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
    write_bytes(description_path(path), json.dumps(said, indent=1).encode(), called="the backup")


def described(path: Path) -> Backup:
    """The backup at ``path`` as its description has it; without one that can be read, as its name has it."""
    known = named(path)
    try:
        said = json.loads(description_path(path).read_text(encoding="utf-8"))
        return Backup(
            path,
            int(said["number"]),
            datetime.fromisoformat(said["made_at"]),
            Reason(said["reason"]),
            {str(table): int(count) for table, count in said["counts"].items()},
            str(said["sha256"]),
            int(said["version"]),
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return known
