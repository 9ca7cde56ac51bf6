from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import show
from models.errors import UnreadableError
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.follow_up import FollowUp
from models.influencers.typed_follow_up import parse_follow_up
from models.reading.dates import FIRST_YEAR, LAST_YEAR, Kind
from models.reading.named_days import examples, in_full
from models.reading.system_style import ENGLISH, SystemStyle
from models.reading.typed_days import typed_day
from tests.system_styles import AMERICAN, written_in

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
    ("order", "hint", "refused"),
    [
        ("mdy", "Sep 1, 2026 or 9/1", "Apr 3, 2026 or 12/24/2026"),
        ("dmy", "1 Sep 2026 or 1.9.", "3 Apr 2026 or 24.12.2026"),
        (None, "1 Sep 2026 or 1.9.", "3 Apr 2026 or 24.12.2026"),
    ],
)
def test_hints_and_refusals_show_days_in_the_order_of_the_system_and_are_read(
    order: Kind | None, hint: str, refused: str
) -> None:
    with written_in(SystemStyle(day_order=order)):
        assert examples() == hint
        assert [typed_day(text, near=TODAY) for text in hint.split(" or ")] == [date(2026, 9, 1)] * 2
        assert [typed_day(text) for text in refused.split(" or ")] == [date(2026, 4, 3), date(2026, 12, 24)]
        with pytest.raises(UnreadableError, match=f"Write it like {refused}"):
            typed_day("soon")


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
SHOWN_AS = st.sampled_from([AMERICAN, ENGLISH])


@given(DAYS, SHOWN_AS)
def test_what_is_shown_is_read_as_the_same_day(day: date, style: SystemStyle) -> None:
    birthday = CustomField(1, "Birthday", FieldKind.DATE)
    with written_in(style):
        for shown in (show.day(day, year=True), in_full(day), show.moment(datetime.combine(day, time(20, 21)))):
            assert typed_day(shown) == day
            assert typed_day(shown.lower().replace(",", "")) == day
        assert birthday.read_typed(birthday.shown(str(day))) == str(day)
        assert parse_follow_up(f"{show.day(day, year=True)} 20 boxes", TODAY) == FollowUp(day, "20 boxes")


@given(DAYS, st.integers(-180, 180), SHOWN_AS)
def test_what_is_shown_without_its_year_is_read_as_the_day_beside(near: date, away: int, style: SystemStyle) -> None:
    day = near + timedelta(days=away)
    with written_in(style):
        if (day.month, day.day) != (2, 29) and day.year <= LAST_YEAR:
            assert typed_day(show.day(day), near=near) == day


@pytest.mark.parametrize(
    "text", ["Nov 3", "Nov 3, 2026", "nov 3 2026", "11/3", "11/03", "11/3/26", "3 Nov", "2026-11-03"]
)
def test_an_american_types_a_day_with_its_month_first(text: str) -> None:
    with written_in(AMERICAN):
        assert typed_day(text, near=TODAY) == date(2026, 11, 3)
