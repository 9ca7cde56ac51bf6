"""What a right click on the list offers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QMenu, QWidget

from models.influencers.contact import Channel
from models.influencers.outreach import refusal
from models.results.comparison import MOST
from ui.influencers.person import Person
from ui.menus.editing_verbs import EDITING
from ui.widgets.editing import is_read_only


@dataclass(frozen=True, slots=True)
class RowAction:
    """One entry: its words and the verb of the tab that does it (``part.verb`` of a part of the tab).

    ``of_one`` entries stand only where a single person is selected, ``of_several`` ones where more are, but no more
    than ``most``; ``starts_group`` draws a line above.
    """

    words: str
    verb: str
    of_one: bool = False
    of_several: bool = False
    most: int | None = None
    starts_group: bool = False

    def stands_for(self, count: int) -> bool:
        """Whether it is offered for so many selected people."""
        if count > 1:
            return not self.of_one and (self.most is None or count <= self.most)
        return not self.of_several


def _words(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("row_menu", text))


WRITING = frozenset({"outreach.write_email", "outreach.copy_message"})
STEPPING = frozenset({"conversation.mark_done", "conversation.snooze"})
FLAG, DELETE = "conversation.toggle_do_not_contact", "delete_selected"
BULK = "bulk.edit_chosen"
NUMBERED = {DELETE: _words("Delete %1 influencers"), BULK: _words("Edit %1 influencers…")}
ROW_ACTIONS = (
    RowAction(_words("Rename"), "edit_current", of_one=True),
    RowAction(_words("Edit several influencers…"), BULK, of_several=True),
    RowAction(_words("Log contact…"), "conversation.log_contact", of_one=True),
    RowAction(_words("Next step done"), "conversation.mark_done"),
    RowAction(_words("Snooze the next step…"), "conversation.snooze"),
    RowAction(_words("Write e-mail…"), "outreach.write_email"),
    RowAction(_words("Copy message…"), "outreach.copy_message"),
    RowAction(_words("Add to campaign…"), "add_to_campaign"),
    RowAction(_words("One-pager…"), "page.show_page", of_one=True),
    RowAction(_words("Compare…"), "finding.compare", of_several=True, most=MOST),
    RowAction(_words("Merge two…"), "finding.merge", of_several=True, most=2),
    RowAction(_words("Copy"), "sheet.copy", starts_group=True),
    RowAction(_words("Copy the cell"), "sheet.copy_cell", of_one=True),
    RowAction(_words("Paste"), "sheet.paste"),
    RowAction(_words("Paste as new influencers"), "sheet.paste_as_new"),
    RowAction(_words("Fill down"), "sheet.fill_down", of_several=True),
    RowAction(_words("Do not contact"), FLAG, of_one=True, starts_group=True),
    RowAction(_words("Export this person…"), "privacy.export_person", of_one=True),
    RowAction(_words("Forget this person…"), "privacy.forget_person", of_one=True),
    RowAction(_words("Delete"), DELETE, starts_group=True),
)

OF_ONE = frozenset(
    {"conversation.log_contact", FLAG, "profiles.read_followers", "references.add_files",
     "photo.choose_photo", "open_fit", "page.show_page", "privacy.export_person", "privacy.forget_person"}
)  # fmt: skip
"""Verbs about a single person: with several selected nobody could tell whom they would be about."""


def row_menu(person: Person, count: int, run: Callable[[str], object], parent: QWidget) -> QMenu:
    """The verbs for the ``count`` selected rows, the current one ``person``; ``run`` does a verb by its name.

    Those that change the file are off where that can only be read.
    """
    menu = QMenu(parent)
    for entry in ROW_ACTIONS:
        if not entry.stands_for(count):
            continue
        if entry.starts_group:
            menu.addSeparator()
        action = menu.addAction(menu.tr(entry.words))
        action.triggered.connect(lambda _=False, verb=entry.verb: run(verb))
        if entry.verb in WRITING:
            action.setEnabled(count > 1 or not refusal(person.influencer, Channel.DIRECT_MESSAGE))
        elif entry.verb in STEPPING:
            action.setEnabled(count > 1 or person.row.follow_up is not None)
        elif entry.verb == FLAG:
            action.setCheckable(True)
            action.setChecked(person.influencer.do_not_contact)
        elif entry.verb in NUMBERED and count > 1:
            action.setText(menu.tr(NUMBERED[entry.verb]).replace("%1", str(count)))
        if entry.verb in EDITING and is_read_only(parent):
            action.setEnabled(False)
    return menu
