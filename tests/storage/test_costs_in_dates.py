"""What the dates of a scope mean for money: a campaign costs in its own days, and only whole."""

from datetime import date

import pytest

from models.figures.figure import Figure
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.results import creator_results
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post


def spent_in(workspace: Workspace, since: date | None, until: date | None) -> Figure:
    return figures(workspace, Scope(since=since, until=until))["cost"]


@pytest.fixture
def two_years(workspace: Workspace) -> Workspace:
    """A campaign of last spring and one of this one, both with a live creator who costs 100."""
    for year in (2025, 2026):
        campaign = add_campaign(workspace, f"Spring {year}", starts_on=date(year, 4, 1), ends_on=date(year, 6, 30))
        add_partnership(workspace, add_influencer(workspace, f"Lena {year}"), campaign, f"LENA{year}", fee=10_000)
    return workspace


def test_a_campaign_that_was_over_before_costs_nothing_in_the_dates(two_years: Workspace) -> None:
    assert spent_in(two_years, date(2026, 1, 1), date(2026, 12, 31)).value == 10_000
    assert spent_in(two_years, None, None).value == 20_000


def test_dates_that_hold_a_part_of_a_campaign_say_which_and_what_to_do(two_years: Workspace) -> None:
    spent = spent_in(two_years, date(2026, 5, 1), None)
    assert spent.value is None
    assert spent.reason == (
        "Costs belong to a whole campaign: the dates hold only a part of Spring 2026."
        " Widen them to hold 1 Apr – 30 Jun 2026."
    )
    both = spent_in(two_years, date(2025, 5, 1), date(2026, 5, 1))
    assert "only parts of Spring 2025 and Spring 2026" in both.reason


def test_dates_without_any_campaign_say_so(two_years: Workspace) -> None:
    assert spent_in(two_years, date(2025, 9, 1), date(2025, 9, 30)).reason == (
        "No campaign of a live partnership here has days in these dates."
    )


def test_sales_after_the_end_of_a_campaign_ask_for_all_of_its_cost(two_years: Workspace) -> None:
    add_order(two_years, "LENA2025", placed_on=date(2025, 7, 5))
    spent = spent_in(two_years, date(2025, 7, 1), date(2025, 7, 31))
    assert "only a part of Spring 2025" in spent.reason


def test_a_campaign_without_a_last_day_asks_for_it(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, "Open", ends_on=None)
    add_partnership(workspace, add_influencer(workspace), campaign, fee=10_000)
    assert (
        "Open has no last day yet. Enter that, or take the dates out."
        in spent_in(workspace, date(2026, 1, 1), None).reason
    )


def test_creators_of_a_campaign_outside_the_dates_are_not_compared(two_years: Workspace) -> None:
    found = creator_results(two_years, Scope(since=date(2026, 1, 1), until=date(2026, 12, 31)))
    assert [(one.name, one.cost) for one in found] == [("Lena 2026", 10_000)]


def test_a_platform_compares_those_who_posted_there(two_years: Workspace) -> None:
    lena = two_years.influencers.ids()[0]
    add_post(two_years, lena, likes=5)
    found = creator_results(two_years, Scope(platforms=frozenset({Platform.INSTAGRAM})))
    assert [(one.influencer_id, one.cost, one.orders) for one in found] == [(lena, None, None)]
