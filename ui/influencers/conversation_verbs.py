"""Talking with the chosen influencers: writing to them, and writing down what was said."""

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices

from models.contact import Contact
from ui.influencers import conversation_edits, person_edits
from ui.influencers.chosen import Chosen
from ui.influencers.influencer_edits import next_step
from ui.influencers.person import Person
from ui.tab import Tab


class ConversationVerbs(QObject):
    """What the Influencer menu, the panel and the list's own menu offer for the conversation."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def log_contact(self, contact_id: int | None = None) -> None:
        """Write down what was said to the current influencer, or change a line that is there."""
        from ui.influencers.contact_dialog import ContactDialog

        person = self._chosen.person
        if person is not None:
            contact = None if contact_id is None else conversation_edits.contact_of(person, contact_id)
            ContactDialog(person, self._tab.session, self._tab.theme, contact, self._tab).open()

    def mark_done(self) -> None:
        """Tick off the step with the current influencer that is due first."""
        if (found := self._next_step()) is not None:
            person, step = found
            conversation_edits.mark_done(self._tab.session, person, step.id)

    def snooze(self) -> None:
        """Offer days until which that step may wait."""
        if (found := self._next_step()) is None:
            return
        from ui.influencers.snooze_menu import snooze_menu

        person, step = found
        session, button = self._tab.session, self._chosen.panel.conversation.snooze_button
        menu = snooze_menu(
            session.today,
            lambda day: conversation_edits.snooze(session, person, step.id, day),
            lambda: self._ask_until(person, step),
            self._tab,
        )
        self._chosen.panel.reveal(button)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def toggle_do_not_contact(self) -> None:
        """Mark the current influencer as one not to be written to, or take the mark back."""
        person = self._chosen.person
        if person is not None:
            wanted = not person.influencer.do_not_contact
            person_edits.change_detail(self._tab.session, person.id, "do_not_contact", wanted)

    def open_address(self, address: QUrl) -> None:
        """Hand an address over to the program that the system has for it."""
        if not QDesktopServices.openUrl(address):
            self._tab.told.emit(self.tr("No program on this computer opens that address."), False)

    def _next_step(self) -> tuple[Person, Contact] | None:
        person = self._chosen.person
        step = next_step(person.contacts) if person else None
        if person is not None and step is not None:
            return person, step
        if person is not None:
            self._tab.told.emit(self.tr("No follow-up with %1 is open.").replace("%1", person.name), False)
        return None

    def _ask_until(self, person: Person, step: Contact) -> None:
        from ui.influencers.snooze_menu import SnoozeDialog

        SnoozeDialog(person, step, self._tab.session, self._tab.theme, self._tab).open()
