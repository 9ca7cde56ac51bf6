from dataclasses import replace
from datetime import date

import pytest

from models.campaigns.budget import Budget
from models.campaigns.campaign import Campaign, CampaignStatus, GoalMetric
from models.campaigns.campaign_words import card_line, in_list_order, page_line, progress_text
from models.campaigns.delivered import Delivered
from models.estimates.estimates import Estimate
from models.figures.figure import Figure, Input, Unit
from models.results.overview import CampaignOverview, PartnershipProgress
from models.results.tile_words import back_label, back_tile, budget_tile, goal_tile, posts_tile

TODAY = date(2026, 9, 22)
AUTUMN = Campaign(
    1, "Autumn box", goal_target=120, starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12), regions=("France", "UK")
)
FIGURES = {
    "orders": Figure("orders", "Orders", Unit.COUNT, 88, "orders by code", 88, counted="orders"),
    "revenue": Figure("revenue", "Revenue", Unit.MONEY, 260_000, "net", 88, currency="EUR"),
    "cost": Figure("cost", "Cost", Unit.MONEY, 100_000, "fee + product", 5, currency="EUR"),
    "back_per_1": Figure(
        *("back_per_1", "Back per 1", Unit.RATIO, 2.6, "revenue ÷ cost", 88),
        low=1.9,
        high=3.4,
        currency="EUR",
        counted="orders",
        inputs=(Input("Revenue", 260_000, Unit.MONEY, "EUR"), Input("Cost", 100_000, Unit.MONEY, "EUR")),
    ),
}
OVERVIEW = CampaignOverview(
    campaign=AUTUMN,
    status=CampaignStatus.RUNNING,
    creators=8,
    done=88,
    why_not_done="",
    forecast=Estimate(121.6, 130, 141.2, 88),
    budgets=(Budget("EUR", 200_000, 124_000, 31_000, 39_000),),
    posts_undisclosed=1,
    figures=FIGURES,
    progress={1: PartnershipProgress(Delivered(promised=17, live=9, late=2, met=9))},
)


def test_the_goal_says_where_it_is_heading() -> None:
    words = goal_tile(OVERVIEW, TODAY)
    assert (words.value, words.suffix) == ("88", "of 120 orders")
    assert (words.note, words.further) == ("on track", "122 – 141 likely by 12 Oct")
    assert "orders by code" in words.formula


@pytest.mark.parametrize(("low", "high", "verdict"), [(90, 110, "behind"), (100, 130, "within reach")])
def test_a_verdict_is_given_by_the_range(low: float, high: float, verdict: str) -> None:
    overview = replace(OVERVIEW, forecast=Estimate(low, 105, high, 88))
    assert goal_tile(overview, TODAY).note == verdict


def test_a_goal_that_cannot_be_measured_is_not_zero() -> None:
    overview = replace(OVERVIEW, done=None, why_not_done="No orders were imported yet.", forecast=None)
    words = goal_tile(overview, TODAY)
    assert (words.value, words.note, words.share) == ("n/a", "No orders were imported yet.", None)


def test_a_finished_campaign_says_what_was_missing() -> None:
    finished = replace(OVERVIEW, status=CampaignStatus.FINISHED, forecast=None)
    assert goal_tile(finished, TODAY).note == "32 orders short · ended 12 Oct"


def test_a_budget_is_paid_promised_and_free() -> None:
    words = budget_tile(OVERVIEW)
    assert (words.value, words.suffix, words.note) == ("€1,240", "paid of €2,000", "€310 promised, €450 free")
    assert words.share == pytest.approx(0.62)
    assert "Planned €390" in words.formula


def test_a_budget_that_is_overdrawn_says_so() -> None:
    overdrawn = replace(OVERVIEW, budgets=(Budget("EUR", 100_000, 124_000, 0, 0),))
    words = budget_tile(overdrawn)
    assert (words.note, words.warns) == ("€240 over budget, €0 promised", True)
    assert not budget_tile(OVERVIEW).warns


@pytest.mark.parametrize(
    ("delivered", "said"),
    [
        (Delivered(promised=17, live=9, late=2, met=9), ("9", "of 17 live", "2 late · 1 without disclosure seen", "")),
        (
            Delivered(promised=3, live=11, met=3, beyond=8),
            ("3", "of 3 live", "1 without disclosure seen", "8 more posts live"),
        ),
        (Delivered(live=2, beyond=2), ("2", "live, none promised", "1 without disclosure seen", "")),
        (Delivered(promised=1), ("0", "of 1 live", "1 without disclosure seen", "")),
        (Delivered(), ("0", "live", "No pieces are agreed yet", "")),
    ],
)
def test_posts_say_what_is_live_of_what_was_promised_and_what_is_wrong(
    delivered: Delivered, said: tuple[str, str, str, str]
) -> None:
    words = posts_tile(replace(OVERVIEW, progress={1: PartnershipProgress(delivered)}))
    assert (words.value, words.suffix, words.note, words.further) == said


def test_what_came_back_has_its_range_and_inputs() -> None:
    words = back_tile(OVERVIEW)
    assert back_label(OVERVIEW) == "Back per €1"
    assert (words.value, words.suffix, words.note) == ("€2.60", "likely 1.9 – 3.4", "88 orders by code")
    assert "here: Revenue €2,600 · Cost €1,000" in words.formula


def test_nothing_spent_is_not_available_with_a_reason() -> None:
    figure = replace(FIGURES["back_per_1"], value=None, low=None, high=None, reason="Nothing was spent.")
    words = back_tile(replace(OVERVIEW, figures={**FIGURES, "back_per_1": figure}))
    assert (words.value, words.note) == ("n/a", "Nothing was spent.")


def test_lines_of_a_campaign() -> None:
    assert card_line(AUTUMN, 1, TODAY) == "Sales · 1 Sep – 12 Oct · 1 creator"
    assert page_line(AUTUMN) == "Sales campaign · 1 Sep – 12 Oct 2026 · France, UK"
    assert progress_text(AUTUMN, 88, CampaignStatus.RUNNING) == "88 of 120 orders"
    assert progress_text(AUTUMN, None, CampaignStatus.PLANNING) == "goal: 120 orders"
    reach = replace(AUTUMN, goal_metric=GoalMetric.REACH, goal_target=150_000)
    assert progress_text(reach, 0, CampaignStatus.PLANNING) == "goal: reach 150,000 people"
    revenue = replace(AUTUMN, goal_metric=GoalMetric.REVENUE, goal_target=300_000)
    assert progress_text(revenue, 120_050, CampaignStatus.RUNNING) == "€1,201 of €3,000 revenue"


def test_what_runs_comes_before_what_is_planned_and_what_is_over() -> None:
    planned = replace(AUTUMN, id=2, starts_on=date(2026, 11, 1), ends_on=None)
    over = replace(AUTUMN, id=3, ends_on=date(2026, 9, 2))
    assert [one.id for one in in_list_order([over, planned, AUTUMN], TODAY)] == [1, 2, 3]
