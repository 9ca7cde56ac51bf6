from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.campaigns.campaign import GoalMetric
from models.errors import UserError
from models.importing import ImportOptions, ImportPlan
from models.posts.post import Basis
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.campaigns.overviews import campaign_overview
from storage.importing import importing
from storage.results.results import creator_results, post_results
from storage.totals.ledger import ledger_of
from storage.totals.summaries import codes_of_nobody, figures
from storage.workspace import Workspace
from tests.factory import (
    DAY,
    NOW,
    add_campaign,
    add_influencer,
    add_order,
    add_partnership,
    add_post,
    do,
    make_workspace,
)


def sell(w: Workspace) -> None:
    lena, mia = add_influencer(w, "Lena", 5_000), add_influencer(w, "Mia", 2_000)
    spring, summer = add_campaign(w), add_campaign(w, "Summer", starts_on=date(2026, 7, 1), ends_on=None)
    first = add_partnership(w, lena, spring, "LENA", fee=10_000, commission=1_000)
    add_partnership(w, mia, summer, "MIA", stage=Stage.AGREED, fee=7_000)
    add_post(w, lena, first, likes=100, reach=2_000, views=3_000)
    add_post(w, lena, likes=60)
    add_post(w, mia)
    for items in (4_000, 6_000):
        add_order(w, "lena", items)
    add_order(w, "NOBODY", 9_000)
    add_order(w, "", 9_000)
    add_order(w, "LENA", 9_000, is_cancelled=1)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell, gross_margin=5_000)
    yield made
    made.close()


def test_a_campaign_has_its_own_posts_orders_and_cost(shop: Workspace) -> None:
    found = figures(shop, Scope.of_campaign(1))
    values = {name: found[name].value for name in ("posts", "engagements", "orders", "revenue", "cost", "profit")}
    assert values == {
        "posts": 1, "engagements": 100, "orders": 2, "revenue": 10_000, "cost": 11_000, "profit": -6_000
    }  # fmt: skip


def test_what_was_paid_is_divided_by_posts_of_partnerships_alone(shop: Workspace) -> None:
    found = figures(shop, Scope())
    assert (found["engagements"].value, found["cpe"].value) == (160, found["cost"].value / 100)  # type: ignore[operator]
    assert found["cpe"].formula == "cost ÷ engagements of paid posts"
    assert (found["cpe"].n, found["cpe"].of) == (1, 1)
    assert figures(shop, Scope.of_campaign(1))["cpe"].formula == "cost ÷ engagements"


def test_ordinary_posts_alone_have_no_price(shop: Workspace) -> None:
    do(shop, lambda w: w.posts.update(1, partnership_id=None))
    assert figures(shop, Scope())["cpe"].value is None
    assert figures(shop, Scope())["cpe"].reason == "No post here belongs to a campaign, so none was paid for."


def test_an_order_refunded_in_full_does_not_say_that_somebody_paid_back(shop: Workspace) -> None:
    for _ in range(2):
        add_order(shop, "LENA", 90_000, refunded=90_000)
    do(shop, lambda w: w.partnerships.update(1, fee=1_000))
    lena = next(each for each in creator_results(shop, Scope.of_campaign(1)) if each.name == "Lena")
    assert lena.back is not None
    assert (lena.orders, lena.back.n, lena.back.low > 1, lena.paid_back) == (2, 2, True, None)
    assert figures(shop, Scope.of_campaign(1))["back_per_1"].n == 2


def test_what_is_refunded_or_unpaid_is_no_sale_and_told_beside_every_figure_of_orders(shop: Workspace) -> None:
    add_order(shop, "LENA", 8_000, refunded=8_000)
    add_order(shop, "LENA", 3_000, status="pending")
    add_order(shop, "LENA", 2_000, refunded=500, status="partially_refunded")
    found = figures(shop, Scope.of_campaign(1))
    told = "1 refunded and 1 unpaid orders are not counted"
    assert (found["orders"].value, found["revenue"].value, found["aov"].value) == (3, 11_500, 11_500 / 3)
    assert all(told in found[name].notes for name in ("orders", "revenue", "aov", "back_per_1", "profit", "cpa"))
    assert told not in found["cost"].notes
    campaign = next(one for one in shop.campaigns.all() if one.id == 1)
    campaign = replace(campaign, goal_metric=GoalMetric.ORDERS)
    assert campaign_overview(shop, campaign, DAY, ledger_of(shop)).not_counted == told
    earned = ledger_of(shop).earned(shop.partnerships.of_campaign(1)[0])
    assert earned is not None
    assert (earned.revenue, earned.orders, earned.no_sales) == (11_500, 3, "1 refunded and 1 unpaid orders")


def test_orders_that_are_no_sales_are_told_across_currencies(shop: Workspace) -> None:
    add_order(shop, "LENA", 8_000, refunded=8_000)
    add_order(shop, "LENA", 3_000, currency="USD")
    add_order(shop, "LENA", 3_000, currency="USD", status="pending")
    orders = figures(shop, Scope.of_campaign(1))["orders"]
    assert (orders.value, orders.notes) == (3, ("1 refunded and 1 unpaid orders are not counted",))


def test_a_refund_of_its_own_lessens_revenue_and_is_no_order(shop: Workspace) -> None:
    add_order(shop, "LENA", -1_000)
    add_order(shop, "NOBODY", -9_000)
    found = figures(shop, Scope.of_campaign(1))
    assert (found["orders"].value, found["revenue"].value, found["aov"].value) == (2, 9_000, 4_500)
    assert found["back_per_1"].value == pytest.approx(9_000 / 10_900)
    lena = next(each for each in creator_results(shop, Scope.of_campaign(1)) if each.name == "Lena")
    assert (lena.orders, lena.revenue) == (2, 9_000)
    assert ledger_of(shop).orders_brought(1) == 2
    assert codes_of_nobody(shop) == [("NOBODY", 1)]


def test_everything_holds_sponsored_and_ordinary_posts(shop: Workspace) -> None:
    found = figures(shop, Scope())
    assert (found["posts"].value, found["engagements"].value, found["engagements"].n) == (3, 160, 2)
    assert found["engagement_rate_followers"].value == pytest.approx(160 / 10_000)


def test_posts_of_the_business_itself_never_count(shop: Workspace) -> None:
    before = figures(shop, Scope())["posts"].value
    do(shop, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "ours"))
    add_post(shop, None, likes=9_999)
    assert figures(shop, Scope())["posts"].value == before
    assert len(post_results(shop, Scope())) == before


def test_dates_hold_both_ends_and_a_part_of_a_campaign_has_no_cost(shop: Workspace) -> None:
    day = figures(shop, Scope(since=DAY, until=DAY))
    assert (day["posts"].value, day["orders"].value) == (3, 2)
    assert day["cost"].value is None
    assert "Widen them to hold 1 Apr – 30 Jun 2026" in day["cost"].reason
    later = figures(shop, Scope(since=date(2026, 5, 5)))
    assert (later["posts"].value, later["orders"].value) == (0, 0)


def test_a_platform_has_posts_and_no_money(shop: Workspace) -> None:
    found = figures(shop, Scope(platforms=frozenset({Platform.TIKTOK})))
    assert found["posts"].value == 0
    assert "platform" in found["revenue"].reason
    assert "platform" in found["cost"].reason


def test_the_weakest_basis_of_the_readings_is_told(shop: Workspace) -> None:
    assert figures(shop, Scope())["likes"].basis is Basis.MEASURED
    do(shop, lambda w: w.posts.add_reading(3, day=DAY, basis="estimated", likes=5))
    assert figures(shop, Scope())["likes"].basis is Basis.ESTIMATED


def test_the_table_of_creators_adds_up_to_the_figures(shop: Workspace) -> None:
    for scope in (Scope(), Scope.of_campaign(1), Scope.of_campaign(2)):
        found, rows = figures(shop, scope), creator_results(shop, scope)
        assert sum(row.posts for row in rows) == found["posts"].value
        assert sum(row.orders or 0 for row in rows) == (found["orders"].value or 0)
        assert sum(row.revenue or 0 for row in rows) == (found["revenue"].value or 0)
        assert sum(row.cost or 0 for row in rows) == (found["cost"].value or 0)


def test_every_order_has_one_place(shop: Workspace) -> None:
    attribution = ledger_of(shop).attribution
    assert {owner: len(orders) for owner, orders in attribution.by_partnership.items()} == {1: 2}
    assert [order.code for order in attribution.unknown] == ["NOBODY"]


def test_a_campaigns_card_says_what_its_figures_say(shop: Workspace) -> None:
    ledger = ledger_of(shop)
    cards = {one.name: campaign_overview(shop, one, DAY, ledger) for one in shop.campaigns.all()}
    spring = cards["Spring box"]
    assert (spring.done, spring.delivered.live, spring.budget.promised) == (2, 1, 11_000)
    assert cards["Summer"].done == 0


def test_a_plan_made_before_another_edit_is_not_carried_out(shop: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("name,handle,followers\nZoë,zoe,500\n", encoding="utf-8")

    def planned() -> ImportPlan:
        return importing.plan(shop, file, options=ImportOptions(platform=Platform.INSTAGRAM))

    plan = planned()
    # The history looks the same again after this: as many steps, of the same numbers, none undone.
    shop.undo()
    add_order(shop, "OTHER")
    with pytest.raises(UserError, match="changed while"):
        importing.apply(shop, plan, NOW)
    assert importing.apply(shop, planned(), NOW)


def test_an_expense_in_a_currency_nobody_is_paid_in_is_a_subtotal_of_its_own(shop: Workspace) -> None:
    do(shop, lambda w: w.campaigns.add_expense(campaign_id=1, what="Boosting", amount=2_500, currency="USD"))
    found = figures(shop, Scope.of_campaign(1))
    assert found.by_currency["EUR"]["cost"].value == 11_000
    assert found.by_currency["USD"]["cost"].value == 2_500
    assert found["cost"].value is None


def test_orders_in_another_currency_give_no_return_and_say_where_they_are(shop: Workspace) -> None:
    def to_dollars(workspace: Workspace) -> None:
        for order in workspace.orders.all():
            workspace.store.update("shop_order", order.id, {"currency": "USD"})

    do(shop, to_dollars)
    found = figures(shop, Scope.of_campaign(1))
    back = found.by_currency["EUR"]["back_per_1"]
    assert back.value is None
    assert back.reason == "The orders are in USD, not in EUR."
    assert found["orders"].value == 2


def test_who_brings_orders_before_she_is_live_counts_with_her_cost(shop: Workspace) -> None:
    add_order(shop, "MIA", 8_000, placed_on=date(2026, 7, 3))
    found = figures(shop, Scope.of_campaign(2))
    assert (found["revenue"].value, found["cost"].value) == (8_000, 7_000)
    assert found["back_per_1"].value == pytest.approx(8 / 7)


def test_codes_of_nobody_are_told_as_first_written_with_their_orders(shop: Workspace) -> None:
    add_order(shop, "nobody")
    add_order(shop, "Other")
    assert codes_of_nobody(shop) == [("NOBODY", 2), ("Other", 1)]


def test_niches_and_regions_narrow_posts_and_money_alike(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    campaign = add_campaign(made)
    for name, niches, place in (
        ("Lena", ["baking", "café"], ("Lyon", "FR")), ("Mia", ["running"], ("Lyon", "")), ("Zoe", [], ("", ""))
    ):  # fmt: skip
        person = add_influencer(made, name, niches=niches, region=place[0], country=place[1])
        its = add_partnership(made, person, campaign, name.upper(), fee=1_000)
        add_post(made, person, its, likes=100)
        add_order(made, name, 4_000)

    def told(**parts: frozenset[object]) -> tuple[object, ...]:
        found = figures(made, Scope(**parts))  # type: ignore[arg-type]  # parts as the test has them
        return tuple(found[name].value for name in ("posts", "orders", "cost"))

    assert told(niches=frozenset({"café", "knitting"})) == (1, 1, 1_000)
    assert told(niches=frozenset({"baking", "running"})) == (2, 2, 2_000)
    assert told(regions=frozenset({("Lyon", "FR")})) == (1, 1, 1_000)
    assert told(regions=frozenset({("Lyon", ""), ("", "")})) == (2, 2, 2_000)
    assert told(niches=frozenset({"running"}), regions=frozenset({("Lyon", "FR")}))[0] == 0
    made.close()


def test_several_campaigns_add_up(shop: Workspace) -> None:
    both = figures(shop, Scope(frozenset({1, 2})))
    assert (both.scope, both["posts"].value, both["orders"].value) == ("Spring box + Summer", 1, 2)


def test_revenue_of_who_has_no_cost_is_told_beside_what_compares_it_with_cost(shop: Workspace) -> None:
    told = {name: figures(shop, Scope())[name].caveat for name in ("back_per_1", "cpa", "revenue")}
    assert set(told.values()) == {""}
    campaign = add_campaign(shop)
    for name, terms in (("Ida", {}), ("Rosa", {}), ("Gift", {"fee": 0})):
        add_partnership(shop, add_influencer(shop, name), campaign, name, **terms)
        add_order(shop, name, 4_000)
    found = figures(shop, Scope())
    assert found["back_per_1"].caveat == "€80 of the revenue is from 2 creators without a cost"
    assert found["cpa"].caveat == "with orders of 2 creators without a cost"
    assert all(found[name].caveat in found[name].notes for name in ("back_per_1", "cpa"))
    assert found["revenue"].caveat == ""
