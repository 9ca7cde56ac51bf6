from datetime import date

import pytest

from models.campaigns.code_clash import CodeHolder, Days, clash_of, code_problem
from models.campaigns.partnership import CodeMatch, CodeRule

EQUALS, STARTS, CONTAINS = CodeMatch.EQUALS, CodeMatch.STARTS_WITH, CodeMatch.CONTAINS
AUTUMN: Days = (date(2026, 9, 1), date(2026, 10, 12))


def holder(code: str, match: CodeMatch = EQUALS, days: Days = AUTUMN, valid: Days = (None, None)) -> CodeHolder:
    return CodeHolder(code, match, "Moss & Crumb", "Autumn box", *days, *valid)


def rule(code: str, match: CodeMatch = EQUALS, valid: Days = (None, None)) -> CodeRule:
    return CodeRule(0, 0, code, match, *valid)


def test_the_same_code_in_overlapping_dates_names_whose_it_is() -> None:
    clash = clash_of(rule("moss15"), AUTUMN, [holder("MOSS15")])
    assert clash
    assert clash.is_problem
    assert clash.sentence.startswith("“MOSS15” already belongs to Moss & Crumb in “Autumn box”, whose dates overlap.")


def test_the_same_code_is_free_where_its_days_do_not_meet() -> None:
    ended = holder("MOSS15", valid=(None, date(2026, 9, 10)))
    assert clash_of(rule("MOSS15", valid=(date(2026, 9, 11), None)), AUTUMN, [ended]) is None
    assert clash_of(rule("MOSS15", valid=(date(2026, 9, 10), None)), AUTUMN, [ended])


def test_days_outside_of_the_campaign_count_as_they_stand() -> None:
    late = (date(2026, 11, 1), date(2026, 11, 30))
    assert clash_of(rule("MOSS15", valid=late), AUTUMN, [holder("MOSS15", valid=late)])
    assert clash_of(rule("MOSS15", valid=late), AUTUMN, [holder("MOSS15")]) is None


@pytest.mark.parametrize(
    ("match", "code", "other_match", "other"),
    [
        (STARTS, "MOSS", STARTS, "MOSS1"),
        (STARTS, "MOSSY", STARTS, "moss"),
        (CONTAINS, "OSS", STARTS, "MOSS"),
        (STARTS, "MOSS", CONTAINS, "MOSS15"),
        (CONTAINS, "OSS", CONTAINS, "MOSS"),
    ],
)
def test_two_patterns_clash_where_one_holds_the_other(
    match: CodeMatch, code: str, other_match: CodeMatch, other: str
) -> None:
    clash = clash_of(rule(code, match), AUTUMN, [holder(other, other_match)])
    assert clash
    assert clash.is_problem
    assert "Moss & Crumb" in clash.sentence


@pytest.mark.parametrize(("match", "other"), [(STARTS, "RYE"), (CONTAINS, "RYE")])
def test_patterns_of_other_letters_do_not_clash(match: CodeMatch, other: str) -> None:
    assert clash_of(rule("MOSS", match), AUTUMN, [holder(other, match)]) is None


def test_a_whole_code_within_a_pattern_of_somebody_is_told_and_allowed() -> None:
    clash = clash_of(rule("MOSS15"), AUTUMN, [holder("MOSS", STARTS)])
    assert clash
    assert not clash.is_problem
    assert clash.sentence == (
        "Orders with “MOSS15” go to this creator: a whole code goes before codes that start with “MOSS”,"
        " which belong to Moss & Crumb in “Autumn box”."
    )


def test_a_pattern_over_somebodys_whole_code_is_told_and_allowed() -> None:
    clash = clash_of(rule("OSS", CONTAINS), AUTUMN, [holder("MOSS15")])
    assert clash
    assert not clash.is_problem
    assert clash.sentence.startswith("Orders with “MOSS15” stay with Moss & Crumb in “Autumn box”")


def test_what_must_not_be_kept_is_told_before_the_rest() -> None:
    clash = clash_of(rule("MOSS15"), AUTUMN, [holder("MOSS", STARTS), holder("MOSS15")])
    assert clash
    assert clash.is_problem


def test_a_code_of_two_words_is_none() -> None:
    assert code_problem("MOSS 15", None, None, []) == "A code is one word, as the buyer types it at the checkout."
