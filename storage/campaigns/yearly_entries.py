"""Every payment, commission, product and gift of a year: what the yearly totals are added up from."""

from datetime import date

from models.yearly.yearly_entry import EntryKind, YearlyEntry
from storage.campaigns.yearly_totals import PARTS, days_of
from storage.workspace import Workspace

ENTRIES = f"""
SELECT influencer_id, part.currency, day, campaign.name, part.kind, how, what,
    CASE WHEN unvalued THEN NULL ELSE cash + commission + part.product END
FROM ({PARTS}) AS part JOIN campaign ON campaign.id = campaign_id
WHERE :influencer IS NULL OR influencer_id = :influencer
ORDER BY day, campaign.name, part.kind, what, 8
"""


def yearly_entries(workspace: Workspace, year: int, influencer_id: int | None = None) -> list[YearlyEntry]:
    """What everybody, or one creator, got in a year, one entry each, by day."""
    rows = workspace.connection.execute(ENTRIES, {**days_of(year), "influencer": influencer_id})
    return [YearlyEntry(who, code, date.fromisoformat(day), name, EntryKind(kind), how or "", what or "", amount)
            for who, code, day, name, kind, how, what, amount in rows]  # fmt: skip
