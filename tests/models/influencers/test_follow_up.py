from datetime import date

import pytest

from models.errors import UnreadableError
from models.influencers.follow_up import FollowUp, due_text
from models.influencers.typed_follow_up import parse_follow_up

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "due_on", "note"),
    [
        ("today", date(2026, 11, 23), ""),
        ("tomorrow ask her", date(2026, 11, 24), "ask her"),
        ("Friday: ping", date(2026, 11, 27), "ping"),
        ("mon", date(2026, 11, 30), ""),
        ("in 2 weeks call", date(2026, 12, 7), "call"),
        ("+3 x", date(2026, 11, 26), "x"),
        ("3 Dec: send the box", date(2026, 12, 3), "send the box"),
        ("5 jan send", date(2027, 1, 5), "send"),
        ("2027-01-02 hi", date(2027, 1, 2), "hi"),
        ("12.12. call", date(2026, 12, 12), "call"),
        ("26 Nov 2026 2 boxes", date(2026, 11, 26), "2 boxes"),
    ],
)
def test_a_step_begins_with_a_day_as_people_say_it(typed: str, due_on: date, note: str) -> None:
    assert parse_follow_up(typed, MONDAY) == FollowUp(due_on, note)


def test_a_blank_is_no_step() -> None:
    assert parse_follow_up("  ", MONDAY) is None


@pytest.mark.parametrize("typed", ["sometime", "12 boxes", "monument", "31 Feb"])
def test_words_without_a_day_are_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(UnreadableError, match="begins with no day"):
        parse_follow_up(typed, MONDAY)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 23), "Today"),
        (date(2026, 11, 24), "Tomorrow"),
        (date(2026, 11, 22), "1 day late"),
        (date(2026, 11, 3), "20 days late"),
        (date(2026, 12, 3), "3 Dec"),
        (date(2027, 1, 3), "3 Jan 2027"),
    ],
)
def test_a_due_day_is_told_from_today(day: date, text: str) -> None:
    assert due_text(day, MONDAY) == text
