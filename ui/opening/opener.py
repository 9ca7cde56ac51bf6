"""What the answers to a refusal need of whoever opens files in the window."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ui.backup_verbs import BackupVerbs


class Opener(Protocol):
    """Opens files in the window."""

    @property
    def backups(self) -> "BackupVerbs":
        """What shows and restores backups."""

    def is_open(self, path: Path) -> bool:
        """Whether the window shows that file; asked before a file is touched, for that would drop its locks."""

    def open(self, path: Path) -> bool:
        """Show a workspace; says whether that went well."""

    def rescue(self, path: Path) -> None:
        """Ask where to keep what a damaged file still holds, and save it there."""

    def import_files(self, paths: list[Path]) -> None:
        """Import files, whatever they are called, into the open workspace or a new one."""
