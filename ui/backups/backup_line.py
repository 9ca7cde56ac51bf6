"""The table of backups: one line a backup, with what a check of it found."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from storage.backups.backup import Backup
from ui.backups import backup_words as say
from ui.tables.cells import PillCell, TwoLineCell
from ui.tables.column import RIGHT, Column


class State(Enum):
    """Whether a backup is whole, as far as this window knows; the value is the colour of its pill."""

    AS_MADE = ""
    CHECKING = "grey"
    WHOLE = "green"
    DAMAGED = "red"


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup in the list, so many ``bytes``; ``home`` is the folder on this computer, ``problems`` are a check's."""

    backup: Backup
    today: date
    home: Path
    bytes: int
    state: State = State.AS_MADE
    problems: tuple[str, ...] = ()

    @property
    def id(self) -> Path:
        """Its file."""
        return self.backup.path

    @property
    def when(self) -> str:
        """When it was made."""
        return say.when(self.backup.made_at, self.today)

    @property
    def named(self) -> str:
        """It in a sentence: "the backup of today 09:12"."""
        return f"the backup of {say.within(self.backup.made_at, self.today)}"

    @property
    def where(self) -> str:
        """On this computer, in the second place, or in both."""
        if self.backup.also_at is not None:
            return "Both places"
        return "This computer" if self.backup.path.parent == self.home else "Second place"

    @property
    def checked(self) -> str:
        """What is known of its being whole: each was checked as it was made."""
        if self.state is State.AS_MADE:
            return "As it was made" if self.backup.sha256 else "Not yet"
        return {State.CHECKING: "Checking…", State.WHOLE: "Whole", State.DAMAGED: "Damaged"}[self.state]

    @property
    def found(self) -> str:
        """What its check found, in sentences."""
        if self.state is State.DAMAGED:
            return " ".join(self.problems)
        if self.state is State.WHOLE:
            return "Every page and reference was checked just now, and not a byte has changed since it was made."
        return "Each backup is checked as it is made. Check reads it once more." if self.backup.sha256 else ""


def backup_columns() -> list[Column[BackupLine]]:
    """When and why, what is in it, how large it is, where it lies, and whether it is whole."""
    return [
        Column(
            "when", "Made", lambda line: line.when, 204, cell=TwoLineCell(lambda line: say.why(line.backup)),
            spoken=lambda line: f"{line.when}, {say.why(line.backup)}", sort_key=lambda line: line.backup.number,
            descending_first=True, is_fixed=True,
        ),
        Column(
            "holds", "What is in it", lambda line: say.holds(line.backup.counts), 300, sortable=False, roomy=440,
            tooltip=lambda line: say.holds_all(line.backup.counts),
        ),
        Column("size", "Size", lambda line: say.size(line.bytes), 90, RIGHT, sort_key=lambda line: line.bytes),
        Column(
            "where", "Where", lambda line: line.where, 116,
            tooltip=lambda line: "\n".join(str(path) for path in line.backup.places),
        ),
        Column(
            "checked", "Checked", lambda line: line.checked, 124, cell=PillCell(lambda line: line.state.value),
            tooltip=lambda line: line.found,
        ),
    ]  # fmt: skip
