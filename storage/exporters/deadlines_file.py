"""What is due in a campaign, or in all, as a calendar file: drafts, posts, rights that end, numbers to read."""

from datetime import date, datetime
from pathlib import Path

from models.campaigns.deadline import Deadline, DeadlineKind
from models.reading.text import one_line
from storage.campaigns.deadlines import deadlines
from storage.campaigns.measure_again import MeasureDue, posts_to_measure_again
from storage.exporters.calendar_file import CalendarEntry, check_suffix, write_calendar
from storage.file.failures import told_in_words
from storage.workspace import Workspace

KINDS = frozenset({DeadlineKind.DRAFT, DeadlineKind.POST, DeadlineKind.RIGHTS})


def open_deadlines(workspace: Workspace, campaign_id: int | None) -> list[Deadline]:
    """Drafts and posts that are still due, and days on which rights end."""
    return [one for one in deadlines(workspace, campaign_id) if one.kind in KINDS]


def export_deadlines(workspace: Workspace, target: Path, now: datetime, campaign_id: int | None = None) -> int:
    """Write every deadline as an all-day event with an alarm at nine; returns how many there are.

    Posts to measure again are among them from this day on: those that are late are on the list of today.
    A deadline keeps its UID when its day changes, so that a second import moves it. Raises ``UserError`` for another
    suffix and for faults of the disk.
    """
    check_suffix(target)
    with told_in_words():
        found = open_deadlines(workspace, campaign_id)
        made_on = {campaign.id: campaign.created_on for campaign in workspace.campaigns.all()}
        entries = [_entry(one, made_on[one.campaign_id]) for one in found]
        readings = posts_to_measure_again(workspace, now.date(), campaign_id)
        entries += [_entry_of_reading(one, made_on[one.campaign_id]) for one in readings if one.day >= now.date()]
        write_calendar(target, "Deadlines", entries, now)
    return len(entries)


def _entry(deadline: Deadline, made_on: date | None) -> CalendarEntry:
    # The day its campaign was made tells two workspaces apart.
    key = f"{deadline.key} {deadline.campaign_id} {made_on}"
    due = "" if deadline.kind is DeadlineKind.RIGHTS else " due"
    summary = f"{one_line(deadline.who)}: {one_line(deadline.what)}{due}"
    return CalendarEntry(key, deadline.day, summary, one_line(deadline.campaign))


def _entry_of_reading(due: MeasureDue, made_on: date | None) -> CalendarEntry:
    key = f"measure:{due.post_id} {due.campaign_id} {made_on}"
    return CalendarEntry(key, due.day, f"{one_line(due.who)}: numbers of the {due.format}", one_line(due.campaign))
