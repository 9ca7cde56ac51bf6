"""Posts as a table: one row a live piece, with its latest reading."""

from models.posts.post import METRICS
from models.reading.platform import Platform
from models.results.filters import EVERYTHING, Scope
from storage.exporters.column import Sheet, count, day, flag, label, moment, text
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.totals.post_totals import condition
from storage.workspace import Workspace

QUERY = f"""
SELECT post.*, profile.handle, influencer.name AS influencer, campaign.name AS campaign,
    latest.day AS read_on, latest.basis, {", ".join(METRICS)}, {FOLLOWERS_THEN} AS followers_then,
    CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
        coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) END AS engagements,
    (SELECT count(*) FROM reading WHERE post_id = post.id) AS readings
FROM post
    LEFT JOIN profile ON profile.id = post.profile_id
    LEFT JOIN influencer ON influencer.id = profile.influencer_id
    LEFT JOIN partnership ON partnership.id = post.partnership_id
    LEFT JOIN campaign ON campaign.id = partnership.campaign_id
    LEFT JOIN {LATEST_READING}
WHERE {{where}} ORDER BY post.published_at, post.id
"""

COLUMNS = (
    text("Post link", "url", 40),
    text("Post ID", "external_id", 20),
    label("Platform", "platform", lambda value: Platform(value).label),
    text("Handle", "handle", 20),
    text("Influencer", "influencer", 24),
    text("Campaign", "campaign", 28),
    text("Format", "format", 10),
    moment("Published at", "published_at"),
    text("Caption", "caption", 50),
    flag("Disclosure seen", "disclosure_seen"),
    text("Disclosure seen by", "disclosure_by", 14),
    day("Disclosure seen on", "disclosure_on"),
    text("Disclosure wording", "disclosure_wording", 16),
    day("Read on", "read_on"),
    text("Basis", "basis", 11),
    *(count(name.capitalize(), name) for name in METRICS),
    count("Engagements", "engagements"),
    count("Followers then", "followers_then"),
    count("Readings", "readings"),
)


def sheet(workspace: Workspace, scope: Scope = EVERYTHING) -> Sheet:
    """Every post, or those of a scope, in the order they were published; only all hold those of the business itself."""
    where, values = ("1", {}) if scope.is_everything else condition(scope)
    return Sheet("Posts", COLUMNS, workspace.connection.execute(QUERY.format(where=where), values))
