from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.posts.measure_again import NEVER, USUAL_MARKS, Marks, marks_text, next_day, read_marks

TODAY = date(2026, 11, 27)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("piece", "live_on", "read_on", "due"),
    [
        ("story", 1, None, 0),
        ("story", 1, 1, None),
        ("reel", 0, None, -1),
        ("reel", 7, None, 0),
        ("reel", 10, 8, 3),
        ("reel", 10, 3, -20),
        ("reel", 31, 24, 1),
        ("reel", 31, 1, None),
    ],
)
def test_when_a_post_is_read_next(piece: str, live_on: int, read_on: int | None, due: int | None) -> None:
    read = None if read_on is None else before(read_on)
    assert next_day(piece, before(live_on), read, TODAY) == (None if due is None else before(due))


def test_a_wished_day_holds_until_a_reading_is_as_late() -> None:
    wished = TODAY + timedelta(days=5)
    assert next_day("reel", before(31), before(1), TODAY, wished=wished) == wished
    assert next_day("reel", before(2), before(1), TODAY, wished=before(1)) == TODAY + timedelta(days=1)


def test_not_again_is_not_again() -> None:
    assert next_day("reel", before(7), None, TODAY, wished=NEVER) is None


def test_without_a_day_of_going_live_there_is_no_rule() -> None:
    assert next_day("reel", None, None, TODAY) is None
    assert next_day("reel", None, None, TODAY, wished=TODAY) == TODAY


def test_a_rule_is_typed_as_a_list_of_days() -> None:
    assert read_marks("30, 1 and 7;7") == (1, 7, 30)
    assert read_marks(" ") == ()
    for text in ("soon", "0", "-1", "1.5", "400"):
        with pytest.raises(UnreadableError, match="is no list of days"):
            read_marks(text)


MARKS = st.lists(st.integers(1, 365), unique=True).map(lambda days: tuple(sorted(days)))


@given(MARKS)
def test_a_rule_is_shown_as_it_is_read(marks: Marks) -> None:
    assert read_marks(marks_text(marks)) == marks


@given(st.integers(0, 60), st.none() | st.integers(0, 60), MARKS | st.just(USUAL_MARKS))
def test_the_next_day_is_a_mark_after_the_newest_reading(live: int, read: int | None, marks: Marks) -> None:
    read_on = None if read is None else before(read)
    found = next_day("reel", before(live), read_on, TODAY, marks)
    if found is not None:
        assert (found - before(live)).days in marks
        assert read_on is None or found > read_on
