from datetime import date, timedelta

import pytest

from models.today import Need, TodayItem


@pytest.mark.parametrize(
    ("left", "when", "line", "is_marked"),
    [
        (30, "27 May", "Lena: usage rights until", False),
        (8, "5 May", "Lena: usage rights until", False),
        (7, "in 7 days", "Lena: usage rights until 4 May", True),
        (1, "in 1 day", "Lena: usage rights until 28 Apr", True),
        (0, "today", "Lena: usage rights until 27 Apr", True),
    ],
)
def test_a_right_stands_out_in_its_last_seven_days(left: int, when: str, line: str, *, is_marked: bool) -> None:
    today = date(2026, 4, 27)
    item = TodayItem(Need.RIGHTS, "Lena", "usage rights until", today + timedelta(days=left))
    assert (item.when(today), item.line(today), item.stands_out(today)) == (when, line, is_marked)


def test_other_things_stand_out_once_they_are_late() -> None:
    today = date(2026, 4, 27)
    due = [TodayItem(Need.PAY, "Lena", "cash", today - timedelta(days=late)) for late in (0, 1)]
    assert [item.stands_out(today) for item in due] == [False, True]
    assert [item.when(today) for item in due] == ["27 Apr", "26 Apr"]
