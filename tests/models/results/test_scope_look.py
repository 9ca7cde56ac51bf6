from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reading.platform import Platform
from models.results.earlier import Against, ComparedWith
from models.results.filters import Scope
from models.results.periods import periods
from models.results.scope_look import ScopeLook, read_look

DAYS = st.none() | st.dates()
NUMBERS = st.frozensets(st.integers(1, 10**9))
WORDS = st.text()

SCOPES = st.builds(
    Scope,
    NUMBERS,
    DAYS,
    DAYS,
    st.frozensets(st.sampled_from(Platform)),
    NUMBERS,
    st.frozensets(WORDS),
    st.frozensets(st.tuples(WORDS, WORDS)),
)
COMPARED = st.none() | st.builds(ComparedWith, st.sampled_from(Against), st.none() | st.integers(1), DAYS, DAYS)


@given(st.builds(ScopeLook, SCOPES, WORDS, COMPARED))
def test_what_is_remembered_is_what_was_looked_at(look: ScopeLook) -> None:
    assert read_look(look.stored()) == look


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3"])
def test_no_look_is_read_from_what_tells_of_none(text: str) -> None:
    assert read_look(text) is None


def test_what_cannot_be_read_narrows_less() -> None:
    text = '{"campaigns": [true, 3, "x"], "platforms": ["myspace", "tiktok"], "since": "soon", "regions": [["a"], 4]}'
    assert read_look(text) == ScopeLook(Scope(frozenset({3}), platforms=frozenset({Platform.TIKTOK})))


def test_a_period_goes_along_with_the_day() -> None:
    look = ScopeLook(Scope(since=date(2026, 9, 1), until=date(2026, 9, 30)), "This month")
    october = look.on(date(2026, 10, 5)).scope
    assert (october.since, october.until) == (date(2026, 10, 1), date(2026, 10, 5))


def test_a_period_that_is_no_longer_known_keeps_its_days() -> None:
    scope = Scope(since=date(2026, 9, 1), until=date(2026, 9, 30))
    assert ScopeLook(scope, "Last fortnight").on(date(2026, 10, 5)) == ScopeLook(scope)


def test_each_period_is_known_by_its_name() -> None:
    for period in periods(date(2026, 9, 30)):
        look = ScopeLook(period=period.label).on(date(2026, 9, 30))
        assert (look.scope.since, look.scope.until) == (period.since, period.until)
