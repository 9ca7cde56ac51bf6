"""The same fault in many rows: said once, with what to do about it."""

from ui.importing.repeated_problems import repeated_problems


def test_a_fault_of_many_rows_is_told_once_by_what_to_do() -> None:
    reasons = [f"No influencer has the number “{number}”. Import the list of influencers first." for number in range(5)]
    assert repeated_problems(reasons) == ["5 rows: import the list of influencers first."]


def test_a_fault_of_three_rows_is_not_told_above_them() -> None:
    assert not repeated_problems(["“a” is no count."] * 3)


def test_a_fault_that_has_no_hint_is_told_by_its_first_row() -> None:
    reasons = ["“a” is no count.", "“b” is no count.", "“c” is no count.", "“d” is no count."]
    assert repeated_problems(reasons) == ["4 rows, such as: “a” is no count."]
