"""Posts of partnerships that are to be measured again, and when."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.posts.measure_again import next_day
from models.record import record
from storage.tables.settings import MEASURE_MARKS
from storage.workspace import Workspace

MEASURE_UNTIL = timedelta(days=60)
"""Days after which a post that was measured once is left in peace, unless the owner wished a later day."""

OPEN_POSTS = """
SELECT partnership.campaign_id, campaign.name AS campaign, partnership.id AS partnership_id, post.id,
    influencer.name AS who, post.format, date(published_at) AS live_on, measure_on,
    (SELECT max(day) FROM reading WHERE post_id = post.id) AS read_on
FROM post JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
JOIN campaign ON campaign.id = campaign_id
WHERE (published_at < :tomorrow AND (published_at >= :measured_from
    OR NOT EXISTS (SELECT 1 FROM reading WHERE post_id = post.id)) OR measure_on IS NOT NULL)
    AND (:campaign IS NULL OR campaign_id = :campaign)
ORDER BY published_at, post.id
"""


@record(frozen=True)
class MeasureDue:
    """A post that is to be measured on a ``day``."""

    day: date
    who: str
    format: str
    post_id: int
    campaign_id: int
    campaign: str
    partnership_id: int


def posts_to_measure_again(workspace: Workspace, today: date, campaign_id: int | None = None) -> Iterator[MeasureDue]:
    """Posts of a campaign (or of all) with the day of their next reading, those that went live first before others."""
    marks = workspace.settings.get(MEASURE_MARKS)
    values = {
        "tomorrow": (today + timedelta(days=1)).isoformat(),
        "measured_from": (today - MEASURE_UNTIL).isoformat(),
        "campaign": campaign_id,
    }
    for row in workspace.connection.execute(OPEN_POSTS, values):
        days = [date.fromisoformat(row[name]) if row[name] else None for name in ("live_on", "read_on", "measure_on")]
        day = next_day(row["format"], days[0], days[1], today, marks, days[2])
        if day is not None:
            yield MeasureDue(
                day, row["who"], row["format"], row["id"], row["campaign_id"], row["campaign"], row["partnership_id"]
            )
