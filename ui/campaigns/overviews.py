"""How campaigns stand, read when first asked for and forgotten when the workspace changes."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from models.campaigns.account import Account
from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.results.filters import Scope
from models.results.overview import CampaignOverview
from storage.campaigns.accounts import campaign_account
from storage.campaigns.boards import board_cards
from storage.campaigns.overviews import campaign_overview
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace


class Overviews:
    """Overviews by campaign: with 200 campaigns only those that are seen are ever added up."""

    def __init__(self, workspace: Callable[[], Workspace], today: Callable[[], date]) -> None:
        self._workspace = workspace
        self.today = today
        self._made: dict[int, CampaignOverview] = {}

    def forget(self) -> None:
        """Read everything anew from now on."""
        self._made.clear()
        self.__dict__.pop("_ledger", None)

    def of(self, campaign: Campaign) -> CampaignOverview:
        """How a campaign stands today."""
        if campaign.id not in self._made:
            self._made[campaign.id] = campaign_overview(
                self._workspace(), campaign, self.today(), self._ledger
            )
        return self._made[campaign.id]

    def campaigns(self) -> list[Campaign]:
        """Every campaign, as the workspace orders them."""
        return list(self._ledger.campaigns.values())

    def partnerships(self, campaign: Campaign) -> list[Partnership]:
        """Who was asked for a campaign, in the order they were."""
        return self._ledger.partnerships_in(Scope.of_campaign(campaign.id))

    def account(self, campaign: Campaign) -> Account:
        """What a campaign owes and has paid."""
        return campaign_account(self._workspace(), campaign.id, self._ledger)

    def cards(self, campaign: Campaign) -> list[BoardCard]:
        """The creators of a campaign, each as a card of its board."""
        overview = self.of(campaign)
        partnerships = self.partnerships(campaign)
        return board_cards(self._workspace(), campaign.id, partnerships, overview.progress, overview.met)

    @cached_property
    def _ledger(self) -> Ledger:
        return ledger_of(self._workspace())
