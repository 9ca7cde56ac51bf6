"""Partnerships as a table: one row an influencer in a campaign, with terms and what it brought."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from models.campaigns.code_pattern import code_pattern
from models.campaigns.delivered import NOTHING, Delivered, Promises
from models.campaigns.partnership import CodeMatch, Partnership, Payment
from models.campaigns.spending import paid_to
from models.campaigns.tracked_link import tracked_link
from models.orders.takings import Takings, orders_of
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stage_names import USUAL_NAMES
from storage.campaigns.live_posts import posts_of
from storage.exporters.column import (
    SEPARATOR,
    Cell,
    Column,
    Kind,
    Row,
    Sheet,
    count,
    day,
    label,
    money,
    percent,
    text,
)
from storage.exporters.stage_column import stage_column, with_own_names
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace


def _code_day(name: str) -> str:
    """The day that all codes of a partnership share, blank where they differ."""
    return (
        f"(SELECT CASE WHEN count(DISTINCT coalesce({name}, '')) = 1 THEN min({name}) END FROM code_rule"
        " WHERE partnership_id = partnership.id)"
    )


QUERY = f"""
SELECT partnership.*, campaign.name AS campaign, influencer.name AS influencer, platform, handle,
    (SELECT json_group_array(json_array(match, code)) FROM (
        SELECT match, code FROM code_rule WHERE partnership_id = partnership.id ORDER BY id)) AS rules,
    {_code_day("valid_from")} AS codes_from, {_code_day("valid_until")} AS codes_until
FROM partnership
    JOIN campaign ON campaign.id = campaign_id
    JOIN influencer ON influencer.id = partnership.influencer_id
    JOIN creator_figures ON creator_figures.influencer_id = influencer.id
ORDER BY partnership.id
"""


def _rights(name: str, words: str) -> tuple[Column, Column]:
    return day(f"{words} from", f"{name}_from"), day(f"{words} until", f"{name}_until")


def _codes(row: Row) -> Cell:
    """Codes as they stand, with * for what may be any letters: "MOSS15; MOSS*"."""
    rules = json.loads(row["rules"] or "[]")
    return SEPARATOR.join(code_pattern(CodeMatch(match), code) for match, code in rules) or None


COLUMNS = (
    text("Campaign", "campaign", 28),
    text("Influencer", "influencer", 24),
    label("Platform", "platform", lambda value: Platform(value).label),
    text("Handle", "handle", 20),
    stage_column(USUAL_NAMES),
    day("Stage since", "stage_since"),
    text("Reason", "exit_reason", 30),
    text("Currency", "currency", 10),
    money("Fee", "fee"),
    money("Kill fee", "kill_fee"),
    text("Product", "product", 28),
    money("Product cost", "product_cost"),
    money("Product retail value", "product_retail"),
    money("Shipping", "shipping"),
    text("Tracking number", "tracking_number"),
    day("Product sent on", "product_sent_on"),
    percent("Commission %", "commission"),
    Column("Codes", Kind.TEXT, 18, _codes),
    day("Codes from", "codes_from"),
    day("Codes until", "codes_until"),
    text("Link", "link", 34),
    text("Link source", "utm_source"),
    text("Link medium", "utm_medium"),
    text("Link campaign", "utm_campaign"),
    text("Link term", "utm_term"),
    text("Tracked link", "tracked", 50),
    count("Posts promised", "promised"),
    count("Promised live", "met"),
    count("Posts live", "live"),
    count("Orders", "orders"),
    money("Revenue", "revenue"),
    money("Cost", "cost"),
    money("Paid", "paid"),
    *_rights("usage", "Usage rights"),
    text("Usage rights where", "usage_where", 28),
    *_rights("allowlisting", "Allowlisting"),
    *_rights("exclusivity", "Exclusivity"),
    day("Contract sent on", "contract_sent_on"),
    day("Contract signed on", "contract_signed_on"),
    text("Disclosure wording", "disclosure", 34),
    text("Notes", "notes", 40),
)


def sheet(workspace: Workspace) -> Sheet:
    """Every partnership, in the order they were made."""
    return Sheet("Partnerships", with_own_names(COLUMNS, workspace), _rows(workspace))


def _rows(workspace: Workspace) -> Iterator[Mapping[str, Any]]:
    ledger = ledger_of(workspace)
    partnerships = {partnership.id: partnership for partnership in ledger.partnerships}
    payments = defaultdict[int, list[Payment]](list)
    for payment in workspace.partnerships.payments():
        payments[payment.partnership_id].append(payment)
    # Which of them are late is not told here, so that any day will do.
    promises = Promises(workspace.partnerships.deliverables(), posts_of(workspace, partnerships), date.max)
    delivered = promises.by_partnership()
    for row in workspace.connection.execute(QUERY):
        partnership, campaign = partnerships[row["id"]], ledger.campaigns[row["campaign_id"]]
        link = tracked_link(partnership, campaign, row["platform"] or "", row["handle"] or "")
        paid = paid_to(partnership, payments[partnership.id]) or None
        brought = _brought(ledger, partnership)
        pieces = _pieces(delivered.get(partnership.id, NOTHING))
        yield {**dict(row), **brought, **pieces, "paid": paid, "tracked": link.text}


def _pieces(delivered: Delivered) -> dict[str, int | None]:
    """Pieces promised, and live; blank where nothing was promised."""
    if not delivered.promised:
        return {"promised": None, "met": None, "live": delivered.live}
    return {"promised": delivered.promised, "met": delivered.met, "live": delivered.live}


def _brought(ledger: Ledger, partnership: Partnership) -> dict[str, int | None]:
    """Orders, revenue and cost; blank where the partnership has no code or no terms, which is not nothing."""
    cost = ledger.cost(partnership)
    found: dict[str, int | None] = {"orders": None, "revenue": None, "cost": cost.total if cost else None}
    if ledger.tells_orders_of(partnership.id) or ledger.brings(partnership.id):
        takings = ledger.takings([partnership.id], Scope())
        found["orders"] = orders_of(takings.values())
        found["revenue"] = takings.get(partnership.currency, Takings()).revenue
    return found
