"""*Forget this person*: what goes, what stays, and which backups still hold it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from models.plural import counted
from storage.backups.backup import Backup
from storage.backups.folder import folder_of
from storage.forgetting import backups_with, known_by
from storage.traces import traces_of
from ui.influencers.person import Person
from ui.influencers.small_dialog import SmallDialog
from ui.jobs import Job, Jobs
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label, note

_MOST_NAMED = 4


class ForgetDialog(SmallDialog):
    """One of the few questions: what it does cannot be undone. Enter cancels; ``forgotten`` tells that it was done."""

    forgotten = Signal()

    def __init__(
        self, person: Person, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Forget {person.name}?", "Forget for good", session, theme, parent)
        self._person = person
        self.backups = Label(self.tr("Looking through your backups…"), theme, size="small", tone="second")
        self.folder_button = Button(self.tr("Show the backups"), theme, "link")
        self._build()
        self._job = self._look(jobs)

    def _build(self) -> None:
        self.ok_button.set_look("danger")
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
        for words in self._words():
            self.body.addWidget(note(words, self.theme))
        self.backups.setWordWrap(True)
        self.body.addWidget(self.backups)
        self.body.addWidget(self.folder_button)
        self.folder_button.hide()
        self.folder_button.clicked.connect(self.on_folder_clicked)

    def _words(self) -> list[str]:
        said = [
            self.tr(
                "Erased for good: her name, profiles, contact data, notes, files, your ratings, the words of your"
                " conversation, and the links and captions of her posts."
            ),
            self.tr(
                "Kept: amounts, dates and figures, so that your totals stay as they are. Her discount codes stay too,"
                " for your orders carry them."
            ),
            self.tr("This cannot be undone, and what was done before can no longer be undone either."),
        ]
        if self._person.influencer.do_not_contact:
            said.append(
                self.tr(
                    "She is marked “Do not contact”. A scrambled mark of her profiles is kept, from which nobody can"
                    " read them: it warns you when a list brings her back."
                )
            )
        if places := traces_of(self.session.workspace.store, self._person.id):
            shown = ", ".join(places[:_MOST_NAMED])
            more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
            words = self.tr("Her name or handle also stands in: %1. These words are yours and stay; change them there.")
            said.append(words.replace("%1", f"{shown}{more}"))
        return said

    def _look(self, jobs: Jobs) -> Job:
        path = self.session.path
        name, accounts = known_by(self.session.workspace.store, self._person.id)
        return jobs.in_thread(lambda: backups_with(path, name, accounts), self.on_looked, self.on_looking_failed)

    def on_looked(self, held: list[Backup]) -> None:
        """Name the backups that still hold her."""
        if not held:
            self.backups.setText(self.tr("No automatic backup holds her. Copies that you saved yourself may."))
            return
        names = ", ".join(f"“{backup.path.stem}”" for backup in held[:_MOST_NAMED])
        more = f" and {len(held) - _MOST_NAMED} more" if len(held) > _MOST_NAMED else ""
        verb = "holds" if len(held) == 1 else "hold"
        self.backups.setText(
            f"{counted(len(held), 'backup')} still {verb} her: {names}{more}. Delete them if she is to be gone there"
            " too, and copies that you saved yourself."
        )
        self.folder_button.show()
        self.adjustSize()

    def on_looking_failed(self, _error: Exception) -> None:
        """Say that nobody knows."""
        self.backups.setText(self.tr("Your backups could not be looked through; they may still hold her."))

    def on_folder_clicked(self) -> None:
        """Show where the backups lie."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder_of(self.session.path))))

    def save(self) -> bool:
        """Erase her."""
        if self.session.forget(self._person.id) is None:
            return False
        self.forgotten.emit()
        return True

    def done(self, result: int) -> None:
        self._job.cancel()
        super().done(result)
