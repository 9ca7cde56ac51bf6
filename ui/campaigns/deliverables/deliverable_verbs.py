"""What the Campaign menu offers for promised pieces."""

from PySide6.QtCore import QObject

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

    def _has_current(self) -> bool:
        self._page.shown_asked.emit()
        if self._page.table.selected:
            return True
        self._tab.told.emit(self.tr("Select the piece first that you mean."), False)
        return False
