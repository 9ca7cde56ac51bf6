import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.code_pattern import code_pattern, parse_code_pattern
from models.campaigns.partnership import CodeMatch

CODES = st.text("ABC123-", min_size=1)


@given(st.sampled_from(CodeMatch), CODES)
def test_a_rule_written_as_one_word_is_read_back(match: CodeMatch, code: str) -> None:
    assert parse_code_pattern(code_pattern(match, code)) == (match, code)


@pytest.mark.parametrize("text", ["*", "**", "*MOSS", "MO*SS"])
def test_stars_elsewhere_are_letters(text: str) -> None:
    match, code = parse_code_pattern(text)
    assert code_pattern(match, code) == text
    assert code
