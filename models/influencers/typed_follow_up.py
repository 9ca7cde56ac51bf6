"""The next step with somebody, as it is typed."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from models.errors import UnreadableError
from models.influencers.follow_up import FollowUp
from models.reading.text import fold, one_line, quoted
from models.reading.typed_days import typed_day

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_IN: Final = re.compile(r"(?:in |\+ ?)(\d{1,3}) ?(d|days?|w|weeks?|m|months?)?(?= |$|:|,)", re.IGNORECASE)
_SEPARATOR: Final = " ·:,–-"
_MOST_WORDS: Final = 4
_LONG_AGO: Final = timedelta(days=120)


def parse_follow_up(text: str, today: date) -> FollowUp | None:
    """Read "tomorrow", "fri ask for her address", "in 2 weeks", "3 Dec: send the box"; None when blank.

    A day without a year is the next one of that name, or one of the last months. Raises ``UnreadableError`` where
    the text does not begin with a day.
    """
    line = one_line(text)
    if not line:
        return None
    if match := _IN.match(line):
        return FollowUp(today + _span(int(match[1]), match[2] or "d"), line[match.end() :].strip(_SEPARATOR))
    parts = line.split(" ")
    for count in range(min(_MOST_WORDS, len(parts)), 0, -1):
        due_on = _day(" ".join(parts[:count]), today)
        if due_on:
            return FollowUp(due_on, " ".join(parts[count:]).strip(_SEPARATOR))
    raise UnreadableError(f"{quoted(text)} begins with no day. Type one such as tomorrow, Friday or 3 Dec.")


def _span(number: int, unit: str) -> timedelta:
    return timedelta(days=number * {"d": 1, "w": 7, "m": 30}[unit[0].lower()])


def _day(text: str, today: date) -> date | None:
    name = fold(text.rstrip(_SEPARATOR))
    if name in {"today", "tomorrow", "yesterday"}:
        return today + timedelta(days={"today": 0, "tomorrow": 1, "yesterday": -1}[name])
    if name[:3] in _WEEKDAYS and "monday tuesday wednesday thursday friday saturday sunday".find(name) >= 0:
        ahead = (_WEEKDAYS.index(name[:3]) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    return _read(name, today) if any(c.isdigit() for c in name) else None


def _read(text: str, today: date) -> date | None:
    with suppress(UnreadableError):
        return typed_day(text, since=today - _LONG_AGO)
    return None
