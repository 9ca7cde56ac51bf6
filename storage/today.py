"""The quiet list of what needs the owner today, over the whole workspace."""

from datetime import date

from models.today import Need, TodayItem
from storage.workspace import Workspace

FOLLOW_UPS = """
SELECT influencer.id, name, contact.note, due_on FROM contact JOIN influencer ON influencer.id = influencer_id
WHERE due_on <= :today AND done_on IS NULL ORDER BY due_on, contact.id
"""
LATE = """
SELECT campaign_id, influencer.name, format, post_due FROM deliverable
JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE post_due < :today AND deliverable.status NOT IN ('live', 'dropped')
    AND stage NOT IN ('declined', 'no_reply', 'ghosted', 'cancelled', 'closed') ORDER BY post_due, deliverable.id
"""
UNMEASURED = """
SELECT partnership.campaign_id, influencer.name, post.format, date(published_at) AS due FROM post
JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = partnership.influencer_id
WHERE published_at < :today AND NOT EXISTS (SELECT 1 FROM reading WHERE post_id = post.id) ORDER BY published_at
"""
UNPAID = """
SELECT campaign_id, influencer.name, kind, due_on FROM payment
JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE due_on <= :today AND paid_on IS NULL ORDER BY due_on, payment.id
"""


def needed_today(workspace: Workspace, today: date) -> list[TodayItem]:
    """Follow-ups due, late pieces, posts without a reading and payments due, the oldest of each first."""
    values = {"today": today.isoformat()}
    rows = workspace.connection.execute(FOLLOW_UPS, values)
    items = [TodayItem(Need.FOLLOW_UP, f"{name}: {note}", _day(due), influencer_id=i) for i, name, note, due in rows]
    for need, query in ((Need.LATE, LATE), (Need.MEASURE, UNMEASURED), (Need.PAY, UNPAID)):
        for campaign, name, what, due in workspace.connection.execute(query, values):
            items.append(TodayItem(need, f"{name}: {what} ({need.value})", _day(due), campaign_id=campaign))
    return items


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
