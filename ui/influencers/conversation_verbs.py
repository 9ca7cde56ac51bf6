"""Talking with the chosen influencers: writing to them, and writing down what was said."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices

from models import show
from models.influencers.contact import Contact
from models.plural import counted
from ui.influencers import conversation_edits, person_edits
from ui.influencers.chosen import Chosen
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
        """Tick off the step that is due first with each of the chosen people, as one step of undo."""
        if steps := self._next_steps():
            whom, ids = self._whom(steps), [step.id for step in steps]
            conversation_edits.mark_done(self._tab.session, whom, ids)
            if len(self._chosen.ids) > 1:
                self._tab.told.emit(f"{counted(len(ids), 'follow-up')} done.{self._without(steps)}", True)

    def snooze(self) -> None:
        """Offer days until which those steps may wait."""
        steps = self._next_steps()
        if not steps:
            return
        from ui.influencers.snooze_menu import snooze_menu

        self._chosen.follow()
        panel, session = self._chosen.panel, self._tab.session
        menu = snooze_menu(session.today, lambda day: self._wait(steps, day), lambda: self._ask_until(steps), self._tab)
        asked = panel.conversation.snooze_button
        # Of several the one in the panel may have no step, and then no button for it.
        button = panel.head.log_button if asked.isHidden() else asked
        panel.reveal(button)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    @property
    def is_do_not_contact(self) -> bool:
        """Whether the one chosen influencer is marked as one not to be written to, as the file has it."""
        ids = self._chosen.ids
        influencer = self._tab.session.workspace.influencers.get(ids[0]) if len(ids) == 1 else None
        return influencer is not None and influencer.do_not_contact

    def toggle_do_not_contact(self) -> None:
        """Mark the current influencer as one not to be written to, or take the mark back."""
        person = self._chosen.person
        if person is not None:
            wanted = not self.is_do_not_contact
            person_edits.change_detail(self._tab.session, person.id, "do_not_contact", wanted)

    def open_address(self, address: QUrl) -> None:
        """Hand an address over to the program that the system has for it."""
        if not QDesktopServices.openUrl(address):
            self._tab.told.emit(self.tr("No program on this computer opens that address."), False)

    def _next_steps(self) -> list[Contact]:
        ids = self._chosen.ids
        steps = self._tab.session.workspace.contacts.next_steps(ids)
        if ids and not steps:
            words = self.tr("No follow-up with %1 is open.").replace("%1", self._chosen.words)
            self._tab.told.emit(words, False)
        return steps

    def _whom(self, steps: Sequence[Contact]) -> str:
        if len(steps) == 1:
            return self._chosen.name_of(steps[0].influencer_id)
        return counted(len(steps), "influencer")

    def _without(self, steps: Sequence[Contact]) -> str:
        left = len(self._chosen.ids) - len(steps)
        return f" {show.count(left)} of those selected had none open." if left else ""

    def _wait(self, steps: Sequence[Contact], until: date) -> None:
        conversation_edits.snooze(self._tab.session, self._whom(steps), [step.id for step in steps], until)

    def _ask_until(self, steps: Sequence[Contact]) -> None:
        from ui.influencers.snooze_menu import SnoozeDialog

        ids = [step.id for step in steps]
        hint = steps[0].note if len(steps) == 1 else self.tr("The step that is due first with each of them.")
        tab = self._tab
        SnoozeDialog(self._whom(steps), ids, hint, tab.session, tab.theme, tab).open()
