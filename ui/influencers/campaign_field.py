"""Which campaign something is about, or none."""

from PySide6.QtWidgets import QWidget

from models.campaigns.campaign import Campaign, CampaignStatus
from ui.influencers.person import Person
from ui.session import Session
from ui.widgets.choice_box import ChoiceBox


def campaign_at_hand(person: Person, session: Session) -> int | None:
    """The one campaign that somebody is in and that is not over; ``None`` where there is none, or a choice."""
    today = session.today
    running = {
        campaign.id
        for partnership, campaign in person.work
        if not partnership.stage.is_exit and campaign.status(today) is not CampaignStatus.FINISHED
    }
    return running.pop() if len(running) == 1 else None


class CampaignField(ChoiceBox):
    """Her own campaigns first, then others that are not over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def show_campaigns(self, person: Person, session: Session, chosen: int | None) -> None:
        """Offer campaigns for a person; one that is chosen already stays on offer even when it is over."""
        own = [campaign for _, campaign in person.work]
        others = [
            campaign
            for campaign in session.workspace.campaigns.all()
            if campaign.id == chosen or campaign.status(session.today) is not CampaignStatus.FINISHED
        ]
        self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("No campaign"), None)
        for campaign in {each.id: each for each in (*own, *others)}.values():
            self._add(campaign)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)

    @property
    def value(self) -> int | None:
        """Id of the campaign chosen."""
        chosen: int | None = self.currentData()
        return chosen

    def _add(self, campaign: Campaign) -> None:
        self.addItem(campaign.name, campaign.id)
