"""What a link to a post tells, and which long numbers a spreadsheet may have cut."""

import pytest

from storage.importers.platforms.post_link import is_cut, is_whole_of


@pytest.mark.parametrize("number", ["18355151116178700", "183551511161787000", "1226932871655760000"])
def test_only_zeros_after_the_fifteenth_digit_are_what_a_spreadsheet_leaves(number: str) -> None:
    assert is_cut(number)


@pytest.mark.parametrize("number", ["18355151116178710", "18355151116178701", "183551511161787010"])
def test_a_digit_among_the_last_shows_that_none_is_lost(number: str) -> None:
    assert not is_cut(number)


def test_one_zero_at_the_end_is_chance() -> None:
    assert not is_cut("1142979803545320")


@pytest.mark.parametrize("number", ["", "0", "100000000000000", "1000"])
def test_a_number_of_fifteen_digits_or_fewer_is_whole(number: str) -> None:
    assert not is_cut(number)


@pytest.mark.parametrize("whole", ["18355151116178767", "18355151116178833", "18355151116178800"])
def test_a_cut_number_may_have_been_rounded_up_or_down(whole: str) -> None:
    assert is_whole_of("18355151116178800", whole)


@pytest.mark.parametrize("whole", ["18355151116178967", "183551511161788", "pfbid0dFcUpveeKfQf", ""])
def test_another_number_is_not_what_was_cut(whole: str) -> None:
    assert not is_whole_of("18355151116178800", whole)
