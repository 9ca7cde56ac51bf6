from datetime import date, timedelta

import pytest

from models.campaigns.campaign import Campaign, CampaignStatus, GoalMetric
from models.estimates.estimates import PostsAhead
from models.figures.figure import Figure, Unit
from models.influencers.fit import fit_score
from models.influencers.influencer import FitAspect
from models.results.overview import forecast_of, goal_done

DAY = date(2026, 5, 4)
BEFORE, AFTER = DAY - timedelta(9), DAY + timedelta(20)


@pytest.mark.parametrize(
    ("starts", "ends", "finished", "status"),
    [
        (None, None, None, CampaignStatus.PLANNING),
        (AFTER, None, None, CampaignStatus.PLANNING),
        (DAY, None, None, CampaignStatus.RUNNING),
        (BEFORE, DAY, None, CampaignStatus.RUNNING),
        (BEFORE, AFTER, None, CampaignStatus.RUNNING),
        (BEFORE, DAY - timedelta(1), None, CampaignStatus.FINISHED),
        (None, BEFORE, None, CampaignStatus.FINISHED),
        (None, AFTER, None, CampaignStatus.PLANNING),
        (BEFORE, AFTER, DAY, CampaignStatus.FINISHED),
        (BEFORE, AFTER, AFTER, CampaignStatus.RUNNING),
        (None, None, BEFORE, CampaignStatus.FINISHED),
    ],
)
def test_the_status_comes_from_dates_and_the_finished_mark(
    starts: date | None, ends: date | None, finished: date | None, status: CampaignStatus
) -> None:
    assert Campaign(1, "c", starts_on=starts, ends_on=ends, finished_on=finished).status(DAY) is status


def test_a_running_campaign_goes_on_at_its_pace() -> None:
    campaign = Campaign(1, "c", starts_on=BEFORE, ends_on=AFTER)
    found = forecast_of(campaign, 30, DAY)
    assert found is not None
    assert found.likely == 90  # 30 in 10 days, 20 to come


def test_posts_to_come_lift_what_a_pace_alone_foretells() -> None:
    campaign = Campaign(1, "c", starts_on=BEFORE, ends_on=AFTER)
    found = forecast_of(campaign, 30, DAY, PostsAhead(live=3, to_come=12))
    assert found is not None
    assert found.likely == 120  # 20 more days bring 60, 12 more posts 120


@pytest.mark.parametrize(
    "campaign",
    [
        Campaign(1, "c", ends_on=AFTER),
        Campaign(1, "c", starts_on=BEFORE),
        Campaign(1, "c", starts_on=AFTER, ends_on=AFTER),
        Campaign(1, "c", starts_on=BEFORE, ends_on=BEFORE),
        Campaign(1, "c", starts_on=BEFORE, ends_on=AFTER, goal_metric=GoalMetric.REVENUE),
        Campaign(1, "c", starts_on=BEFORE, ends_on=AFTER, goal_metric=GoalMetric.ENGAGEMENTS),
    ],
)
def test_outside_its_dates_nothing_is_foretold(campaign: Campaign) -> None:
    assert forecast_of(campaign, 5, DAY) is None


def test_an_unmeasured_goal_is_not_foretold() -> None:
    assert forecast_of(Campaign(1, "c", starts_on=BEFORE, ends_on=AFTER), None, DAY) is None


def test_the_goal_is_the_figure_of_its_metric_with_its_reason() -> None:
    revenue = Figure("revenue", "Revenue", Unit.MONEY, 500, "sum", currency="USD")
    orders = Figure("orders", "Orders", Unit.COUNT, None, "count", reason="No codes.")
    figures = {"revenue": revenue, "orders": orders}
    assert goal_done(Campaign(1, "c"), figures) == (None, "No codes.")
    in_dollars = Campaign(1, "c", goal_metric=GoalMetric.REVENUE, currency="USD")
    assert goal_done(in_dollars, figures) == (500, "")
    done, why = goal_done(Campaign(1, "c", goal_metric=GoalMetric.REVENUE), figures)
    assert done is None
    assert "another currency" in why


@pytest.mark.parametrize(
    ("ratings", "score"),
    [
        ((5, 5, 5, 5), 100),
        ((0, 0, 0, 0), 0),
        ((None, None, None, None), None),
        ((4, None, None, None), 80),
        ((5, 0, None, None), 60),
        ((5, 4, 3, 2), 70),
    ],
)
def test_fit_is_the_weighted_mean_of_the_ratings_there_are(
    ratings: tuple[int | None, ...], score: int | None
) -> None:
    assert fit_score(dict(zip(FitAspect, ratings, strict=True))) == score
