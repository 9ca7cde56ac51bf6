from datetime import date

import pytest

from models.errors import UnreadableError
from models.influencers.snooze import parse_snooze, usual_days

FRIDAY = date(2026, 11, 27)


def test_the_usual_days_count_from_today() -> None:
    assert [day for _, day in usual_days(FRIDAY)] == [date(2026, 11, 28), date(2026, 11, 30), date(2026, 12, 4)]


@pytest.mark.parametrize(
    ("typed", "day"),
    [("fri", date(2026, 12, 4)), ("in 10 days", date(2026, 12, 7)), ("3 Dec", date(2026, 12, 3)), (" ", None)],
)
def test_a_day_is_read_as_people_type_it(typed: str, day: date | None) -> None:
    assert parse_snooze(typed, FRIDAY) == day


@pytest.mark.parametrize(
    ("typed", "told"), [("today", "no day to come"), ("1 Nov", "no day to come"), ("fri call her", "more than a day")]
)
def test_what_is_no_day_to_come_is_told(typed: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        parse_snooze(typed, FRIDAY)
