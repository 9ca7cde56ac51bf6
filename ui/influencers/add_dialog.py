"""Adding an influencer: a handle or a link and a name are enough."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models import show
from models.errors import UnreadableError
from models.reading.email import is_email
from models.reading.handles import ProfileRef, parse_profile
from models.reading.place import parse_place
from models.reading.platform import Platform
from models.reading.text import one_line
from storage.forgetting import is_forgotten
from storage.workspace import Workspace
from ui.influencers.new_influencer import add_influencer
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.count_field import CountField
from ui.widgets.form_row import FormRow

_ADD = "Add influencer"


class AddDialog(SmallDialog):
    """Writes one edit. ``added`` carries the new id; ``known`` the id of somebody who has that profile already."""

    added = Signal(int)
    known = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Add influencer", _ADD, session, theme, parent)
        self.profile = QLineEdit()
        self.platform = ChoiceBox()
        self.name = QLineEdit()
        self.niche = QLineEdit()
        self.place = QLineEdit()
        self.followers = CountField(theme)
        self.email = QLineEdit()
        self._named_by_hand = False
        self._known_id: int | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        for platform in Platform:
            self.platform.addItem(platform.label, platform)
        hints = {
            self.profile: "https://instagram.com/mossandcrumb  or  @mossandcrumb",
            self.name: self.tr("For instance Moss & Crumb"),
            self.niche: self.tr("For instance baking"),
            self.place: self.tr("For instance Lyon, FR"),
            self.followers: self.tr("For instance %1").replace("%1", show.count(18_400)),
            self.email: self.tr("For instance hello@example.com"),
        }
        for field, hint in hints.items():
            field.setPlaceholderText(hint)
        self._profile_row = FormRow(self.tr("Handle or link"), self.profile, self.theme)
        hint = self.tr("Read from a link by itself.")
        platform_row = FormRow(self.tr("Platform"), self.platform, self.theme, hint)
        self._name_row = FormRow(self.tr("Name"), self.name, self.theme)
        self._email_row = FormRow(self.tr("E-mail"), self.email, self.theme)
        self._followers_row = FormRow(self.tr("Followers today"), self.followers, self.theme)
        self.body.addWidget(self._profile_row)
        self.add_line(platform_row, self._followers_row)
        self.body.addWidget(self._name_row)
        self.add_line(
            FormRow(self.tr("Niche"), self.niche, self.theme), FormRow(self.tr("Place"), self.place, self.theme)
        )
        self.body.addWidget(self._email_row)
        self.profile.setFocus()

    def _connect(self) -> None:
        self.profile.textChanged.connect(self.on_profile_changed)
        self.platform.currentIndexChanged.connect(self.on_profile_changed)
        self.name.textEdited.connect(self.on_name_edited)
        self.followers.problem_found.connect(self._followers_row.show_problem)
        self.email.textEdited.connect(lambda: self._email_row.show_problem(""))
        self.email.editingFinished.connect(self.on_email_left)

    def on_name_edited(self, text: str) -> None:
        """From now on the name is the owner's own words."""
        self._named_by_hand = bool(text)
        self._name_row.show_problem("")

    def on_email_left(self) -> None:
        """Say beside the e-mail address where it is none."""
        self._has_fit_email()

    def on_profile_changed(self) -> None:
        """Understand the link while it is typed: its platform, a name to begin with, and who has it already."""
        self._profile_row.show_problem("")
        self.strip.hide()
        self._offer(None)
        try:
            ref = self._profile()
        except UnreadableError:
            return
        if ref is None:
            return
        self.platform.blockSignals(True)
        self.platform.setCurrentIndex(self.platform.findData(ref.platform))
        self.platform.blockSignals(False)
        if not self._named_by_hand:
            self.name.setText(ref.handle)
        self._tell_known(ref)

    def save(self) -> bool:
        """Check what was typed and add her."""
        try:
            ref = self._profile()
        except UnreadableError as error:
            self._profile_row.show_problem(str(error))
            self.profile.setFocus()
            return False
        if ref is not None and self._tell_known(ref):
            return self._show_known()
        if not self._is_complete():
            return False
        made: list[int] = []
        name = one_line(self.name.text())
        if self.session.edit(f"Add {name}", lambda w: made.append(self._write(w, ref))) is None:
            return False
        self.added.emit(made[0])
        return True

    def _has_fit_email(self) -> bool:
        """Whether the e-mail address is one, or left empty; else it is said beside it."""
        email = one_line(self.email.text())
        is_fit = not email or is_email(email)
        self._email_row.show_problem("" if is_fit else self.tr("This is no e-mail address. Mend it or leave it empty."))
        return is_fit

    def _is_complete(self) -> bool:
        if self.followers.problem:
            self._followers_row.show_problem(self.followers.problem)
            self.followers.setFocus()
            return False
        if self.followers.value is not None and not self.profile.text().strip():
            self._profile_row.show_problem(self.tr("Followers belong to a profile. Type the handle or paste the link."))
            self.profile.setFocus()
            return False
        if not self._has_fit_email():
            self.email.setFocus()
            return False
        if not one_line(self.name.text()):
            self._name_row.show_problem(self.tr("An influencer needs a name."))
            self.name.setFocus()
            return False
        return True

    def _profile(self) -> ProfileRef | None:
        text = self.profile.text()
        # Qt keeps the data of a choice as plain text.
        return parse_profile(text, Platform(self.platform.currentData())) if text.strip() else None

    def _tell_known(self, ref: ProfileRef) -> bool:
        profile = self.session.workspace.profiles.find(ref.platform, ref.handle)
        if profile is None:
            self._warn_of_forgotten(ref)
            return False
        if profile.influencer_id is None:
            self._profile_row.show_problem(self.tr("This is an account of your own business."))
            return True
        influencer = self.session.workspace.influencers.get(profile.influencer_id)
        name = influencer.name if influencer else ""
        self.strip.show_message(self.tr("In your list already:"), name, "warning")
        self.strip.show()
        self._offer(profile.influencer_id)
        return True

    def _warn_of_forgotten(self, ref: ProfileRef) -> None:
        if is_forgotten(self.session.workspace.store, ref.platform, ref.handle):
            hint = self.tr("You may add this person; the mark is set again.")
            self.strip.show_message(self.tr("This person was forgotten and marked “Do not contact”."), hint, "warning")
            self.strip.show()

    def _offer(self, known_id: int | None) -> None:
        """Let the main button go to somebody who is known, or add somebody."""
        self._known_id = known_id
        self.ok_button.setText(_ADD if known_id is None else self.tr("Show them"))

    def _show_known(self) -> bool:
        if self._known_id is not None:
            self.known.emit(self._known_id)
        return self._known_id is not None

    def _write(self, workspace: Workspace, ref: ProfileRef | None) -> int:
        region, country = parse_place(self.place.text())
        niches = tuple(part for part in map(one_line, self.niche.text().split(",")) if part)
        words = {"niches": niches, "region": region, "country": country, "email": one_line(self.email.text())}
        number, profile = add_influencer(self.session, workspace, one_line(self.name.text()), ref, **words)
        if profile is not None and self.followers.value is not None:
            workspace.profiles.put_followers(profile, self.session.today, self.followers.value)
        return number
