"""What there is on paper about one creator of the campaign shown: what was agreed with her, and the page about her."""

from PySide6.QtCore import QObject

from models.paper.request import AgreementRequest, CreatorRequest, PaperRequest
from ui.campaigns.campaign_page import CampaignPage
from ui.tab import Tab


class CreatorPapers(QObject):
    """*Agreement checklist…* and *One-pager…*; each is shown to be saved as PDF or printed."""

    def __init__(self, page: CampaignPage, tab: Tab) -> None:
        super().__init__(tab)
        self._page = page
        self._tab = tab

    def show_agreement(self) -> None:
        """Show the checklist of the current creator, or ask to choose one."""
        card = self._page.current_card
        if card is not None:
            self.show_agreement_of(card.id)
        else:
            self._tab.told.emit(self.tr("Choose a creator of the campaign first, on its board or in its table."), False)

    def show_agreement_of(self, partnership_id: int) -> None:
        """Show the checklist of a partnership."""
        self._show(AgreementRequest(partnership_id))

    def show_page_of(self, influencer_id: int) -> None:
        """Show the page about a creator."""
        self._show(CreatorRequest(influencer_id))

    def _show(self, request: PaperRequest) -> None:
        from ui.paper.preview.opening import open_preview

        open_preview(self._tab, request)
