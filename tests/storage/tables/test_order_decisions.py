"""Decisions on orders, gifts and what customers tell, in every figure they bear on; each is one step back."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.campaigns.partnership import PaymentKind
from models.figures.reasons import NO_GIFT_COST
from models.orders.attribution import Standing
from models.results.filters import Scope
from models.yearly.yearly_total import YearlyTotal
from storage.campaigns.budgets import campaign_budgets
from storage.campaigns.yearly_totals import yearly_totals, years_paid
from storage.totals.ledger import ledger_of
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, do, make_workspace

LENA, MIA = 1, 2


def sell(w: Workspace) -> None:
    """Lena with a code and an order, Mia with one that nobody used; one order of a code of nobody, one without."""
    spring = add_campaign(w)
    for name, code in (("Lena", "LENA"), ("Mia", "MIA")):
        add_partnership(w, add_influencer(w, name), spring, code, fee=10_000)
    for code in ("LENA", "RYE", ""):
        add_order(w, code, 4_000)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell, gross_margin=6_000)
    yield made
    made.close()


def brought(workspace: Workspace, partnership: int) -> int:
    return ledger_of(workspace).orders_brought(partnership)


def value(workspace: Workspace, name: str) -> float | int | None:
    return figures(workspace, Scope())[name].value


CHANGES: list[tuple[Callable[[Workspace], None], tuple[int, int]]] = [
    (lambda w: w.order_decisions.give([3], LENA), (2, 0)),
    (lambda w: w.order_decisions.give([1, 2], MIA), (0, 2)),
    (lambda w: w.order_decisions.disown([1]), (0, 0)),
    (lambda w: w.order_decisions.mark_gift(1, LENA), (0, 0)),
    (lambda w: w.order_decisions.decide_code(" Rye ", MIA), (1, 1)),
    (lambda w: w.order_decisions.decide_code("RYE", LENA), (2, 0)),
    (lambda w: w.tallies.put(MIA, DAY, "EUR", 3, None), (1, 3)),
]


@pytest.mark.parametrize(("change", "orders"), CHANGES)
def test_a_decision_is_in_force_and_taken_back_by_one_step(
    shop: Workspace, change: Callable[[Workspace], None], orders: tuple[int, int]
) -> None:
    do(shop, change)
    assert (brought(shop, LENA), brought(shop, MIA)) == orders
    shop.undo()
    assert (brought(shop, LENA), brought(shop, MIA)) == (1, 0)
    shop.redo()
    assert (brought(shop, LENA), brought(shop, MIA)) == orders


def test_a_second_word_on_an_order_goes_before_the_first(shop: Workspace) -> None:
    do(shop, lambda w: w.order_decisions.give([3], LENA))
    do(shop, lambda w: w.order_decisions.disown([3]))
    assert brought(shop, LENA) == 1
    do(shop, lambda w: w.order_decisions.clear([3]))
    assert not shop.order_decisions.all().orders


def test_a_word_on_a_code_is_remembered_for_orders_to_come_and_can_be_changed(shop: Workspace) -> None:
    do(shop, lambda w: w.order_decisions.decide_code("RYE", None))
    do(shop, lambda w: w.order_decisions.decide_code("rye", MIA))
    add_order(shop, "Rye", 4_000)
    assert brought(shop, MIA) == 2
    (decision,) = shop.order_decisions.on_codes()
    do(shop, lambda w: w.order_decisions.forget_code(decision.id))
    assert brought(shop, MIA) == 0


def test_a_word_on_a_code_takes_no_order_from_a_rule_that_settles_it(shop: Workspace) -> None:
    window = {"valid_from": DAY, "valid_until": DAY}
    do(shop, lambda w: w.partnerships.add_code_rule(partnership_id=MIA, code="OATS", match="equals", **window))
    add_order(shop, "OATS", 4_000)
    late = add_order(shop, "OATS", 4_000, placed_on=DAY + timedelta(days=90))
    do(shop, lambda w: w.order_decisions.decide_code("OATS", None))
    assert brought(shop, MIA) == 1
    assert ledger_of(shop).attribution.claims[late].standing is Standing.NOT_OURS
    do(shop, lambda w: w.order_decisions.decide_code("OATS", LENA))
    assert (brought(shop, LENA), brought(shop, MIA)) == (2, 1)


def test_a_gift_leaves_orders_and_revenue_and_is_a_cost(shop: Workspace) -> None:
    before = value(shop, "cost")
    assert (value(shop, "orders"), before) == (1, 20_000)
    do(shop, lambda w: w.order_decisions.give([3], LENA))
    do(shop, lambda w: w.order_decisions.mark_gift(1, LENA))
    assert (value(shop, "orders"), value(shop, "revenue"), value(shop, "cost")) == (1, 4_000, 20_000 + 1_600)
    do(shop, lambda w: w.order_decisions.mark_gift(1, LENA, 900))
    assert value(shop, "cost") == 20_900


def test_a_gift_of_unknown_cost_makes_the_cost_unknown_and_says_why(shop: Workspace) -> None:
    do(shop, lambda w: w.business.update(gross_margin=None))
    do(shop, lambda w: w.order_decisions.give([3], LENA))
    do(shop, lambda w: w.order_decisions.mark_gift(1, LENA))
    cost = figures(shop, Scope())["cost"]
    assert cost.value is None
    assert cost.reason == NO_GIFT_COST


def test_a_gift_in_another_currency_is_money_spent_in_it(shop: Workspace) -> None:
    dollars = add_order(shop, "LENA", 5_000, currency="USD")
    do(shop, lambda w: w.order_decisions.mark_gift(dollars, LENA))
    found = figures(shop, Scope())
    assert (found.by_currency["EUR"]["cost"].value, found.by_currency["USD"]["cost"].value) == (20_000, 2_000)


def test_a_gift_counts_in_the_budget_as_paid_and_at_retail_in_the_year(shop: Workspace) -> None:
    do(shop, lambda w: w.order_decisions.mark_gift(1, LENA, 900))
    campaign = shop.campaigns.get(1)
    assert campaign
    assert campaign_budgets(shop, campaign, shop.partnerships.of_campaign(1), ledger_of(shop))[0].paid == 900
    assert yearly_totals(shop, DAY.year) == [YearlyTotal(1, "Lena", "EUR", 0, 0, 4_000)]
    assert years_paid(shop) == [DAY.year]


def test_the_formula_says_by_what_orders_are_hers(shop: Workspace) -> None:
    def all_ways(w: Workspace) -> None:
        w.order_decisions.give([3], LENA)
        w.tallies.put(LENA, DAY, "EUR", 2, 7_000)

    do(shop, all_ways)
    orders = figures(shop, Scope())["orders"]
    assert orders.value == 4
    assert orders.formula == (
        "orders whose code belongs to a creator, or that are theirs by your own decision (1)"
        " and what customers told (2)"
    )


def test_told_orders_without_revenue_leave_the_average_to_the_others(shop: Workspace) -> None:
    do(shop, lambda w: w.tallies.put(LENA, DAY, "EUR", 3, None))
    found = figures(shop, Scope())
    assert (found["orders"].value, found["revenue"].value, found["aov"].value) == (4, 4_000, 4_000)


def test_told_orders_alone_say_what_a_creator_without_a_code_brought(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace))
    assert figures(workspace, Scope())["orders"].value is None
    do(workspace, lambda w: w.tallies.put(partnership, DAY, "EUR", 0, None))
    assert figures(workspace, Scope())["orders"].value == 0


def test_a_tally_is_changed_and_taken_away_by_its_day(shop: Workspace) -> None:
    do(shop, lambda w: w.tallies.put(LENA, DAY, "EUR", 3, 500))
    do(shop, lambda w: w.tallies.put(LENA, DAY, "EUR", 4, None))
    assert [(one.orders, one.revenue) for one in shop.tallies.all()] == [(4, None)]
    do(shop, lambda w: w.tallies.put(LENA, DAY, "EUR", None, None))
    assert shop.tallies.all() == []


def test_an_order_by_her_link_counts_for_her(shop: Workspace) -> None:
    handle = shop.profiles.of_influencer(MIA)[0].handle
    add_order(shop, "", 2_000, tracked_term=handle, placed_on=date(2026, 5, 20))
    assert brought(shop, MIA) == 1
    assert "tracked link (1)" in figures(shop, Scope())["orders"].formula


def test_commission_is_not_owed_on_a_gift(shop: Workspace) -> None:
    do(shop, lambda w: w.partnerships.update(LENA, commission=1_000))
    do(shop, lambda w: w.order_decisions.mark_gift(1, LENA, 0))
    do(shop, lambda w: w.partnerships.add_payment(partnership_id=LENA, amount=1, kind=PaymentKind.CASH))
    assert ledger_of(shop).earned(shop.partnerships.of_campaign()[0]) is None
