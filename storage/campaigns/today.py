"""The quiet list of what needs the owner today, over the whole workspace."""

from collections.abc import Iterator
from datetime import date, timedelta

from models import show
from models.campaigns.board_words import piece_text
from models.today import (
    DISCLOSURE_UNTIL,
    REPLY_AFTER,
    REPLY_UNTIL,
    RIGHTS_BEFORE,
    Need,
    TodayItem,
)
from storage.campaigns.live_posts import pieces_to_come
from storage.campaigns.measure_again import posts_to_measure_again
from storage.campaigns.yearly_totals import near_limit
from storage.workspace import Workspace

OPEN = "stage NOT IN ('declined', 'no_reply', 'ghosted', 'cancelled', 'closed')"

FOLLOW_UPS = """
SELECT influencer.id, name, contact.note, due_on FROM contact JOIN influencer ON influencer.id = influencer_id
WHERE due_on <= :today AND done_on IS NULL ORDER BY due_on, contact.id
"""
REPLIES = f"""
SELECT influencer.id, name, happened_on FROM contact JOIN influencer ON influencer.id = influencer_id
WHERE direction = 'out' AND happened_on BETWEEN :waiting_from AND :waiting_until AND NOT do_not_contact
    AND NOT EXISTS (SELECT 1 FROM contact AS later WHERE later.influencer_id = contact.influencer_id
        AND (later.happened_on, later.id) > (contact.happened_on, contact.id))
    AND NOT EXISTS (SELECT 1 FROM contact AS step WHERE step.influencer_id = contact.influencer_id
        AND step.due_on IS NOT NULL AND step.done_on IS NULL)
    AND (NOT EXISTS (SELECT 1 FROM partnership WHERE partnership.influencer_id = contact.influencer_id)
        OR EXISTS (SELECT 1 FROM partnership WHERE partnership.influencer_id = contact.influencer_id AND {OPEN}))
ORDER BY happened_on, contact.id
"""
DRAFTS = f"""
SELECT campaign_id, influencer.name, draft_due, deliverable.id, partnership_id FROM deliverable
JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE draft_due < :today AND deliverable.status = 'promised' AND {OPEN} ORDER BY draft_due, deliverable.id
"""
LATE = f"""
SELECT campaign_id, influencer.name, post_due, deliverable.id, partnership_id FROM deliverable
JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE post_due < :today AND deliverable.status NOT IN ('live', 'dropped') AND {OPEN} ORDER BY post_due, deliverable.id
"""
DISCLOSURES = """
SELECT partnership.campaign_id, post.id, influencer.name, post.format, date(published_at), disclosure_seen
FROM post JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE published_at >= :disclosed_from AND published_at < :tomorrow AND disclosure_seen IS NOT 1
ORDER BY published_at, post.id
"""
RIGHTS = """
SELECT campaign_id, partnership_id, influencer.name, what, until FROM (
    SELECT campaign_id, id AS partnership_id, influencer_id, 'usage rights' AS what,
        usage_until AS until FROM partnership
    UNION ALL SELECT campaign_id, id, influencer_id, 'allowlisting', allowlisting_until FROM partnership
    UNION ALL SELECT campaign_id, id, influencer_id, 'exclusivity', exclusivity_until FROM partnership
) JOIN influencer ON influencer.id = influencer_id
WHERE until BETWEEN :today AND :rights_until ORDER BY until, influencer.name
"""
UNPAID = """
SELECT campaign_id, partnership_id, influencer.name, kind, amount, payment.currency, due_on FROM payment
JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE due_on <= :today AND paid_on IS NULL ORDER BY due_on, payment.id
"""

FEES_OPEN = """
SELECT campaign_id, partnership.id, influencer.name, fee - COALESCE(SUM(amount), 0) AS open, partnership.currency,
    (SELECT date(MAX(published_at)) FROM post WHERE post.partnership_id = partnership.id)
FROM partnership JOIN influencer ON influencer.id = influencer_id
LEFT JOIN payment ON partnership_id = partnership.id AND kind = 'cash' AND payment.currency = partnership.currency
WHERE stage IN ('live', 'measured') AND fee > 0 GROUP BY partnership.id HAVING open > 0 ORDER BY 6, partnership.id
"""
"""What of a fee stands in no payment, and when the last post went live: ``Claim.uncovered`` of live partnerships."""


def needed_today(workspace: Workspace, today: date) -> list[TodayItem]:
    """Everything that needs the owner, by need and the oldest first."""
    values = {
        "today": today.isoformat(),
        "tomorrow": (today + timedelta(days=1)).isoformat(),
        "waiting_from": (today - REPLY_UNTIL).isoformat(),
        "waiting_until": (today - REPLY_AFTER).isoformat(),
        "disclosed_from": (today - DISCLOSURE_UNTIL).isoformat(),
        "rights_until": (today + RIGHTS_BEFORE).isoformat(),
    }
    found = (_talks, _pieces, _posts, _agreed)
    return [*(item for find in found for item in find(workspace, today, values)), *_near_limit(workspace, today)]


def _talks(workspace: Workspace, _today: date, values: dict[str, str]) -> Iterator[TodayItem]:
    execute = workspace.connection.execute
    for person, name, note, due in execute(FOLLOW_UPS, values):
        yield TodayItem(Need.FOLLOW_UP, name, note or "follow up", _day(due), influencer_id=person)
    for person, name, since in execute(REPLIES, values):
        yield TodayItem(Need.REPLY, name, "no answer since", _day(since), influencer_id=person)


def _pieces(workspace: Workspace, _today: date, values: dict[str, str]) -> Iterator[TodayItem]:
    drafts, late = (workspace.connection.execute(query, values).fetchall() for query in (DRAFTS, LATE))
    still = pieces_to_come(workspace, {row["partnership_id"] for row in (*drafts, *late)})
    for need, rows in ((Need.DRAFT, drafts), (Need.LATE, late)):
        for campaign, name, due, number, whose in rows:
            if piece := still.get(number):
                what = f"draft of the {piece.format}" if need is Need.DRAFT else piece_text(piece)
                pieces = 1 if need is Need.DRAFT else piece.count
                yield TodayItem(
                    need, name, what, _day(due), campaign_id=campaign, partnership_id=whose, number=pieces
                )


def _posts(workspace: Workspace, today: date, values: dict[str, str]) -> Iterator[TodayItem]:
    for due in posts_to_measure_again(workspace, today):
        if due.day <= today:
            yield TodayItem(Need.MEASURE, due.who, due.format, due.day, results_of=due.campaign_id, post_id=due.post_id)
    for campaign, post, name, kind, published, seen in workspace.connection.execute(DISCLOSURES, values):
        what = f"{kind} without a disclosure" if seen == 0 else kind
        yield TodayItem(Need.DISCLOSURE, name, what, _day(published), results_of=campaign, post_id=post)


def _agreed(workspace: Workspace, today: date, values: dict[str, str]) -> Iterator[TodayItem]:
    execute = workspace.connection.execute
    for campaign, whose, name, what, until in execute(RIGHTS, values):
        yield TodayItem(
            Need.RIGHTS, name, f"{what} until", _day(until), campaign_id=campaign, partnership_id=whose
        )
    for campaign, whose, name, kind, amount, currency, due in execute(UNPAID, values):
        what = f"{kind} {show.money(amount, currency)}"
        yield TodayItem(Need.PAY, name, what, _day(due), campaign_id=campaign, partnership_id=whose)
    yield from _fees_earned(workspace, today)


def _fees_earned(workspace: Workspace, today: date) -> Iterator[TodayItem]:
    """Fees for which no day is noted, of creators all of whose pieces are live; without a day none is late."""
    rows = workspace.connection.execute(FEES_OPEN).fetchall()
    waiting = {piece.partnership_id for piece in pieces_to_come(workspace, {row["id"] for row in rows}).values()}
    for campaign, whose, name, amount, currency, live in rows:
        if live is not None and whose not in waiting:
            what = f"fee of {show.money(amount, currency)}, all live since {show.day_as_of(_day(live), today)}"
            yield TodayItem(Need.PAY, name, what, None, campaign_id=campaign, partnership_id=whose)


def _near_limit(workspace: Workspace, today: date) -> Iterator[TodayItem]:
    """Creators whose cash and product (at retail value) of the year come near a yearly limit."""
    for one, limit in near_limit(workspace, today):
        reached, whole = one.counted(limit), limit.amount
        what = f"{show.money(reached, one.currency)} of {show.money(whole, one.currency)} this year"
        yield TodayItem(Need.LIMIT, one.name, what, None, influencer_id=one.influencer_id)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
