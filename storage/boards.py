"""The cards of a campaign's board."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.board import BoardCard
from models.overview import PartnershipProgress
from models.partnership import Deliverable, Partnership
from storage.workspace import Workspace

NOTHING_YET = PartnershipProgress(0, 0, 0, "")

LAST_SAID = """
SELECT influencer_id, max(happened_on) AS happened_on, coalesce(nullif(outcome, ''), note) AS said
FROM contact WHERE happened_on IS NOT NULL AND (campaign_id = :id OR campaign_id IS NULL)
    AND influencer_id IN (SELECT influencer_id FROM partnership WHERE campaign_id = :id)
GROUP BY influencer_id
"""


def board_cards(
    workspace: Workspace,
    campaign_id: int,
    partnerships: Sequence[Partnership],
    progress: Mapping[int, PartnershipProgress],
) -> list[BoardCard]:
    """One card for each of the campaign's partnerships; ``progress`` comes from its overview."""
    people = workspace.influencers.rows([partnership.influencer_id for partnership in partnerships])
    pieces: dict[int, list[Deliverable]] = {}
    for piece in workspace.partnerships.deliverables(campaign_id):
        pieces.setdefault(piece.partnership_id, []).append(piece)
    said = _last_said(workspace, campaign_id)
    cards = []
    for partnership in partnerships:
        done = progress.get(partnership.id, NOTHING_YET)
        said_on, words = said.get(partnership.influencer_id, (None, ""))
        cards.append(
            BoardCard(
                partnership,
                people[partnership.influencer_id],
                tuple(pieces.get(partnership.id, ())),
                *(done.live, done.promised, done.orders, done.code),
                *(said_on, words),
            )
        )
    return cards


def _last_said(workspace: Workspace, campaign_id: int) -> dict[int, tuple[date | None, str]]:
    rows = workspace.connection.execute(LAST_SAID, {"id": campaign_id})
    return {row["influencer_id"]: (date.fromisoformat(row["happened_on"]), row["said"]) for row in rows}
