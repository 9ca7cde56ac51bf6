import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.planner.limits import limits_text, parse_limits, parse_region_limits, region_limits_text
from models.reading.platform import Platform


@given(st.dictionaries(st.sampled_from([one.label for one in Platform]), st.integers(0, 999), min_size=1))
def test_limits_read_back_as_they_are_shown(limits: dict[str, int]) -> None:
    assert parse_limits(limits_text(limits)) == limits


@pytest.mark.parametrize("text", ["Instagram 4, others any", "instagram: 4", "IG 4", " Instagram  4 ,"])
def test_limits_are_read_as_people_type_them(text: str) -> None:
    assert parse_limits(text) == {"Instagram": 4}


@pytest.mark.parametrize("text", ["", "  ", "others any"])
def test_no_limit_is_none(text: str) -> None:
    assert parse_limits(text) is None


@pytest.mark.parametrize("text", ["Myspace 3", "Instagram", "4", "Instagram many"])
def test_what_is_no_limit_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UnreadableError, match="Instagram 4"):
        parse_limits(text)


@given(st.dictionaries(st.sampled_from(["FR", "DE", "Lyon", "Île-de-France"]), st.integers(0, 999), min_size=1))
def test_limits_of_regions_read_back_as_they_are_shown(limits: dict[str, int]) -> None:
    assert parse_region_limits(region_limits_text(limits), ["FR", "DE", "Lyon", "Île-de-France"]) == limits


@pytest.mark.parametrize("text", ["France 3", "fr: 3", "FR=3, others any"])
def test_a_region_is_known_by_code_and_by_name(text: str) -> None:
    assert parse_region_limits(text, ["FR", "BE", ""]) == {"FR": 3}


@pytest.mark.parametrize(("text", "told"), [("Spain 2", "from “Spain”"), ("France", "France 3"), ("3", "France 3")])
def test_a_region_of_nobody_is_told(text: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        parse_region_limits(text, ["FR"])
