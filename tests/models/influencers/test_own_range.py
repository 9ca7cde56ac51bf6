import pytest

from models.influencers.custom_field import FieldKind
from models.influencers.own_range import OwnRange, read_range

NUMBER, DATE = FieldKind.NUMBER, FieldKind.DATE


@pytest.mark.parametrize(
    ("wanted", "value", "is_held"),
    [
        (OwnRange(NUMBER, "10", "20"), "10", True),
        (OwnRange(NUMBER, "10", "20"), "20", True),
        (OwnRange(NUMBER, "10", "20"), "9.99", False),
        (OwnRange(NUMBER, "", "20"), "-3", True),
        (OwnRange(NUMBER, "-5"), "100", True),
        (OwnRange(NUMBER, "10"), "", False),
        (OwnRange(NUMBER, "10"), "about 38", False),
        (OwnRange(DATE, "2026-04-03", "2026-04-03"), "2026-04-03", True),
        (OwnRange(DATE, "2026-04-03"), "2025-12-31", False),
    ],
)
def test_both_ends_belong_to_a_range_and_an_empty_one_is_open(wanted: OwnRange, value: str, is_held: bool) -> None:
    assert wanted.holds(value) is is_held


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (OwnRange(NUMBER, "1200", "4000.5"), "1,200 to 4,000.5"),
        (OwnRange(NUMBER, "12", "12"), "12"),
        (OwnRange(DATE, "2026-04-03"), "from 3 Apr 2026"),
        (OwnRange(DATE, "", "2026-04-03"), "up to 3 Apr 2026"),
    ],
)
def test_a_range_reads_as_a_person_says_it(wanted: OwnRange, words: str) -> None:
    assert wanted.words == words


def test_a_range_that_begins_behind_its_end_is_upside_down() -> None:
    assert OwnRange(NUMBER, "10", "9").is_upside_down
    assert not OwnRange(NUMBER, "9", "10").is_upside_down
    assert not OwnRange(NUMBER, "10").is_upside_down


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [("text", "a", "b"), ("number", "", ""), ("number", "1,5", ""), ("date", "3 Apr", ""), ("moon", "1", "2")],
)
def test_what_is_no_range_of_numbers_or_days_is_refused(kind: str, low: str, high: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_range(kind, low, high)
