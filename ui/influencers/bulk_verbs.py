"""Changing one field of several influencers at once."""

from PySide6.QtCore import QObject

from models.plural import counted
from ui.influencers.bulk_change import BulkChange, BulkWriting, bulk_fields
from ui.influencers.chosen import Chosen
from ui.sheets.list_writing import write_in_list
from ui.tab import Tab


class BulkVerbs(QObject):
    """*Edit several influencers…*."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def edit_chosen(self) -> None:
        """Ask which field of the selected influencers is to say what."""
        from ui.influencers.bulk_dialog import BulkDialog

        ids = self._chosen.ids
        if not ids:
            return
        tab = self._tab
        dialog = BulkDialog(ids, bulk_fields(tab.session), tab.session, tab.theme, tab)
        dialog.chosen.connect(lambda change: self.write(change, ids))
        dialog.open()

    def write(self, change: BulkChange, ids: list[int]) -> None:
        """Make a change for some influencers."""
        writing = BulkWriting(self._tab.session, change, ids)
        what, people = change.field.label, counted(len(ids), "influencer")
        label = f"Change {change.field.words} of {people}"
        write_in_list(
            self._tab, label, writing, lambda: f"{what} of {counted(writing.count, 'influencer')} changed."
        )
