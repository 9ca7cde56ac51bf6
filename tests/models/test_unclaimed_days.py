from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.attribution import CodeOwners, Window
from models.partnership import CodeMatch, CodeRule
from models.unclaimed_days import ANY_DAY, unclaimed_days

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 30)
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2026, 2, 20))
RULES = st.builds(
    CodeRule, st.just(1), st.just(1), st.sampled_from(["rye", "rye10", "ry"]), st.sampled_from(CodeMatch), DAYS, DAYS
)


def test_a_code_of_some_days_is_nobodys_before_and_after_them() -> None:
    rule = CodeRule(1, 1, "RYE10", valid_from=MAY, valid_until=JUNE)
    assert unclaimed_days("rye10", [rule]) == [(None, date(2026, 4, 30)), (date(2026, 7, 1), None)]


@pytest.mark.parametrize(("code", "days"), [("rye10", []), ("other", [ANY_DAY])])
def test_a_code_without_days_is_hers_always_and_another_nobodys(code: str, days: list[object]) -> None:
    assert unclaimed_days(code, [CodeRule(1, 1, "RYE10")]) == days


@given(st.lists(RULES, max_size=5), st.dates(date(2025, 12, 1), date(2026, 3, 31)))
def test_a_day_is_unclaimed_when_no_rule_claims_it(rules: list[CodeRule], day: date) -> None:
    spans = unclaimed_days("rye10", rules)
    is_unclaimed = any((first or date.min) <= day <= (last or date.max) for first, last in spans)
    assert is_unclaimed is not bool(CodeOwners([Window(rule) for rule in rules]).owners("rye10", day))
