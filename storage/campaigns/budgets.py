"""The budget of a campaign as it stands, wherever it is shown."""

from collections.abc import Sequence

from models.campaigns.budget import Budget, budgets_of
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.reading.money import Money
from storage.totals.gifts import gift_expenses
from storage.totals.ledger import Ledger
from storage.workspace import Workspace

ASKING = """
SELECT influencer.id, asking_price, influencer.currency
FROM influencer JOIN partnership ON influencer_id = influencer.id
WHERE campaign_id = :id AND asking_price IS NOT NULL
"""


def campaign_budgets(
    workspace: Workspace, campaign: Campaign, partnerships: Sequence[Partnership], ledger: Ledger
) -> tuple[Budget, ...]:
    """The budget in the campaign's own currency, then a subtotal for each other one; ``partnerships`` are its own."""
    return budgets_of(
        campaign,
        partnerships,
        workspace.partnerships.payments(campaign.id),
        [*workspace.campaigns.expenses(campaign.id), *gift_expenses(workspace, campaign.id)],
        asking_prices(workspace, campaign.id),
        ledger.revenues,
    )


def asking_prices(workspace: Workspace, campaign_id: int) -> dict[int, Money]:
    """What the creators of a campaign ask for, by influencer."""
    rows = workspace.connection.execute(ASKING, {"id": campaign_id})
    return {influencer_id: Money(price, currency) for influencer_id, price, currency in rows}
