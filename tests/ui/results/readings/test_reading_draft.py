"""What is typed for a post, without a window: whatever is typed can be taken back step by step."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.posts.measured_post import COUNTS, MeasuredPost
from models.posts.post import METRICS, Basis, Post, Reading
from models.reading.platform import Platform
from ui.results.readings.reading_draft import ReadingDraft, Standing

DAY = date(2026, 9, 30)
POST = Post(1, 1, 1, Platform.INSTAGRAM, format="reel", published_at=datetime(2026, 9, 9, 18))
EARLIER = Reading(1, 1, date(2026, 9, 14), likes=400, reach=3_000, comments=0)


def draft(*readings: Reading) -> ReadingDraft:
    return ReadingDraft(MeasuredPost(POST, readings), DAY, DAY)


def seen(one: ReadingDraft) -> list[tuple[str, Standing, str]]:
    return [(name, one.standing(name), one.text(name)) for name in COUNTS]


NAMES = st.sampled_from(METRICS)
TEXTS = st.one_of(st.integers(0, 10**6).map(str), st.sampled_from(["-", "", "hidden", "12,5k", "many", "-4"]))


@given(st.lists(st.tuples(NAMES, TEXTS), max_size=12))
def test_whatever_is_typed_can_be_taken_back(typed: list[tuple[str, str]]) -> None:
    one = draft(EARLIER)
    before = seen(one)
    for name, text in typed:
        try:
            one.type(name, text)
        except UnreadableError as error:
            one.refuse(name, text, error, is_pasted=True)
    while one.take_back():
        pass
    assert seen(one) == before
    assert not one.unsaved


@given(st.lists(st.tuples(NAMES, TEXTS), max_size=12))
def test_what_is_saved_reads_as_what_was_typed(typed: list[tuple[str, str]]) -> None:
    one = draft(EARLIER)
    for name, text in typed:
        try:
            one.type(name, text)
        except UnreadableError:
            continue
    shown = seen(one)
    counts = one.counts()
    kept = {name: getattr(EARLIER, name) for name in COUNTS}
    written = [Reading(2, 1, DAY, **{**kept, **counts})] if counts else []
    again = ReadingDraft(MeasuredPost(POST, (EARLIER, *written)), DAY, DAY, shows_all=True)
    values = {name: again.value(name) for name in METRICS if one.is_asked(name)}
    assert values == {name: one.value(name) for name in METRICS if one.is_asked(name)}
    assert seen(one) == shown


def test_empty_text_over_an_empty_cell_is_nothing() -> None:
    one = draft(EARLIER)
    one.type("likes", "")
    one.type("views", " ")
    assert not one.unsaved


def test_the_same_number_again_is_a_number_of_this_day() -> None:
    one = draft(EARLIER)
    one.type("likes", "400")
    assert (one.standing("likes"), one.change("likes")) == (Standing.TYPED, 0)
    assert one.counts() == {"likes": 400}


def test_a_number_that_was_taken_out_is_as_it_was_measured_before() -> None:
    saved = Reading(2, 1, DAY, likes=700, reach=3_000)
    one = draft(EARLIER, saved)
    one.type("likes", "")
    assert one.counts() == {"likes": 400}
    assert one.standing("likes") is Standing.EARLIER


def test_what_was_estimated_is_not_carried_into_a_measured_reading() -> None:
    one = draft(Reading(1, 1, date(2026, 9, 14), Basis.ESTIMATED, likes=400))
    assert one.standing("likes") is Standing.EARLIER
    assert one.carried is None


def test_a_reading_before_the_newest_is_beside_the_one_before_it() -> None:
    one = draft(EARLIER, Reading(2, 1, date(2026, 9, 25), likes=900))
    one.move_to(date(2026, 9, 20), is_own=True)
    one.type("likes", "600")
    assert one.change("likes") == 200
