"""Partnerships as a table: one row an influencer in a campaign, with terms and what it brought."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.filters import Scope
from models.platforms import Platform
from models.stages import Stage
from models.takings import Takings, orders_of
from storage.exporters.column import Column, Sheet, count, day, items, label, money, percent, text
from storage.ledger import Ledger, ledger_of
from storage.workspace import Workspace


def _code_day(name: str) -> str:
    """The day that all codes of a partnership share, blank where they differ."""
    return (
        f"(SELECT CASE WHEN count(DISTINCT coalesce({name}, '')) = 1 THEN min({name}) END FROM code_rule"
        " WHERE partnership_id = partnership.id)"
    )


QUERY = f"""
SELECT partnership.*, campaign.name AS campaign, influencer.name AS influencer, platform, handle,
    (SELECT json_group_array(code) FROM (
        SELECT code FROM code_rule WHERE partnership_id = partnership.id ORDER BY id)) AS codes,
    {_code_day("valid_from")} AS codes_from, {_code_day("valid_until")} AS codes_until,
    (SELECT sum(count) FROM deliverable WHERE partnership_id = partnership.id AND status <> 'dropped') AS promised,
    (SELECT count(*) FROM post WHERE partnership_id = partnership.id) AS posts,
    (SELECT sum(amount) FROM payment WHERE partnership_id = partnership.id AND paid_on IS NOT NULL
        AND currency = partnership.currency) AS paid
FROM partnership
    JOIN campaign ON campaign.id = campaign_id
    JOIN influencer ON influencer.id = partnership.influencer_id
    JOIN creator_figures ON creator_figures.influencer_id = influencer.id
ORDER BY partnership.id
"""


def _rights(name: str, words: str) -> tuple[Column, Column]:
    return day(f"{words} from", f"{name}_from"), day(f"{words} until", f"{name}_until")


COLUMNS = (
    text("Campaign", "campaign", 28),
    text("Influencer", "influencer", 24),
    label("Platform", "platform", lambda value: Platform(value).label),
    text("Handle", "handle", 20),
    label("Stage", "stage", lambda value: Stage(value).label),
    day("Stage since", "stage_since"),
    text("Reason", "exit_reason", 30),
    text("Currency", "currency", 10),
    money("Fee", "fee"),
    text("Product", "product", 28),
    money("Product cost", "product_cost"),
    money("Product retail value", "product_retail"),
    money("Shipping", "shipping"),
    percent("Commission %", "commission"),
    items("Codes", "codes", 18),
    day("Codes from", "codes_from"),
    day("Codes until", "codes_until"),
    text("Link", "link", 34),
    count("Posts promised", "promised"),
    count("Posts live", "posts"),
    count("Orders", "orders"),
    money("Revenue", "revenue"),
    money("Cost", "cost"),
    money("Paid", "paid"),
    *_rights("usage", "Usage rights"),
    *_rights("allowlisting", "Allowlisting"),
    *_rights("exclusivity", "Exclusivity"),
    day("Contract signed on", "contract_signed_on"),
    text("Disclosure wording", "disclosure", 34),
    text("Notes", "notes", 40),
)


def sheet(workspace: Workspace) -> Sheet:
    """Every partnership, in the order they were made."""
    return Sheet("Partnerships", COLUMNS, _rows(workspace))


def _rows(workspace: Workspace) -> Iterator[Mapping[str, Any]]:
    ledger = ledger_of(workspace)
    for row in workspace.connection.execute(QUERY):
        yield {**dict(row), **_brought(ledger, row["id"], row["currency"])}


def _brought(ledger: Ledger, partnership_id: int, currency: str) -> dict[str, int | None]:
    """Orders, revenue and cost; blank where the partnership has no code or no terms, which is not nothing."""
    cost = ledger.costs.get(partnership_id)
    found: dict[str, int | None] = {"orders": None, "revenue": None, "cost": cost.total if cost else None}
    if partnership_id in ledger.rules_by_partnership or ledger.brings(partnership_id):
        takings = ledger.takings([partnership_id], Scope())
        found["orders"] = orders_of(takings.values())
        found["revenue"] = takings.get(currency, Takings()).revenue
    return found
