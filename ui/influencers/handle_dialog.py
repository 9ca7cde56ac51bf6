"""A new handle for a profile that was renamed on its platform."""

from PySide6.QtWidgets import QLineEdit, QWidget

from models.influencers.profile import Profile
from ui.influencers.person import Person
from ui.influencers.profile_edits import profile_words, rename_profile
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_row import FormRow


class HandleDialog(SmallDialog):
    """One field; what was read off the profile, and its posts, stay."""

    def __init__(
        self, person: Person, profile: Profile, session: Session, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Change {profile_words(profile)}", "Change handle", session, theme, parent)
        self._person = person
        self._profile = profile
        self.handle = QLineEdit(profile.handle)
        hint = self.tr("For an account that was renamed. Its readings and posts stay.")
        self.row = FormRow(self.tr("New handle or link"), self.handle, theme, hint)
        self.body.addWidget(self.row)
        self.handle.textEdited.connect(lambda: self.row.show_problem(""))
        self.handle.setFocus()
        self.handle.selectAll()

    def save(self) -> bool:
        """Write the new handle, or say what is wrong with it."""
        problem = rename_profile(self.session, self._person, self._profile, self.handle.text())
        self.row.show_problem(problem)
        return not problem
