"""*Forget this person*: what goes, what stays, and which backups still hold it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.influencers.traces import traces_of
from ui.influencers.held_backups import HeldBackups
from ui.influencers.person import Person
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.label import note
from ui.work.jobs import Jobs

_MOST_NAMED = 4


class ForgetDialog(SmallDialog):
    """One of the few questions: what it does cannot be undone. Enter cancels; ``forgotten`` tells that it was done."""

    forgotten = Signal()

    def __init__(
        self, person: Person, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Forget {person.name}?", "Forget for good", session, theme, parent)
        self._person = person
        self.held = HeldBackups(session, person.id, theme, jobs)
        self._build()

    def _build(self) -> None:
        self.ok_button.set_look("danger")
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
        for words in self._words():
            self.body.addWidget(note(words, self.theme))
        self.body.addWidget(self.held)
        self.held.found.connect(self.adjustSize)

    def _words(self) -> list[str]:
        said = [
            self.tr(
                "Erased for good: name, profiles, contact data, notes, files, your ratings, the words of your"
                " conversation, and the links and captions of the posts."
            ),
            self.tr(
                "Kept: amounts, dates and figures, so that your totals stay as they are. Discount codes stay too,"
                " for your orders carry them."
            ),
            self.tr("This cannot be undone, and what was done before can no longer be undone either."),
        ]
        if self._person.influencer.do_not_contact:
            said.append(
                self.tr(
                    "This person is marked “Do not contact”. A scrambled mark of the profiles is kept, from which"
                    " nobody can read them: it warns you when a list brings the person back."
                )
            )
        if places := traces_of(self.session.workspace.store, self._person.id):
            shown = ", ".join(places[:_MOST_NAMED])
            more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
            words = self.tr("The name or handle also stands in: %1. These words are yours and stay; change them there.")
            said.append(words.replace("%1", f"{shown}{more}"))
        return said

    @property
    def is_changed(self) -> bool:
        """Nothing that is ticked here is worth a question."""
        return False

    def save(self) -> bool:
        """Erase her."""
        if self.session.forget(self._person.id) is None:
            return False
        self.held.delete_if_ticked()
        self.forgotten.emit()
        return True

    def done(self, result: int) -> None:
        self.held.cancel()
        super().done(result)
