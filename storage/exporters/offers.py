"""Offers as a table: one row a move of a negotiation."""

from models.campaigns.offer import OfferedBy
from storage.exporters.column import Sheet, day, label, money, percent, text
from storage.exporters.whose import sheet_of
from storage.workspace import Workspace

QUERY = """
SELECT offer.*, campaign.name AS campaign, influencer.name AS influencer FROM offer
JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
JOIN influencer ON influencer.id = influencer_id
WHERE {hers} ORDER BY offered_on, offer.id
"""

COLUMNS = (
    day("Day", "offered_on"),
    text("Campaign", "campaign", 28),
    label("Who", "offered_by", lambda value: OfferedBy(value).label),
    money("Fee", "fee"),
    text("Currency", "currency"),
    percent("Commission %", "commission"),
    text("Product", "product", 28),
    text("Note", "note", 50),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every offer, the oldest first."""
    return sheet_of(workspace, "Offers", COLUMNS, QUERY, influencer_id)
