"""What is said of a backup: when, why, what it holds, how large it is and where it lies."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from models import show
from models.plural import counted
from models.reading.named_days import WEEKDAYS
from storage.backups.backup import Backup, Reason

WAY_BACK = {"Back to my workspace": "files.go_back"}
"""Offered while a backup is looked at."""

_WHY = {
    Reason.OPENED: "When you opened it",
    Reason.DAILY: "Each day",
    Reason.IMPORT: "Before an import",
    Reason.UPDATE: "Before an update",
    Reason.RESTORE: "Before a restore",
    Reason.BY_HAND: "Put there by hand",
}
_ALWAYS = {"influencer": "influencer", "campaign": "campaign", "post": "post", "shop_order": "order"}
"""What is counted of every backup, that two of them can be told apart at a glance."""

_FURTHER = {"partnership": "partnership", "reading": "reading"}
_UNITS = ("KB", "MB", "GB")


def when(moment: datetime, today: date) -> str:
    """A moment as people say it: "Today 09:12", "Yesterday 18:40", "Wed 25 Nov 08:00", with another year."""
    time = show.clock(moment)
    if moment.date() == today:
        return f"Today {time}"
    if moment.date() == today - timedelta(days=1):
        return f"Yesterday {time}"
    return f"{WEEKDAYS[moment.weekday()]} {show.moment(moment, today)}"


def within(moment: datetime, today: date) -> str:
    """The same inside a sentence: "the backup of today 09:12"."""
    said = when(moment, today)
    return said[0].lower() + said[1:] if _is_near(said) else said


def at(moment: datetime, today: date) -> str:
    """The same as an answer to when: "as it was today 09:12", "as it was on Wed 25 Nov 08:00"."""
    said = within(moment, today)
    return said if _is_near(when(moment, today)) else f"on {said}"


def looking_at(backup: Backup, today: date) -> str:
    """What is said while one is looked at."""
    return f"You are looking at {called(backup, today)}: nothing can be changed in it."


def _is_near(said: str) -> bool:
    return said.startswith(("Today", "Yesterday"))


def called(backup: Backup, today: date) -> str:
    """A backup by when it was made, any other file by its name: "the backup of today 09:12"."""
    if backup.reason is Reason.BY_HAND:
        return f"“{backup.path.stem}”"
    return f"the backup of {within(backup.made_at, today)}"


def why(backup: Backup) -> str:
    """Why it was made."""
    return _WHY[backup.reason]


def holds(counts: Mapping[str, int] | None) -> str:
    """What it holds, the same of each: "34 influencers · 4 campaigns · 61 posts · 0 orders"; empty if not known."""
    if counts is None:
        return ""
    if not any(counts.get(table) for table in _ALWAYS | _FURTHER):
        return "Nothing yet"
    return " · ".join(counted(counts.get(table, 0), noun) for table, noun in _ALWAYS.items())


def holds_all(counts: Mapping[str, int] | None) -> str:
    """All that is counted in it."""
    known = counts or {}
    further = [counted(known[table], noun) for table, noun in _FURTHER.items() if known.get(table)]
    return " · ".join([holds(counts), *further])


def size(number: int) -> str:
    """Bytes as people say them: "4.2 MB"."""
    value = number / 1000
    for unit in _UNITS[:-1]:
        if value < 999.5:
            return f"{_few_digits(value)} {unit}"
        value /= 1000
    return f"{_few_digits(value)} {_UNITS[-1]}"


def _few_digits(value: float) -> str:
    return show.number(value, 1 if 0 < value < 9.95 else 0)
