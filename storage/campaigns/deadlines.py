"""The days of one campaign or of all: what is due, what went live, what starts and ends."""

from datetime import date

from models.campaigns.deadline import Deadline, DeadlineKind
from storage.workspace import Workspace

OPEN = "partnership.stage NOT IN ('declined', 'no_reply', 'ghosted', 'cancelled')"
WHOSE = """JOIN influencer ON influencer.id = partnership.influencer_id
    JOIN campaign ON campaign.id = partnership.campaign_id"""
PIECE = "format || CASE WHEN count > 1 THEN ' × ' || count ELSE '' END"
DEADLINES = f"""
SELECT * FROM (
    SELECT 'draft' AS kind, draft_due AS day, influencer.name AS who, {PIECE} || ' draft' AS what,
        deliverable.id AS item, campaign.id AS campaign_id, campaign.name AS campaign, partnership.id AS partnership_id
    FROM deliverable JOIN partnership ON partnership.id = deliverable.partnership_id {WHOSE}
    WHERE deliverable.status = 'promised' AND {OPEN}
    UNION ALL SELECT 'post', post_due, influencer.name, {PIECE}, deliverable.id, campaign.id, campaign.name,
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
    return [
        Deadline(
            DeadlineKind(row["kind"]),
            date.fromisoformat(row["day"]),
            *(row["who"], row["what"], row["item"], row["campaign_id"], row["campaign"], row["partnership_id"]),
        )
        for row in workspace.connection.execute(DEADLINES, values)
    ]
