"""What the answers to a refusal need of whoever opens files in the window."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ui.backup_verbs import BackupVerbs
    from ui.checking.checking_verbs import CheckingVerbs


class Opener(Protocol):
    """Opens files in the window."""

    @property
    def backups(self) -> "BackupVerbs":
        """What shows and restores backups."""

    @property
    def checking(self) -> "CheckingVerbs":
        """What saves what a damaged file still holds."""

    def is_open(self, path: Path) -> bool:
        """Whether the window shows that file; asked before a file is touched, for that would drop its locks."""

    def open(self, path: Path) -> bool:
        """Show a workspace; says whether that went well."""

    def take(self, paths: list[Path]) -> None:
        """Open a workspace, import anything else."""
