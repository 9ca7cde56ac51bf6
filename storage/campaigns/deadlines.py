"""The days of one campaign or of all: what is due, what went live, what starts and ends."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from models import show
from models.campaigns.deadline import DUE, Deadline, DeadlineKind
from storage.campaigns.live_posts import pieces_to_come
from storage.workspace import Workspace

OPEN = "partnership.stage NOT IN ('declined', 'no_reply', 'ghosted', 'cancelled')"
WHOSE = """JOIN influencer ON influencer.id = partnership.influencer_id
    JOIN campaign ON campaign.id = partnership.campaign_id"""
DEADLINES = f"""
SELECT * FROM (
    SELECT 'draft' AS kind, draft_due AS day, influencer.name AS who, ' draft' AS what,
        deliverable.id AS item, campaign.id AS campaign_id, campaign.name AS campaign, partnership.id AS partnership_id
    FROM deliverable JOIN partnership ON partnership.id = deliverable.partnership_id {WHOSE}
    WHERE deliverable.status = 'promised' AND {OPEN}
    UNION ALL SELECT 'post', post_due, influencer.name, '', deliverable.id, campaign.id, campaign.name,
        partnership.id
    FROM deliverable JOIN partnership ON partnership.id = deliverable.partnership_id {WHOSE}
    WHERE deliverable.status NOT IN ('live', 'dropped') AND {OPEN}
    UNION ALL SELECT 'live', date(published_at), influencer.name, post.format || ' live', post.id, campaign.id,
        campaign.name, partnership.id
    FROM post JOIN partnership ON partnership.id = post.partnership_id {WHOSE}
    UNION ALL SELECT 'rights', until, influencer.name, right || ' until', partnership.id, campaign.id, campaign.name,
        partnership.id
    FROM (
        SELECT id AS owner, 'usage rights' AS right, usage_until AS until FROM partnership
        UNION ALL SELECT id, 'allowlisting', allowlisting_until FROM partnership
        UNION ALL SELECT id, 'exclusivity', exclusivity_until FROM partnership
    ) JOIN partnership ON partnership.id = owner {WHOSE} WHERE {OPEN}
    UNION ALL SELECT 'start', starts_on, name, 'starts', id, id, name, NULL FROM campaign
    UNION ALL SELECT 'end', ends_on, name, 'ends', id, id, name, NULL FROM campaign
) WHERE day BETWEEN :first AND :last AND (:campaign IS NULL OR campaign_id = :campaign) ORDER BY day, kind, item, what
"""


def deadlines(
    workspace: Workspace, campaign_id: int | None, first: date = date.min, last: date = date.max
) -> list[Deadline]:
    """The entries of a campaign (or of all) from one day to another, the earliest first; what is due is still open."""
    values = {"campaign": campaign_id, "first": first.isoformat(), "last": last.isoformat()}
    found = [
        Deadline(
            DeadlineKind(row["kind"]),
            date.fromisoformat(row["day"]),
            *(row["who"], row["what"], row["item"], row["campaign_id"], row["campaign"], row["partnership_id"]),
        )
        for row in workspace.connection.execute(DEADLINES, values)
    ]
    return list(_as_they_stand(workspace, found))


def _as_they_stand(workspace: Workspace, found: Sequence[Deadline]) -> Iterator[Deadline]:
    """Deadlines of pieces only while something of them is to come, with how many."""
    promised = {one.partnership_id for one in found if one.kind in DUE and one.partnership_id is not None}
    still = pieces_to_come(workspace, promised)
    for one in found:
        if one.kind not in DUE:
            yield one
        elif piece := still.get(one.item_id):
            number = f" × {show.count(piece.count)}" if piece.count > 1 else ""
            yield replace(one, what=f"{piece.format}{number}{one.what}")
