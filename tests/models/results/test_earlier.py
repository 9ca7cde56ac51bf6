from datetime import date

import pytest

from models.campaigns.campaign import Campaign
from models.reading.platform import Platform
from models.results.earlier import Against, ComparedWith, Earlier, earlier_of, why_not
from models.results.filters import Scope

TODAY = date(2026, 9, 30)
AUTUMN = Campaign(1, "Autumn box", starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12))
SPRING = Campaign(2, "Spring picnic", starts_on=date(2026, 4, 1), ends_on=date(2026, 4, 30))
IDEA = Campaign(3, "Idea")
CAMPAIGNS = {campaign.id: campaign for campaign in (AUTUMN, SPRING, IDEA)}
BEFORE, YEAR_BEFORE = ComparedWith(Against.BEFORE), ComparedWith(Against.YEAR_BEFORE)


def earlier(scope: Scope, wanted: ComparedWith) -> Earlier:
    found = earlier_of(scope, wanted, CAMPAIGNS, TODAY)
    assert found
    return found


def days(found: Earlier) -> tuple[date | None, date | None]:
    return found.scope.since, found.scope.until


def test_the_days_before_are_as_many() -> None:
    found = earlier(Scope(since=date(2026, 9, 15), until=date(2026, 9, 21)), BEFORE)
    assert found == Earlier("8 Sep – 14 Sep", Scope(since=date(2026, 9, 8), until=date(2026, 9, 14)))


def test_of_a_campaign_that_runs_only_the_days_that_are_over_count() -> None:
    found = earlier(Scope.of_campaign(1), BEFORE)
    assert days(found) == (date(2026, 8, 2), date(2026, 8, 31))


def test_days_that_the_campaign_does_not_touch_are_of_all_campaigns_and_say_so() -> None:
    found = earlier(Scope.of_campaign(1), YEAR_BEFORE)
    assert found.label == "1 Sep – 30 Sep 2025, all campaigns"
    assert not found.scope.campaign_ids


def test_days_within_the_campaign_stay_with_it() -> None:
    scope = Scope(frozenset({1}), date(2026, 9, 20), date(2026, 9, 26))
    assert earlier(scope, BEFORE).scope.campaign_ids == {1}


def test_the_last_of_february_has_a_day_in_the_year_before() -> None:
    scope = Scope(since=date(2024, 2, 29), until=date(2024, 2, 29))
    assert days(earlier(scope, YEAR_BEFORE)) == (date(2023, 2, 28), date(2023, 2, 28))


def test_an_open_end_means_today() -> None:
    assert days(earlier(Scope(since=date(2026, 9, 29)), BEFORE)) == (date(2026, 9, 27), date(2026, 9, 28))


def test_all_but_campaigns_and_dates_stays_as_it_is() -> None:
    scope = Scope(
        frozenset({1}), date(2026, 9, 1), None, frozenset({Platform.TIKTOK}), frozenset({7}), frozenset({"Baking"}),
        frozenset({("Lyon", "FR")}),
    )  # fmt: skip
    found = earlier(scope, ComparedWith(Against.CAMPAIGN, 2))
    assert found.label == "all of Spring picnic"
    assert found.scope == Scope(
        frozenset({2}), None, None, scope.platforms, scope.influencer_ids, scope.niches, scope.regions
    )


@pytest.mark.parametrize(
    ("scope", "wanted", "reason"),
    [
        (Scope(), BEFORE, "Choose a campaign or dates first"),
        (Scope(), ComparedWith(Against.DATES, None, TODAY, TODAY), "Choose a campaign or dates first"),
        (Scope(), ComparedWith(Against.CAMPAIGN, 2), "Choose a campaign first"),
        (Scope.of_campaign(2), ComparedWith(Against.CAMPAIGN, 2), "among the campaigns"),
        (Scope.of_campaign(2), ComparedWith(Against.CAMPAIGN, 9), "no longer there"),
        (Scope.of_campaign(3), BEFORE, "no first day yet"),
        (Scope(until=TODAY), BEFORE, "Choose the first day"),
        (Scope(since=date(2026, 11, 1)), BEFORE, "still to come"),
        (Scope.of_campaign(1), ComparedWith(Against.DATES, None, TODAY), "a first and a last one"),
    ],
)
def test_what_cannot_be_compared_says_why(scope: Scope, wanted: ComparedWith, reason: str) -> None:
    assert reason in why_not(scope, wanted, CAMPAIGNS, TODAY)
    assert earlier_of(scope, wanted, CAMPAIGNS, TODAY) is None
