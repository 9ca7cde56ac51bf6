"""The next step with somebody, as it is typed."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from models.errors import UnreadableError
from models.influencers.follow_up import FollowUp
from models.reading.named_days import without_year
from models.reading.spoken_days import spoken_day
from models.reading.text import one_line, quoted
from models.reading.typed_days import typed_day

_SEPARATOR: Final = " ·:,–-"
_MOST_WORDS: Final = 4
_LONG_AGO: Final = timedelta(days=120)


def parse_follow_up(text: str, today: date) -> FollowUp | None:
    """Read "tomorrow", "fri ask for her address", "in 5 Tagen", "3 Dec: send the box"; None when blank.

    A day without a year is the next one of that name, or one of the last months. Raises ``UnreadableError`` where
    the text does not begin with a day.
    """
    line = one_line(text)
    if not line:
        return None
    parts = line.split(" ")
    for count in range(min(_MOST_WORDS, len(parts)), 0, -1):
        due_on = _day(" ".join(parts[:count]), today)
        if due_on:
            return FollowUp(due_on, " ".join(parts[count:]).strip(_SEPARATOR))
    example = without_year(date(2026, 12, 3))
    raise UnreadableError(f"{quoted(text)} begins with no day. Type one such as tomorrow, Friday or {example}.")


def _day(text: str, today: date) -> date | None:
    name = text.rstrip(_SEPARATOR)
    return spoken_day(name, today) or (_read(name, today) if any(c.isdigit() for c in name) else None)


def _read(text: str, today: date) -> date | None:
    with suppress(UnreadableError):
        return typed_day(text, since=today - _LONG_AGO)
    return None
