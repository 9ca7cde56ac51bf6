import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.posts.typed_count import TypedCount, echo, read_typed_count, two_ways


@pytest.mark.parametrize(
    ("text", "value"),
    [("43.2k", 43_200), ("12,5k", 12_500), ("1.234", 1_234), ("1 234", 1_234), ("2,1 mil", 2_100), ("0", 0)],
)
def test_numbers_are_read_as_people_write_them(text: str, value: int) -> None:
    assert read_typed_count(text) == TypedCount(value)


@pytest.mark.parametrize("text", ["-", "–", "n/a", "N/A", "hidden", "Not shown", " not shown ", "private"])
def test_words_for_no_number_are_unknown_and_not_zero(text: str) -> None:
    assert read_typed_count(text) == TypedCount(None)


def test_nothing_typed_is_neither_a_number_nor_the_word_that_none_is_shown() -> None:
    assert read_typed_count("  ") is None


@pytest.mark.parametrize("text", ["many", "-5", "1.5", "12;3"])
def test_what_is_no_count_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"“.+” is .+\."):
        read_typed_count(text)


def test_what_is_understood_is_echoed_where_it_is_not_just_what_was_typed() -> None:
    assert [echo(text) for text in ("12,5k", "1234", "12", "-", "many", "")] == [
        "= 12,500", "= 1,234", "", "= not shown", "", "",
    ]  # fmt: skip


def test_a_number_that_could_be_read_two_ways_is_told() -> None:
    assert two_ways("1.234") == "“1.234” is taken as 1,234, not as about 1."
    assert [two_ways(text) for text in ("1,234", "1.234k", "1234", "12.5k", "many", "")] == [""] * 6


@given(st.integers(0, 10**12))
def test_a_number_is_copied_and_shown_in_ways_that_are_read_back(value: int) -> None:
    count = TypedCount(value)
    assert read_typed_count(count.copied) == read_typed_count(count.text) == count


def test_that_none_is_shown_is_copied_in_a_way_that_is_read_back() -> None:
    assert read_typed_count(TypedCount(None).copied) == TypedCount(None)


@given(st.text(max_size=20))
def test_any_text_is_a_count_or_nothing_or_refused(text: str) -> None:
    try:
        found = read_typed_count(text)
    except UnreadableError:
        return
    assert found is None or found.value is None or found.value >= 0
