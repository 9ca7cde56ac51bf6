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
        page.told.connect(lambda told: tab.told.emit(told, True))

    def add_piece(self) -> None:
        """Ask for a further promised piece."""
        self._page.shown_asked.emit()
        if self._page.can_add:
            self._page.add_piece()
        else:
            self._tab.told.emit(self.tr("Add creators to the campaign first: one of them promises a piece."), False)

    def shift_days(self) -> None:
        """Ask by how many days the selected pieces move."""
        self._page.shown_asked.emit()
        if self._page.table.selected:
            self._page.shift_days()
        else:
            self._tab.told.emit(self.tr("Select the pieces first whose days move."), False)

    def open_drafts(self) -> None:
        """Show the drafts of the current piece."""
        self._page.shown_asked.emit()
        if self._page.table.current is not None:
            self._page.open_drafts()
        else:
            self._tab.told.emit(self.tr("Choose the piece first whose drafts you mean."), False)
