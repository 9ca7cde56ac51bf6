"""What the Campaign menu offers for promised pieces."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ui.calendar_export import ask_for_calendar, write_calendar_file
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage
from ui.tab import Tab


class DeliverableVerbs(QObject):
    """Each verb shows the deliverables first, so that one sees what it is about."""

    def __init__(self, page: DeliverablesPage, tab: Tab) -> None:
        super().__init__(tab)
        self._page = page
        self._tab = tab
        page.told.connect(tab.told)

    def add_piece(self) -> None:
        """Ask for a further promised piece."""
        self._page.shown_asked.emit()
        if self._page.can_add:
            self._page.verbs.add_piece()
        else:
            self._tab.told.emit(self.tr("Add creators to the campaign first: one of them promises a piece."), False)

    def open_drafts(self) -> None:
        """Show the drafts of the current piece."""
        if self._has_current():
            self._page.verbs.open_drafts()

    def open_posts(self) -> None:
        """Show the live posts of the current piece."""
        if self._has_current():
            self._page.verbs.open_posts()

    def shift_days(self) -> None:
        """Ask by how many days the selected pieces move."""
        if self._has_current():
            self._page.verbs.shift_days()

    def toggle_view(self) -> None:
        """Show the calendar instead of the list, and back."""
        self._page.shown_asked.emit()
        self._page.toggle_view()

    def export_deadlines(self) -> None:
        """Ask where the calendar file goes, and write what is due in the campaign shown into it."""
        from storage.exporters.deadlines_file import open_deadlines

        session, campaign_id = self._tab.session, self._tab.scope.campaign_id
        campaign = session.workspace.campaigns.get(campaign_id) if campaign_id is not None else None
        if campaign is not None and open_deadlines(session.workspace, campaign_id):
            title = self.tr("Export deadlines")
            ask_for_calendar(self._tab, title, f"{campaign.name} deadlines", self.write_deadlines)
        else:
            words = self.tr("Nothing is due in this campaign, so there is nothing to put into a calendar.")
            self._tab.told.emit(words, False)

    def write_deadlines(self, target: Path) -> None:
        """Write the calendar file off the window's thread."""
        from storage.exporters.deadlines_file import export_deadlines

        write = partial(export_deadlines, campaign_id=self._tab.scope.campaign_id)
        write_calendar_file(self._tab, target, "deadline", write)

    def _has_current(self) -> bool:
        self._page.shown_asked.emit()
        if self._page.table.selected:
            return True
        self._tab.told.emit(self.tr("Select the piece first that you mean."), False)
        return False
