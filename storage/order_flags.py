"""What looks odd about orders that belong to somebody, beside the posts of their creators."""

from collections.abc import Iterable
from datetime import date

from models.attribution import How
from models.order_flags import Flag, Known, flags_of
from storage.ledger import Ledger
from storage.readings import LATEST_READING
from storage.workspace_tables import WorkspaceTables

VIEWS = f"""
SELECT partnership_id, date(published_at) AS day, views FROM post LEFT JOIN {LATEST_READING}
WHERE partnership_id IS NOT NULL AND published_at IS NOT NULL ORDER BY post.id
"""
NAMES = """
SELECT partnership.id, influencer.name FROM partnership JOIN influencer ON influencer.id = influencer_id
"""


def order_flags(workspace: WorkspaceTables, ledger: Ledger) -> dict[int, tuple[Flag, ...]]:
    """The flags of all orders that count, by id; where the owner said whose an order is, nothing is odd about it."""
    views: dict[int, list[tuple[date, int | None]]] = {}
    for partnership_id, day, seen in workspace.connection.execute(VIEWS):
        views.setdefault(partnership_id, []).append((date.fromisoformat(day), seen))
    names = dict(workspace.connection.execute(NAMES).fetchall())
    found: dict[int, tuple[Flag, ...]] = {}
    for partnership in ledger.partnerships:
        orders = ledger.attribution.by_partnership.get(partnership.id)
        if orders:
            ends_on = ledger.campaigns[partnership.campaign_id].ends_on
            known = Known(names[partnership.id], views.get(partnership.id, ()), ends_on)
            found |= _undecided(flags_of(orders, known), ledger)
    return found


def _undecided(flags: dict[int, tuple[Flag, ...]], ledger: Ledger) -> Iterable[tuple[int, tuple[Flag, ...]]]:
    claims = ledger.attribution.claims
    return [(number, its) for number, its in flags.items() if claims[number].how is not How.HAND]
