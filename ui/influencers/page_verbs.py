"""The page about the current influencer, for whoever is to know her in a minute."""

from PySide6.QtCore import QObject

from models.paper.request import CreatorRequest
from ui.influencers.chosen import Chosen
from ui.tab import Tab


class PageVerbs(QObject):
    """*One-pager…*."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def show_page(self) -> None:
        """Show her page, to be saved as PDF or printed."""
        from ui.paper.preview.opening import open_preview

        if self._chosen.person is not None:
            open_preview(self._tab, CreatorRequest(self._chosen.person.id))
