from dataclasses import replace
from datetime import date

import pytest

from models.campaigns.campaign import Campaign, CampaignStatus, GoalMetric
from models.results.goal_words import outlook, pace_text
from models.results.overview import CampaignOverview
from tests.models.results.test_tile_words import AUTUMN, OVERVIEW, TODAY


def overview(campaign: Campaign, **others: object) -> CampaignOverview:
    return replace(OVERVIEW, campaign=campaign, status=campaign.status(TODAY), **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("campaign", "words"),
    [
        (Campaign(1, "c"), "no dates yet"),
        (Campaign(1, "c", ends_on=date(2026, 12, 1)), "no start date yet"),
        (Campaign(1, "c", starts_on=date(2026, 12, 1)), "not started, begins 1 Dec"),
        (Campaign(1, "c", starts_on=date(2026, 9, 1)), "no target set · no end date yet"),
        (replace(AUTUMN, goal_target=None), "no target set · 20 days left"),
        (replace(AUTUMN, goal_target=None, finished_on=TODAY), "no target was set · ended 22 Sep"),
        (replace(AUTUMN, goal_target=80, finished_on=TODAY), "goal reached · ended 22 Sep"),
        (replace(AUTUMN, finished_on=TODAY), "32 orders short · ended 22 Sep"),
    ],
)
def test_where_nothing_can_be_foretold_it_says_why(campaign: Campaign, words: str) -> None:
    assert outlook(overview(campaign, forecast=None), TODAY) == words


def test_without_a_target_the_likely_total_is_told_all_the_same() -> None:
    found = outlook(overview(replace(AUTUMN, goal_target=None)), TODAY)
    assert found == "no target set · 122 – 141 likely by 12 Oct"


def test_the_pace_stands_beside_the_one_that_is_needed() -> None:
    assert pace_text(OVERVIEW, TODAY).splitlines() == [
        "Pace so far: 4.0 orders a day over 22 days",
        "The target needs 1.6 orders a day in the 20 days left",
        "By this pace and the posts to come about 130 by the end, with an 80 % range; estimated",
    ]


def test_what_comes_in_bursts_has_a_pace_but_no_range() -> None:
    views = replace(AUTUMN, goal_metric=GoalMetric.VIEWS, goal_target=50_000)
    told = pace_text(overview(views, done=22_000, forecast=None), TODAY)
    assert "Pace so far: 1,000 views a day" in told
    assert told.endswith("Views come in bursts, so no range is given for the end")


@pytest.mark.parametrize("status", [CampaignStatus.PLANNING, CampaignStatus.FINISHED])
def test_only_a_running_campaign_has_a_pace(status: CampaignStatus) -> None:
    assert pace_text(replace(OVERVIEW, status=status), TODAY) == ""
