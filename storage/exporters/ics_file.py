"""Open follow-ups as a calendar file (iCalendar, RFC 5545) that phones and calendar programs take."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from sqlite3 import Row

from icalendar import Alarm, Calendar, Event

from models.errors import UserError
from models.text import one_line
from storage import atomic
from storage.failures import told_in_words
from storage.workspace import Workspace

SUFFIX = ".ics"
ALARM_AT = timedelta(hours=9)
"""After the beginning of the day that a follow-up is due."""

OPEN = """
SELECT contact.id, due_on, note, influencer_id, influencer.name, influencer.created_on, campaign.name AS campaign
FROM contact JOIN influencer ON influencer.id = influencer_id LEFT JOIN campaign ON campaign.id = campaign_id
WHERE due_on IS NOT NULL AND done_on IS NULL ORDER BY due_on, contact.id
"""


def export_follow_ups(workspace: Workspace, target: Path, now: datetime) -> int:
    """Write every open follow-up as an all-day event with an alarm at nine; returns how many there are.

    The same follow-up has the same UID in each export, so that a calendar moves it instead of adding it twice; ``now``
    says which export is the newer one. Raises ``UserError`` for another suffix and for faults of the disk.
    """
    if target.suffix.lower() != SUFFIX:
        raise UserError(f"“{target.name}” does not end in {SUFFIX}.", "Give the file this ending.")
    with told_in_words():
        rows = workspace.connection.execute(OPEN).fetchall()
        calendar = Calendar()
        calendar.add("prodid", "-//Goodword//Follow-ups//EN")
        calendar.add("version", "2.0")
        for row in rows:
            calendar.add_component(_event(row, now))
        atomic.write_bytes(target, calendar.to_ical())
    return len(rows)


def open_follow_ups(workspace: Workspace) -> int:
    """How many follow-ups an export would hold."""
    return int(str(workspace.store.value("SELECT count(*) FROM contact WHERE due_on IS NOT NULL AND done_on IS NULL")))


def _event(row: Row, now: datetime) -> Event:
    due_on = date.fromisoformat(row["due_on"])
    event = Event()
    event.add("uid", _uid(row))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", due_on)
    event.add("dtend", due_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", f"Follow up with {one_line(row['name'])}")
    words = "\n".join(part for part in (row["note"], row["campaign"]) if part)
    if words:
        event.add("description", words)
    event.add_component(_alarm(row["name"]))
    return event


def _alarm(name: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Follow up with {one_line(name)}")
    alarm.add("trigger", ALARM_AT)
    return alarm


def _uid(row: Row) -> str:
    # Only what never changes of a follow-up; the day its person was added tells two workspaces apart.
    key = f"{row['id']} {row['influencer_id']} {row['created_on']}"
    return f"{sha256(key.encode()).hexdigest()[:32]}@goodword"
