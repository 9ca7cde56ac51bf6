"""Reaching out to the chosen influencers: e-mails, direct messages, their templates, and follow-ups as a calendar."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from models.influencers.contact import Channel
from models.influencers.influencer import Influencer
from models.influencers.outreach import MOST, refusal
from models.plural import counted
from ui.calendar_export import ask_for_calendar, write_calendar_file
from ui.influencers.chosen import Chosen
from ui.tab import Tab

if TYPE_CHECKING:
    from ui.influencers.outreach.message_dialog import MessageDialog


class OutreachVerbs(QObject):
    """What the Influencer menu, the panel and the list's own menu offer for writing to people."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def write_email(self) -> None:
        """Write to the chosen influencers in the mail program, one after the other."""
        self._write(Channel.EMAIL)

    def copy_message(self) -> None:
        """Make a direct message for each of the chosen influencers, to be pasted where they read it."""
        self._write(Channel.DIRECT_MESSAGE)

    def edit_templates(self) -> None:
        """Show the templates, filled for the current person."""
        from ui.influencers.outreach.template_dialog import TemplateDialog

        TemplateDialog(self._chosen.person, self._tab.session, self._tab.theme, self._tab).open()

    def on_templates_asked(self, dialog: "MessageDialog") -> None:
        """Show the templates above a message that is being written; it offers the new ones afterwards."""
        from ui.influencers.outreach.template_dialog import TemplateDialog

        templates = TemplateDialog(dialog.person, self._tab.session, self._tab.theme, dialog)
        templates.finished.connect(dialog.form.show_templates)
        templates.open()

    def export_follow_ups(self) -> None:
        """Ask where the calendar file goes, and write every open follow-up into it."""
        from storage.exporters.ics_file import open_follow_ups

        if open_follow_ups(self._tab.session.workspace):
            title = self.tr("Export follow-ups")
            ask_for_calendar(self._tab, title, "follow-ups", self.write_follow_ups)
        else:
            self._tab.told.emit(self.tr("No follow-up is open, so there is nothing to put into a calendar."), False)

    def write_follow_ups(self, target: Path) -> None:
        """Write the calendar file off the window's thread."""
        from storage.exporters.ics_file import export_follow_ups

        write_calendar_file(self._tab, target, "follow-up", export_follow_ups)

    def _write(self, channel: Channel) -> None:
        self._chosen.follow()
        ids = self._chosen.ids
        if len(ids) > MOST:
            words = self.tr("%1 are too many for a letter each. Choose at most %2.")
            told = words.replace("%1", counted(len(ids), "influencer")).replace("%2", str(MOST))
            self._tab.told.emit(told, False)
            return
        found = [person for person in map(self._tab.session.workspace.influencers.get, ids) if person is not None]
        refused = [sentence for person in found if (sentence := refusal(person, channel))]
        able = [person for person in found if not refusal(person, channel)]
        if able:
            self._open(able, channel, refused)
        elif len(found) == 1 and not refusal(found[0], Channel.DIRECT_MESSAGE):
            self._open(found, Channel.DIRECT_MESSAGE, (), hint=refused[0])
        elif refused:
            first = self.tr("Nobody of those chosen can be written to:") + " " if len(refused) > 1 else ""
            self._tab.told.emit(first + " ".join(refused), False)

    def _open(self, people: Sequence[Influencer], channel: Channel, refused: Sequence[str], hint: str = "") -> None:
        from ui.influencers.outreach.letters import Letters
        from ui.influencers.outreach.message_dialog import MessageDialog

        tab = self._tab
        letters = Letters([(person.id, person.name) for person in people])
        dialog = MessageDialog(letters, channel, tab.session, tab.theme, refused, tab)
        dialog.told.connect(tab.told)
        dialog.form.templates_asked.connect(lambda: self.on_templates_asked(dialog))
        if hint:
            rest = self.tr("Copy the message to send it another way, or type an address under Contact first.")
            dialog.strip.show_message(hint, rest, "warning")
            dialog.strip.show()
        dialog.open()
