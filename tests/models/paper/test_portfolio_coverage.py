"""Which campaigns a period has, and how the period is called."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.campaign import Campaign
from models.paper.portfolio.coverage import covered
from models.paper.portfolio.period import period_name
from models.results.filters import Scope

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
CAMPAIGNS = st.lists(st.tuples(st.none() | DAYS, st.none() | st.integers(0, 200)), max_size=6)


def campaign(number: int, since: date | None, until: date | None) -> Campaign:
    return Campaign(number, f"Campaign {number}", starts_on=since, ends_on=until)


@pytest.mark.parametrize(
    ("since", "until", "name"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 7, 1), date(2026, 9, 30), "Q3 2026"),
        (date(2026, 7, 1), date(2026, 9, 29), "1 Jul – 29 Sep 2026"),
        (date(2026, 7, 1), None, "from 1 Jul 2026"),
        (None, date(2026, 7, 1), "until 1 Jul 2026"),
        (None, None, "since the beginning"),
    ],
)
def test_a_period_is_called_by_its_year_or_quarter_else_by_its_days(
    since: date | None, until: date | None, name: str
) -> None:
    assert period_name(since, until) == name


def test_a_campaign_over_new_year_lies_partly_in_both_years() -> None:
    over = campaign(1, date(2025, 12, 1), date(2026, 1, 10))
    for year in (2025, 2026):
        found = covered([over], Scope(since=date(year, 1, 1), until=date(year, 12, 31)))
        assert (found.whole, found.parts) == ((), (over,))
        assert found.sentence == "Campaign 1 lies partly in it."


def test_a_campaign_without_an_end_counts_whole_only_while_the_period_is_open() -> None:
    endless = campaign(1, date(2026, 3, 1), None)
    assert covered([endless], Scope(since=date(2026, 1, 1), until=date(2026, 12, 31))).parts == (endless,)
    assert covered([endless], Scope()).whole == (endless,)


def test_a_period_without_campaigns_says_so() -> None:
    found = covered([campaign(1, date(2026, 3, 1), date(2026, 4, 1))], Scope(until=date(2026, 2, 1)))
    assert found.sentence == "No campaign has days in it."


@given(CAMPAIGNS, DAYS, st.integers(0, 500))
def test_each_campaign_is_whole_partly_there_or_not_at_all(
    spans: list[tuple[date | None, int | None]], since: date, length: int
) -> None:
    campaigns = [
        campaign(number, start, start + timedelta(days=days) if start and days is not None else None)
        for number, (start, days) in enumerate(spans)
    ]
    until = since + timedelta(days=length)
    found = covered(campaigns, Scope(since=since, until=until))
    assert not {one.id for one in found.whole} & {one.id for one in found.parts}
    for one in campaigns:
        is_out = (one.ends_on is not None and one.ends_on < since) or (
            one.starts_on is not None and one.starts_on > until
        )
        assert (one in (*found.whole, *found.parts)) is not is_out
        if one in found.whole:
            assert one.starts_on is not None
            assert one.ends_on is not None
            assert since <= one.starts_on <= one.ends_on <= until
