from datetime import date

import pytest

from models.errors import UnreadableError
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.follow_up import FollowUp, parse_follow_up
from models.reading.dates import Kind
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


def test_the_year_may_be_left_out_beside_a_known_day() -> None:
    assert typed_day("3 Jan", near=TODAY) == date(2027, 1, 3)
    assert typed_day("3 Nov", near=TODAY) == date(2026, 11, 3)
    assert typed_day("3 Nov", ahead=TODAY) == date(2027, 11, 3)
