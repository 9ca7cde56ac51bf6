"""What the list of backups is made from, read at once: the second place may be a slow stick, or a drive far away."""

from dataclasses import dataclass
from pathlib import Path

from storage.backups import second_place
from storage.backups.backup import Backup
from storage.backups.listing import newest_first


@dataclass(frozen=True, slots=True)
class Shelf:
    """The backups of a workspace with their bytes, the newest first; the second place, and whether it is not there."""

    backups: tuple[tuple[Backup, int], ...]
    place: Path | None
    is_missing: bool


def read_shelf(workspace: Path) -> Shelf:
    """Look into both places; not for the window's thread."""
    backups = tuple((backup, backup.size) for backup in newest_first(workspace))
    return Shelf(backups, second_place.chosen(workspace), second_place.is_missing(workspace))
