from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.results.periods import calendar_periods, quarter_of

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def test_years_and_quarters_of_the_calendar_are_offered_with_the_days_still_to_come() -> None:
    found = [(one.label, one.since.isoformat(), one.until.isoformat()) for one in calendar_periods(date(2026, 2, 14))]
    assert found == [
        ("This year", "2026-01-01", "2026-12-31"),
        ("Last year", "2025-01-01", "2025-12-31"),
        ("Q1 2026", "2026-01-01", "2026-03-31"),
        ("Q4 2025", "2025-10-01", "2025-12-31"),
        ("Q3 2025", "2025-07-01", "2025-09-30"),
        ("Q2 2025", "2025-04-01", "2025-06-30"),
    ]


@given(DAYS)
def test_a_quarter_holds_its_days_and_begins_with_a_month(day: date) -> None:
    since, until = quarter_of(day)
    assert since <= day <= until
    assert since.day == 1
    assert since.month in {1, 4, 7, 10}
    assert 90 <= (until - since).days + 1 <= 92
