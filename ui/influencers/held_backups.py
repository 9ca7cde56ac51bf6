"""What still holds a person who is about to be forgotten: backups, which go too if wanted, and other versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.errors import UserError
from models.plural import counted
from storage.backups import second_place
from storage.backups.backup import Backup
from storage.backups.folder import folder_of
from storage.file.failures import as_user_error
from storage.forgetting import backups_with, known_by, replace_backups, versions_with
from ui.backups import backup_words as say
from ui.session import Session
from ui.system_opener import SystemOpener
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import note
from ui.work.jobs import Jobs

_MOST_NAMED = 4


class HeldBackups(QWidget):
    """Looks through them on a thread; ``found`` tells that it says what it found."""

    found = Signal()

    def __init__(self, session: Session, influencer_id: int, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._held: Sequence[Backup] = ()
        self._opener = SystemOpener(self)
        self.words = note(self.tr("Looking through your backups…"), theme)
        self.tick = QCheckBox()
        self.folder_button = Button(self.tr("Show the backups"), theme, "link")
        self._build()
        path = session.path
        name, accounts = known_by(session.workspace.store, influencer_id)
        self._job = jobs.in_thread(lambda: _holders(path, name, accounts), self.on_looked, self.on_looking_failed)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for widget in (self.words, self.tick):
            column.addWidget(widget)
        column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.tick.hide()
        self.folder_button.hide()
        self.folder_button.clicked.connect(self.on_folder_clicked)
        self._opener.failed.connect(self.on_not_opened)

    def on_looked(self, holders: "_Holders") -> None:
        """Name what still holds her, and offer to delete the backups."""
        self._held = held = holders.backups
        saved = self.tr("Copies that you saved yourself may hold this person too.")
        said = (self._named(), self._missing(), self._of_versions(holders.versions), saved)
        self.words.setText(" ".join(part for part in said if part))
        if held:
            these = "this backup" if len(held) == 1 else f"these {counted(len(held), 'backup')}"
            self.tick.setText(self.tr("Delete %1 too; a new one is made first").replace("%1", these))
            self.tick.show()
            self.folder_button.show()
        self.found.emit()

    def _named(self) -> str:
        held, today = self._held, self._session.today
        if not held:
            return self.tr("No automatic backup holds this person.")
        verb = "holds" if len(held) == 1 else "hold"
        moments = ", ".join(say.within(backup.made_at, today) for backup in held[:_MOST_NAMED])
        more = f" and {len(held) - _MOST_NAMED} more" if len(held) > _MOST_NAMED else ""
        home = folder_of(self._session.path)
        second = sum(any(path.parent != home for path in backup.places) for backup in held)
        there = f" In your second place: {second}." if second else ""
        return f"{counted(len(held), 'backup')} still {verb} this person: {moments}{more}.{there}"

    def _missing(self) -> str:
        """What cannot be looked through just now."""
        path = self._session.path
        if not second_place.is_missing(path):
            return ""
        words = self.tr("Your second place “%1” is not there just now: backups in it may hold this person.")
        return words.replace("%1", str(second_place.chosen(path)))

    def _of_versions(self, versions: Sequence[Path]) -> str:
        """Those are nobody's backups, and may hold what is nowhere else: they are named and left to decide on."""
        if not versions:
            return ""
        words = self.tr("Another computer’s version beside your file holds this person: %1. Delete it if you can.")
        if len(versions) > 1:
            words = self.tr("Other computers’ versions beside your file hold this person: %1. Delete them if you can.")
        named = ", ".join(f"“{path.name}”" for path in versions[:_MOST_NAMED])
        more = f" and {len(versions) - _MOST_NAMED} more" if len(versions) > _MOST_NAMED else ""
        return words.replace("%1", f"{named}{more}")

    def on_looking_failed(self, _error: Exception) -> None:
        """Say that nobody knows."""
        self.words.setText(self.tr("Your backups could not be looked through; they may still hold this person."))
        self.found.emit()

    def on_folder_clicked(self) -> None:
        """Show where the backups lie."""
        self._opener.open(folder_of(self._session.path))

    def on_not_opened(self, folder: Path) -> None:
        """Say where they lie, as nothing here shows the folder."""
        self.folder_button.hide()
        self.words.setText(f"{self.words.text()} {self.tr('The backups lie in {}').format(folder)}")

    def delete_if_ticked(self) -> None:
        """She is forgotten: delete them as well, on a thread, if that is wanted."""
        if self.tick.isChecked():
            session, held = self._session, self._held
            path, now = session.path, session.clock()
            self._jobs.in_thread(
                lambda: replace_backups(path, held, now),
                lambda _: session.backups_changed.emit(),
                lambda error: session.failed.emit(_told_of(error)),
            )

    def cancel(self) -> None:
        """Hear no more of what is looked through."""
        self._job.cancel()


@dataclass(frozen=True, slots=True)
class _Holders:
    """What holds her still."""

    backups: Sequence[Backup]
    versions: Sequence[Path]


def _holders(workspace: Path, name: str, accounts: Sequence[str]) -> _Holders:
    return _Holders(backups_with(workspace, name, accounts), versions_with(workspace, name, accounts))


def _told_of(error: Exception) -> UserError:
    told = as_user_error(error)
    if told is None:
        raise error
    return UserError(f"This person is forgotten, but still stands in backups. {told.message}", told.hint)
