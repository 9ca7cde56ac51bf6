"""Who may be picked for a campaign, at what price and with what result, as the workspace has it."""

from datetime import date

import pytest

from models.campaigns.campaign import GoalMetric
from models.campaigns.partnership import PaymentKind
from models.estimates.benchmarks import PUBLISHED, Benchmark, RatePoint
from models.planner.candidate import Candidate
from models.planner.pool import Pool
from models.reading.platform import Platform
from models.stages import Stage
from storage.campaigns.plan_pool import plan_pool
from storage.tables.settings import BENCHMARKS
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do

TODAY = date(2026, 5, 20)


def pool_of(
    workspace: Workspace, campaign: int, metric: GoalMetric = GoalMetric.ENGAGEMENTS, *, from_list: bool = False
) -> Pool:
    found = workspace.campaigns.get(campaign)
    assert found is not None
    return plan_pool(workspace, found, metric, TODAY, from_list=from_list)


def only(pool: Pool) -> Candidate:
    [found] = pool.candidates
    return found


def shortlisted(workspace: Workspace, campaign: int, name: str = "Lena", **values: object) -> int:
    person = add_influencer(workspace, name, 10_000, **values)
    add_partnership(workspace, person, campaign, stage=Stage.SHORTLISTED)
    return person


def test_those_in_talks_are_candidates_and_those_agreed_are_not(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    person = shortlisted(workspace, campaign)
    add_partnership(workspace, add_influencer(workspace, "Mia"), campaign, stage=Stage.AGREED)
    add_partnership(workspace, add_influencer(workspace, "Ida"), campaign, stage=Stage.DECLINED)
    pool = pool_of(workspace, campaign)
    assert (only(pool).id, pool.agreed) == (person, 1)


def test_on_wish_everybody_with_a_price_is_one_too(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    known = add_influencer(workspace, "Mia", asking_price=9_000)
    add_influencer(workspace, "Without a price")
    add_influencer(workspace, "Not her", asking_price=1_000, do_not_contact=True)
    assert pool_of(workspace, campaign).candidates == ()
    assert only(pool_of(workspace, campaign, from_list=True)).id == known


def test_one_post_brings_her_likely_rate_times_her_followers(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    person = shortlisted(workspace, campaign, asking_price=9_000)
    add_post(workspace, person, likes=600)
    row = workspace.influencers.rows([person])[person]
    result = only(pool_of(workspace, campaign)).result
    assert result is not None
    assert row.rate is not None
    assert result.likely == pytest.approx(row.rate * 10_000)


def test_without_posts_what_is_usual_for_her_size_stands_and_is_told(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    shortlisted(workspace, campaign, asking_price=9_000)
    found = only(pool_of(workspace, campaign))
    assert found.result is not None
    assert "from what is usual, no post was read" in found.assumed[0]


def test_promised_posts_are_counted_and_stories_are_not(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    person = shortlisted(workspace, campaign)
    number = workspace.partnerships.of_influencer(person)[0].id
    for format_, count in (("reel", 2), ("story", 5)):
        row = {"partnership_id": number, "format": format_, "count": count}
        do(workspace, lambda w, row=row: w.partnerships.add_deliverable(**row))  # type: ignore[misc]  # bound here
    result = only(pool_of(workspace, campaign, GoalMetric.POSTS)).result
    assert result is not None
    assert result.likely == 2


def test_the_price_is_the_fee_asked_with_the_product_as_it_usually_cost(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    shortlisted(workspace, campaign, asking_price=9_000, asks_product=True)
    before = add_campaign(workspace, "Before")
    terms: dict[str, object] = {"product": "Box", "product_cost": 2_600, "shipping": 690}
    add_partnership(workspace, add_influencer(workspace, "Mia"), before, "", **terms)
    assert only(pool_of(workspace, campaign)).price == 12_290


def test_a_fee_in_talks_goes_before_the_asking_price(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    person = add_influencer(workspace, asking_price=9_000)
    add_partnership(workspace, person, campaign, stage=Stage.NEGOTIATING, fee=7_000)
    assert only(pool_of(workspace, campaign)).price == 7_000


def test_nobody_who_named_no_price_has_one(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    shortlisted(workspace, campaign)
    assert only(pool_of(workspace, campaign)).price is None


def test_orders_come_from_what_engagements_brought_before(workspace: Workspace) -> None:
    campaign, before = add_campaign(workspace), add_campaign(workspace, "Before")
    person = shortlisted(workspace, campaign, asking_price=9_000)
    partnership = add_partnership(workspace, person, before, "LENA10")
    add_post(workspace, person, partnership, likes=1_000)
    for _ in range(10):
        add_order(workspace, "LENA10")
    result = only(pool_of(workspace, campaign, GoalMetric.ORDERS)).result
    engaged = only(pool_of(workspace, campaign)).result
    assert result is not None
    assert engaged is not None
    assert result.likely == pytest.approx(engaged.likely * 0.01)


def test_without_orders_by_code_it_is_said_that_they_cannot_be_told(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    shortlisted(workspace, campaign, asking_price=9_000)
    found = only(pool_of(workspace, campaign, GoalMetric.ORDERS))
    assert found.result is None
    assert "fewer than 5 orders by code" in found.why_unknown


def test_reach_is_told_from_her_own_posts_alone(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    person = shortlisted(workspace, campaign, asking_price=9_000)
    assert "no post with reach was read" in only(pool_of(workspace, campaign, GoalMetric.REACH)).why_unknown
    add_post(workspace, person, reach=4_000)
    result = only(pool_of(workspace, campaign, GoalMetric.REACH)).result
    assert result is not None
    assert result.likely == pytest.approx(4_000, rel=0.02)


def test_the_budget_is_what_is_free_and_the_goal_what_it_still_lacks(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, goal_metric=GoalMetric.ENGAGEMENTS, goal_target=1_000)
    partnership = add_partnership(workspace, person := add_influencer(workspace), campaign, fee=30_000)
    add_post(workspace, person, partnership, likes=400)
    row = {"partnership_id": partnership, "kind": PaymentKind.CASH, "amount": 10_000, "paid_on": TODAY}
    do(workspace, lambda w: w.partnerships.add_payment(**row))
    pool = pool_of(workspace, campaign)
    assert (pool.budget, pool.target) == (70_000, 600)
    assert pool_of(workspace, campaign, GoalMetric.REACH).target is None


def test_a_plan_is_made_with_the_usual_rates_of_the_file(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    shortlisted(workspace, campaign)
    before = only(pool_of(workspace, campaign)).result
    changed = PUBLISHED.with_one(
        Platform.INSTAGRAM, Benchmark(RatePoint(1_000, 0.2), RatePoint(100_000, 0.1), "our own posts", 2026)
    )
    do(workspace, lambda w: w.settings.put(BENCHMARKS, changed))
    after = pool_of(workspace, campaign)
    assert after.trends.of(Platform.INSTAGRAM).usual(1_000) == pytest.approx(0.2)
    found = only(after).result
    assert before is not None
    assert found is not None
    assert found.likely > before.likely
