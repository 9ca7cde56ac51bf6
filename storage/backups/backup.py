"""One backup: a copy of a workspace as it was, and what is known of it without opening it."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path

from models.record import record


class Reason(StrEnum):
    """Why a backup was made, in the words that its file's name ends with."""

    OPENED = "when opened"
    DAILY = "daily"
    IMPORT = "before an import"
    UPDATE = "before an update"
    RESTORE = "before a restore"
    BY_HAND = "put there by hand"
    """A workspace that somebody copied into the folder: it is listed, and never thinned out."""


@record(frozen=True)
class Backup:
    """A backup as the list shows it.

    ``number`` says the order in which backups were made, whatever the clock said; 0 stands for those of before they
    were numbered. ``counts`` are rows by table, ``sha256`` is of the file's bytes, ``version`` is that of its schema:
    each ``None`` where its description is lost. ``also_at`` is where the second place holds the very same.
    """

    path: Path
    number: int
    made_at: datetime
    reason: Reason
    counts: dict[str, int] | None = None
    sha256: str | None = None
    version: int | None = None
    also_at: Path | None = None

    @property
    def places(self) -> tuple[Path, ...]:
        """Every file that holds it."""
        return (self.path,) if self.also_at is None else (self.path, self.also_at)

    @property
    def order(self) -> tuple[int, str]:
        """What backups are sorted by: their number; those of before they were numbered by their names."""
        return self.number, self.path.name

    @property
    def size(self) -> int:
        """How many bytes the file has; 0 if it is gone."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0
