"""The conversation: the next step first, then what was said, newest first."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.influencers.contact import Contact
from models.plural import counted
from ui.influencers.conversation_entry import entry_of
from ui.influencers.fold_section import FoldSection
from ui.influencers.influencer_edits import next_step
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import note
from ui.widgets.timeline_list import TimelineList

FEW = 30
"""Lines shown until all are asked for: each is a widget, and a long history would hold up the panel."""


class ConversationSection(FoldSection):
    """The timeline with a button to add to it, and two for the next step: done, or later."""

    add_asked = Signal()
    opened = Signal(object)
    done_asked = Signal(int)
    snooze_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Conversation"), "conversation", theme, parent)
        self._contacts: Sequence[Contact] = ()
        self._campaigns: Mapping[int, str] = {}
        self._today = date.min
        self._all_of: int | None = None
        self._next: Contact | None = None
        self.done_button = editor(Button(self.tr("Mark done"), theme, "link"))
        self.snooze_button = editor(Button(self.tr("Snooze"), theme, "link"))
        self.add_button = editor(Button(self.tr("Add"), theme, "link"))
        self.timeline = TimelineList(theme)
        self.all_button = Button("", theme, "link")
        self._nothing = note(self.tr("Nothing said yet. Log the first contact and when to follow up."), theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add_button.setAccessibleName(self.tr("Log a contact"))
        for button in (self.done_button, self.snooze_button, self.add_button):
            self.head.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.all_button)
        foot.addStretch(1)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.timeline)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.done_button.clicked.connect(self.on_done_clicked)
        self.snooze_button.clicked.connect(self.snooze_asked)
        self.add_button.clicked.connect(self.add_asked)
        self.all_button.clicked.connect(self.on_all_clicked)
        self.timeline.opened.connect(self.opened)

    def show_contacts(self, contacts: Sequence[Contact], today: date, campaigns: Mapping[int, str]) -> None:
        """Show the conversation; ``campaigns`` are the names of those that its lines belong to."""
        self._contacts, self._today, self._campaigns = contacts, today, campaigns
        self._next = next_step(contacts)
        self._show_lines()
        self.show_summary(counted(len(contacts), "line") if contacts else self.tr("nothing said yet"))
        self.timeline.setVisible(bool(contacts))
        self._nothing.setVisible(not contacts)
        words = (self._next.note or self.tr("follow up")) if self._next else ""
        for button, hint in ((self.done_button, self.tr("Tick off: %1")), (self.snooze_button, self.tr("Later: %1"))):
            button.setVisible(self._next is not None)
            button.setAccessibleDescription(hint.replace("%1", words) if words else "")

    def on_done_clicked(self) -> None:
        """Ask to tick off the step that is due first."""
        if self._next is not None:
            self.done_asked.emit(self._next.id)

    def on_all_clicked(self) -> None:
        """Show the older lines too, for this person."""
        self._all_of = self._contacts[0].influencer_id
        self._show_lines()

    def _show_lines(self) -> None:
        is_all = bool(self._contacts) and self._contacts[0].influencer_id == self._all_of
        shown = self._contacts if is_all else self._contacts[:FEW]
        names = self._campaigns
        self.timeline.show_entries(
            [entry_of(each, self._today, names.get(each.campaign_id or 0, "")) for each in shown]
        )
        self.all_button.setVisible(len(shown) < len(self._contacts))
        self.all_button.setText(self.tr("Show all %1").replace("%1", str(len(self._contacts))))
