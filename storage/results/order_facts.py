"""What is read of the file to speak of the orders of a scope, beside the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.orders.order_decision import CodeDecision
from models.results.filters import Scope
from storage.tables.readings import LATEST_READING
from storage.tables.workspace_tables import WorkspaceTables

WITHIN = "(:since IS NULL OR placed_on >= :since) AND (:until IS NULL OR placed_on <= :until)"
IS_REFUND = "max(items, total) <= 0 AND min(items, total) < 0"
COUNT = f"""
SELECT count(*) FILTER (WHERE NOT ({IS_REFUND})) AS orders, count(*) FILTER (WHERE {IS_REFUND}) AS refunds,
    count(*) FILTER (WHERE is_cancelled AND NOT ({IS_REFUND})) AS cancelled
FROM shop_order WHERE {WITHIN}
"""
OWNERS = """
SELECT partnership.id, influencer_id, campaign_id, influencer.name AS creator, campaign.name AS campaign
FROM partnership JOIN influencer ON influencer.id = influencer_id JOIN campaign ON campaign.id = campaign_id
"""
VIEWS = f"""
SELECT partnership_id, date(published_at) AS day, views FROM post LEFT JOIN {LATEST_READING}
WHERE partnership_id IS NOT NULL AND published_at IS NOT NULL ORDER BY post.id
"""

Views = Mapping[int, Sequence[tuple[date, int | None]]]
"""Views of the posts of each partnership by the day they went live, ``None`` where nobody read them."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a partnership is."""

    id: int
    influencer_id: int
    campaign_id: int
    creator: str
    campaign: str

    @property
    def whose(self) -> str:
        """How a sentence speaks of it: “Lena (Autumn box)”."""
        return f"{self.creator} ({self.campaign})"


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """Orders of the scope's days that are sales, refunds alone and cancelled ones; owners by partnership, and more."""

    orders: int
    refunds: int
    cancelled: int
    owners: Mapping[int, Owner]
    views: Views
    decisions: Sequence[CodeDecision]


def order_facts(workspace: WorkspaceTables, scope: Scope) -> OrderFacts:
    """Read what an ``OrderBook`` needs."""
    count = workspace.connection.execute(COUNT, days_of(scope)).fetchone()
    return OrderFacts(
        count["orders"],
        count["refunds"],
        count["cancelled"],
        owners_of(workspace),
        sponsored_views(workspace),
        workspace.order_decisions.on_codes(),
    )


def owners_of(workspace: WorkspaceTables) -> dict[int, Owner]:
    """Whose every partnership is."""
    return {row["id"]: Owner(**dict(row)) for row in workspace.connection.execute(OWNERS)}


def sponsored_views(workspace: WorkspaceTables) -> Views:
    """Views of sponsored posts, as last read."""
    found: dict[int, list[tuple[date, int | None]]] = {}
    for partnership_id, day, views in workspace.connection.execute(VIEWS):
        found.setdefault(partnership_id, []).append((date.fromisoformat(day), views))
    return found


def days_of(scope: Scope) -> dict[str, Any]:
    """The scope's dates as parameters of a query."""
    return {name: day.isoformat() if (day := getattr(scope, name)) else None for name in ("since", "until")}
