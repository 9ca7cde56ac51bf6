"""Letting a follow-up wait: the usual days, and one that is typed."""

from datetime import date, timedelta

from models.errors import UnreadableError
from models.influencers.typed_follow_up import parse_follow_up
from models.reading.named_days import without_year
from models.reading.text import quoted

_USUAL = (("Tomorrow", 1), ("In 3 days", 3), ("Next week", 7))


def usual_days(today: date) -> list[tuple[str, date]]:
    """The days on offer with their words, counted from today."""
    return [(words, today + timedelta(days=days)) for words, days in _USUAL]


def snooze_examples() -> str:
    """What may be typed: "Friday, in 10 days or 3 Dec"."""
    return f"Friday, in 10 days or {without_year(date(2026, 12, 3))}"


def parse_snooze(text: str, today: date) -> date | None:
    """Read "fri", "in 10 days", "3 Dec"; None when blank. Raises ``UnreadableError`` unless it is a day to come."""
    step = parse_follow_up(text, today)
    if step is None:
        return None
    if step.note:
        raise UnreadableError(f"{quoted(text)} is more than a day. Type one such as {snooze_examples()}.")
    if step.due_on <= today:
        raise UnreadableError(f"{quoted(text)} is no day to come. Type one such as {snooze_examples()}.")
    return step.due_on
