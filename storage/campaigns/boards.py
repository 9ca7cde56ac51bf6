"""The cards of a campaign's board."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.campaigns.board import BoardCard
from models.campaigns.draft import Draft
from models.campaigns.live_pieces import Met
from models.campaigns.partnership import Deliverable, Partnership, Payment
from models.results.overview import PartnershipProgress
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace

NOTHING_YET = PartnershipProgress()

LAST_SAID = """
SELECT influencer_id, max(happened_on) AS happened_on, coalesce(nullif(outcome, ''), note) AS said
FROM contact WHERE happened_on IS NOT NULL AND (campaign_id = :id OR campaign_id IS NULL)
    AND influencer_id IN (SELECT influencer_id FROM partnership WHERE campaign_id = :id)
GROUP BY influencer_id
"""

OPEN_DRAFTS = """
SELECT draft.* FROM draft JOIN deliverable ON deliverable.id = deliverable_id
JOIN partnership ON partnership.id = partnership_id
WHERE campaign_id = :id AND verdict = ''
    AND draft.id IN (SELECT max(id) FROM draft GROUP BY deliverable_id)
"""
UNDISCLOSED = """
SELECT partnership_id, count(*) FROM post JOIN partnership ON partnership.id = partnership_id
WHERE campaign_id = :id AND disclosure_seen IS NOT 1 GROUP BY partnership_id
"""


def board_cards(
    workspace: Workspace,
    campaign_id: int,
    partnerships: Sequence[Partnership],
    progress: Mapping[int, PartnershipProgress],
    met: Met,
) -> list[BoardCard]:
    """One card for each of the campaign's partnerships; ``progress`` and ``met`` come from its overview."""
    people = workspace.influencers.rows([partnership.influencer_id for partnership in partnerships])
    pieces: dict[int, list[Deliverable]] = {}
    for piece in workspace.partnerships.deliverables(campaign_id):
        pieces.setdefault(piece.partnership_id, []).append(piece)
    payments: dict[int, list[Payment]] = {}
    for payment in workspace.partnerships.payments(campaign_id):
        payments.setdefault(payment.partnership_id, []).append(payment)
    drafts = workspace.store.all(Draft, OPEN_DRAFTS, {"id": campaign_id})
    undisclosed = dict(workspace.connection.execute(UNDISCLOSED, {"id": campaign_id}).fetchall())
    said = _last_said(workspace, campaign_id)
    names = workspace.settings.get(STAGE_NAMES)
    cards = []
    for partnership in partnerships:
        done = progress.get(partnership.id, NOTHING_YET)
        said_on, words = said.get(partnership.influencer_id, (None, ""))
        cards.append(
            BoardCard(
                partnership,
                people[partnership.influencer_id],
                tuple(pieces.get(partnership.id, ())),
                *(done.delivered, met, done.orders, done.code),
                *(said_on, words),
                open_drafts=_drafts_of(pieces.get(partnership.id, ()), drafts),
                payments=tuple(payments.get(partnership.id, ())),
                undisclosed=undisclosed.get(partnership.id, 0),
                cost=done.cost,
                names=names,
            )
        )
    return cards


def _drafts_of(pieces: Sequence[Deliverable], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    ids = {piece.id for piece in pieces}
    return tuple(draft for draft in drafts if draft.deliverable_id in ids)


def _last_said(workspace: Workspace, campaign_id: int) -> dict[int, tuple[date | None, str]]:
    rows = workspace.connection.execute(LAST_SAID, {"id": campaign_id})
    return {row["influencer_id"]: (date.fromisoformat(row["happened_on"]), row["said"]) for row in rows}
