"""A file that was not opened."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.errors import UserError
from storage.backups.backup import Backup


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file was not opened on a day, whether it is in the list of files opened lately, its newest whole backup.

    ``is_table`` says that it is no workspace, but perhaps something to import. The backup is ``None`` where there is
    none, and until it is found.
    """

    path: Path
    error: UserError
    is_listed: bool
    today: date
    is_table: bool = False
    backup: Backup | None = None
