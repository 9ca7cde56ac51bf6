"""What a campaign owes and has paid, read from the workspace."""

from collections.abc import Mapping
from datetime import date

from models.campaigns.account import Account, account_of
from models.campaigns.owed import Claim, claims_of
from models.campaigns.parcel import sent_on
from models.campaigns.partnership import Payment
from storage.tables.settings import STAGE_NAMES
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace

NAMES = """
SELECT partnership.id, name FROM partnership JOIN influencer ON influencer.id = influencer_id
WHERE :id IS NULL OR campaign_id = :id
"""


def campaign_account(workspace: Workspace, campaign_id: int | None, ledger: Ledger | None = None) -> Account:
    """The account of a campaign, or of all together."""
    ledger = ledger or ledger_of(workspace)
    partnerships = [one for one in ledger.partnerships if campaign_id in (None, one.campaign_id)]
    of_partnership: dict[int, list[Payment]] = {}
    payments = workspace.partnerships.payments(campaign_id)
    for payment in payments:
        of_partnership.setdefault(payment.partnership_id, []).append(payment)
    claims: list[Claim] = []
    stage_names = workspace.settings.get(STAGE_NAMES)
    for one in partnerships:
        claims += claims_of(one, of_partnership.get(one.id, ()), ledger.earned(one), stage_names)
    names: Mapping[int, str] = dict(workspace.connection.execute(NAMES, {"id": campaign_id}).fetchall())
    days: Mapping[int, date | None] = {one.id: sent_on(one) for one in partnerships}
    return account_of(claims, payments, workspace.campaigns.expenses(campaign_id), names, days)
