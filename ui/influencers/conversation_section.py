"""The conversation: the next step first, then what was said, newest first."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.contact import Channel, Contact, Direction
from models.follow_up import due_text
from ui.influencers.influencer_edits import next_step
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import note, section
from ui.widgets.timeline_list import TimelineEntry, TimelineList

_WORDS = {
    (Channel.EMAIL, Direction.OUT): "E-mail sent",
    (Channel.EMAIL, Direction.IN): "E-mail received",
    (Channel.DIRECT_MESSAGE, Direction.OUT): "Message sent",
    (Channel.DIRECT_MESSAGE, Direction.IN): "Message received",
    (Channel.PHONE, Direction.OUT): "Called",
    (Channel.PHONE, Direction.IN): "Was called",
}


def entry_of(contact: Contact, today: date) -> TimelineEntry:
    """A line of the conversation, or a step still to come, as the timeline shows it."""
    text = " · ".join(part for part in (contact.note, contact.outcome) if part)
    if contact.happened_on is None and contact.due_on is not None:
        when = due_text(contact.due_on, today) if contact.done_on is None else show.day(contact.done_on)
        is_due = contact.is_open and contact.due_on <= today
        state = "due" if is_due else "" if contact.is_open else "done"
        return TimelineEntry(f"{when} · follow up", text, state, "amber" if is_due else "grey", contact.id)
    when = show.day(contact.happened_on, year=bool(contact.happened_on and contact.happened_on.year != today.year))
    words = _WORDS.get((contact.channel, contact.direction), contact.channel.label)
    is_due = contact.is_open and contact.due_on is not None and contact.due_on <= today
    return TimelineEntry(f"{when} · {words}", text, "due" if is_due else "", "amber", contact.id)


class ConversationSection(QWidget):
    """The timeline with a button to add to it and one to tick off the next step."""

    add_asked = Signal()
    opened = Signal(object)
    done_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next: Contact | None = None
        self.done_button = Button(self.tr("Mark done"), theme, "link")
        self.add_button = Button(self.tr("Add"), theme, "link")
        self.timeline = TimelineList(theme)
        self._nothing = note(self.tr("Nothing said yet. Log the first contact and when to follow up."), theme)
        self._build(theme)
        self.done_button.clicked.connect(self.on_done_clicked)
        self.add_button.clicked.connect(self.add_asked)
        self.timeline.opened.connect(self.opened)

    def _build(self, theme: Theme) -> None:
        self.add_button.setAccessibleName(self.tr("Log a contact"))
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(section(self.tr("Conversation"), theme))
        head.addStretch(1)
        head.addWidget(self.done_button)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.timeline)

    def show_contacts(self, contacts: list[Contact], today: date) -> None:
        """Show the conversation."""
        self._next = next_step(contacts)
        self.timeline.show_entries([entry_of(contact, today) for contact in contacts])
        self.timeline.setVisible(bool(contacts))
        self._nothing.setVisible(not contacts)
        self.done_button.setVisible(self._next is not None)
        hint = self.tr("Tick off: %1").replace("%1", self._next.note or self.tr("follow up")) if self._next else ""
        self.done_button.setAccessibleDescription(hint)

    def on_done_clicked(self) -> None:
        """Ask to tick off the step that is due first."""
        if self._next is not None:
            self.done_asked.emit(self._next.id)
