"""All-day entries as a calendar file (iCalendar, RFC 5545) that phones and calendar programs take."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from models.errors import UserError
from storage.file import atomic

SUFFIX = ".ics"
ALARM_AT = timedelta(hours=9)
"""After the beginning of the day that an entry is due."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One day; ``key`` holds only what never changes of it, so that a second import moves it instead of adding it."""

    key: str
    day: date
    summary: str
    words: str = ""


def check_suffix(target: Path) -> None:
    """Raise ``UserError`` for a file that no calendar would take."""
    if target.suffix.lower() != SUFFIX:
        raise UserError(f"“{target.name}” does not end in {SUFFIX}.", "Give the file this ending.")


def write_calendar(target: Path, what: str, entries: Iterable[CalendarEntry], now: datetime) -> None:
    """Write entries, each with an alarm at nine; ``now`` says which of two files is the newer one."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Goodword//{what}//EN")
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, now))
    atomic.write_bytes(target, calendar.to_ical())


def _event(entry: CalendarEntry, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{sha256(entry.key.encode()).hexdigest()[:32]}@goodword")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", entry.summary)
    if entry.words:
        event.add("description", entry.words)
    event.add_component(_alarm(entry.summary))
    return event


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", ALARM_AT)
    return alarm
