"""Open follow-ups as a calendar file."""

from datetime import date, datetime
from pathlib import Path
from sqlite3 import Row

from models.reading.text import one_line
from storage.exporters.calendar_file import CalendarEntry, check_suffix, write_calendar
from storage.file.failures import told_in_words
from storage.workspace import Workspace

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
    check_suffix(target)
    with told_in_words():
        rows = workspace.connection.execute(OPEN).fetchall()
        write_calendar(target, "Follow-ups", map(_entry, rows), now)
    return len(rows)


def open_follow_ups(workspace: Workspace) -> int:
    """How many follow-ups an export would hold."""
    return int(str(workspace.store.value("SELECT count(*) FROM contact WHERE due_on IS NOT NULL AND done_on IS NULL")))


def _entry(row: Row) -> CalendarEntry:
    # The day its person was added tells two workspaces apart.
    key = f"{row['id']} {row['influencer_id']} {row['created_on']}"
    words = "\n".join(part for part in (row["note"], row["campaign"]) if part)
    return CalendarEntry(key, date.fromisoformat(row["due_on"]), f"Follow up with {one_line(row['name'])}", words)
