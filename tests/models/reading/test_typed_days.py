from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.follow_up import FollowUp
from models.influencers.typed_follow_up import parse_follow_up
from models.reading.dates import Kind
from models.reading.named_days import examples
from models.reading.system_style import SystemStyle
from models.reading.typed_days import typed_day
from tests.system_styles import written_in

TODAY = date(2026, 11, 27)
OCTOBER, JANUARY = date(2026, 10, 1), date(2026, 1, 10)


@pytest.mark.parametrize(("order", "day"), [("dmy", OCTOBER), ("mdy", JANUARY)])
def test_a_day_in_figures_is_read_in_the_order_of_the_system(order: Kind, day: date) -> None:
    with written_in(SystemStyle(day_order=order)):
        assert typed_day("1/10/2026") == day
        assert parse_follow_up("1/10/2026 call her", TODAY) == FollowUp(day, "call her")
        assert CustomField(1, "Birthday", FieldKind.DATE).read_typed("1/10/2026") == str(day)


def test_it_is_refused_where_the_system_has_no_such_order() -> None:
    with pytest.raises(UnreadableError, match="could be"):
        typed_day("1/10/2026")


@pytest.mark.parametrize("order", ["dmy", "mdy", None])
def test_a_day_that_can_be_read_in_one_way_needs_no_order(order: Kind | None) -> None:
    with written_in(SystemStyle(day_order=order)):
        assert [typed_day(text) for text in ("27/11/2026", "27 Nov 2026", "2026-11-27")] == [TODAY] * 3


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)), st.integers(-180, 180), st.sampled_from(["dmy", "mdy", None]))
def test_a_day_without_a_year_is_the_nearest(to: date, away: int, order: Kind | None) -> None:
    day = to + timedelta(days=away)
    in_figures = {"dmy": [f"{day.day}/{day.month}"], "mdy": [f"{day.month}/{day.day}"], None: []}[order]
    with written_in(SystemStyle(day_order=order)):
        if (day.month, day.day) != (2, 29):
            for text in (f"{day.day} {day:%b}", f"{day.day}.{day.month}.", f"{day:%d.%m}", *in_figures):
                assert typed_day(text, near=to) == day
        assert typed_day(day.isoformat(), near=to) == day


@pytest.mark.parametrize(
    ("text", "day"), [("3.11.", date(2027, 11, 3)), ("27 Nov", TODAY), ("1 Dec", date(2026, 12, 1))]
)
def test_a_day_without_a_year_is_the_first_from_a_day_on(text: str, day: date) -> None:
    assert typed_day(text, since=TODAY) == day


@pytest.mark.parametrize("text", ["32.1.", "1/13", "3/11", "3.11.", "3 Nov"])
def test_a_day_needs_its_year_where_it_is_not_one_or_stands_alone(text: str) -> None:
    with pytest.raises(UnreadableError):
        typed_day(text, near=TODAY if "/" in text or "32" in text else None)


@pytest.mark.parametrize(
    ("text", "day"),
    [("3.11. ask", date(2026, 11, 3)), ("24.12. send the box", date(2026, 12, 24)), ("1 Mar", date(2027, 3, 1))],
)
def test_a_next_step_may_have_a_day_in_figures(text: str, day: date) -> None:
    step = parse_follow_up(text, TODAY)
    assert step is not None
    assert step.due_on == day


@pytest.mark.parametrize(
    ("order", "hint", "refusal"),
    [
        ("mdy", "9/1/2026 or 9/1", "12/24/2026"),
        ("dmy", "1 Sep 2026 or 1.9.", "24.12.2026"),
        (None, "1 Sep 2026 or 1.9.", "24.12.2026"),
    ],
)
def test_hints_and_refusals_show_days_in_the_order_of_the_system_and_are_read(
    order: Kind | None, hint: str, refusal: str
) -> None:
    with written_in(SystemStyle(day_order=order)):
        assert examples() == hint
        assert [typed_day(text, near=TODAY) for text in hint.split(" or ")] == [date(2026, 9, 1)] * 2
        assert typed_day(refusal) == date(2026, 12, 24)
        with pytest.raises(UnreadableError, match=f"Write it like 3 Apr 2026 or {refusal}"):
            typed_day("soon")
