"""The top of the panel: who it is, the page about her, and the three things one does most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.influencers.contact import Channel
from models.influencers.outreach import refusal
from models.reading.place import place_text
from ui.influencers.influencer_words import DO_NOT_CONTACT, handle_text
from ui.influencers.person import Person
from ui.influencers.photo_avatar import PhotoAvatar
from ui.theme import Theme
from ui.theme.fonts import BOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import ElidedLabel, note
from ui.widgets.pill import Pill
from ui.widgets.tooltip import tooltip


class PersonHead(QWidget):
    """Avatar, name, "@handle · Instagram, TikTok · Lyon, FR", and the buttons."""

    page_asked = Signal()
    contact_asked = Signal()
    email_asked = Signal()
    campaign_menu_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = PhotoAvatar(theme)
        self._name = ElidedLabel("", theme, "title", BOLD)
        self._line = ElidedLabel("", theme, "small", tone="second")
        self._flag = Pill(DO_NOT_CONTACT, "red", theme)
        self.several = note("", theme)
        self.page_button = Button("", theme, "quiet", "report")
        self.log_button = editor(Button(self.tr("Log contact"), theme))
        self.email_button = editor(Button(self.tr("E-mail"), theme))
        self.campaign_button = editor(Button(self.tr("Add to campaign"), theme, "primary"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.page_button.setAccessibleName(self.tr("One-pager…"))
        self.page_button.setToolTip(tooltip(self.tr("One-pager: all that is worth telling, on one page…")))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._line)
        who = QHBoxLayout()
        who.setSpacing(2 * STEP + 2)
        who.addWidget(self.avatar)
        who.addLayout(words, 1)
        who.addWidget(self.page_button, alignment=Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP + 2)
        for button in (self.log_button, self.email_button, self.campaign_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addLayout(who)
        column.addWidget(self._flag)
        column.addLayout(buttons)
        column.addWidget(self.several)
        self.several.hide()

    def _connect(self) -> None:
        self.page_button.clicked.connect(self.page_asked)
        self.log_button.clicked.connect(self.contact_asked)
        self.email_button.clicked.connect(self.email_asked)
        self.campaign_button.clicked.connect(self.campaign_menu_asked)

    def show_person(self, person: Person) -> None:
        """Show who it is, and say why there is nobody to write to where that is so."""
        row = person.row
        platforms = ", ".join(dict.fromkeys(profile.platform.label for profile in person.profiles))
        handle = handle_text(row.platform, row.handle) if row.platform else ""
        parts = (handle, platforms, place_text(row.region, row.country))
        self.avatar.show_photo(person.name, person.photo)
        self._name.setText(person.name)
        self._line.setText(" · ".join(part for part in parts if part))
        self._flag.setVisible(row.do_not_contact)
        self._say_why_no_email(person)

    def show_selected(self, count: int) -> None:
        """Say how many are selected, if several are: the button below the name adds them all."""
        words = self.tr("%1 influencers are selected: “Add to campaign” takes all of them.")
        self.several.setText(words.replace("%1", show.count(count)))
        self.several.setVisible(count > 1)

    def _say_why_no_email(self, person: Person) -> None:
        never = refusal(person.influencer, Channel.DIRECT_MESSAGE)
        reason = never
        if not never and refusal(person.influencer, Channel.EMAIL):
            reason = self.tr("No e-mail address is known: copy a message instead, or type one under Contact below.")
        self.email_button.setEnabled(not never)
        hint = reason or self.tr("Write to %1 in your mail program").replace("%1", person.influencer.email)
        self.email_button.setToolTip(tooltip(hint))
        self.email_button.setAccessibleDescription(hint)
