from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.budget import budget_of
from models.campaign import Campaign
from models.costs import costs_of
from models.partnership import Expense, Partnership, Payment, PaymentKind
from models.stages import COMMITTED, Stage

LIVE = Stage.LIVE


def deal(number: int, stage: Stage = LIVE, **values: object) -> Partnership:
    return Partnership(number, number, 1, stage, **values)  # type: ignore[arg-type]  # fields as the test has them


def expense(amount: int, currency: str = "EUR") -> Expense:
    return Expense(1, 1, "boost", amount, currency)


def test_cost_is_fee_product_at_cost_shipping_commission_and_expenses() -> None:
    lena = deal(1, fee=10_000, product_cost=1_200, product_retail=3_000, shipping=500, commission=1_000)
    cost = costs_of([lena], [expense(700)], {1: 25_000})[1]
    assert (cost.fee, cost.product, cost.shipping, cost.commission, cost.expenses) == (10_000, 1_200, 500, 2_500, 700)
    assert cost.total == 14_900


def test_refunds_beyond_the_sales_owe_no_commission() -> None:
    assert costs_of([deal(1, fee=100, commission=1_000)], [], {1: -500})[1].total == 100


def test_expenses_are_shared_by_fee_and_equally_without() -> None:
    by_fee = costs_of([deal(1, fee=100), deal(2, fee=300), deal(3)], [expense(1_000)], {})
    assert [by_fee[number].expenses for number in (1, 2)] == [250, 750]
    assert 3 not in by_fee
    equal = costs_of([deal(1), deal(2), deal(3)], [expense(100)], {})
    assert sorted(cost.expenses for cost in equal.values()) == [33, 33, 34]


def test_a_partnership_without_terms_has_no_cost_and_a_free_one_costs_nothing() -> None:
    found = costs_of([deal(1), deal(2, fee=0)], [], {})
    assert set(found) == {2}
    assert found[2].total == 0


@pytest.mark.parametrize("stage", [stage for stage in Stage if not stage.is_live])
def test_only_live_partnerships_cost(stage: Stage) -> None:
    assert costs_of([deal(1, stage, fee=100)], [expense(50)], {}) == {}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    fees=st.lists(st.none() | st.integers(0, 10**8), min_size=1, max_size=8),
    amounts=st.lists(st.integers(0, 10**8), max_size=5),
)
def test_shares_of_expenses_add_up_to_the_cent(fees: list[int | None], amounts: list[int]) -> None:
    partnerships = [deal(number, fee=fee) for number, fee in enumerate(fees, 1)]
    found = costs_of(partnerships, [expense(amount) for amount in amounts], {})
    assert sum(cost.expenses for cost in found.values()) == sum(amounts)
    assert all(cost.expenses >= 0 for cost in found.values())


def test_expenses_go_to_partnerships_of_their_currency() -> None:
    found = costs_of([deal(1, fee=1), deal(2, fee=1, currency="USD")], [expense(10), expense(7, "USD")], {})
    assert {number: cost.expenses for number, cost in found.items()} == {1: 10, 2: 7}


def budget(
    *partnerships: Partnership, payments: tuple[Payment, ...] = (), asking: int | None = None
) -> tuple[int, ...]:
    campaign = Campaign(1, "c", budget=100_000)
    asked = {partnership.influencer_id: asking for partnership in partnerships}
    found = budget_of(campaign, partnerships, payments, [], asked)
    return found.paid, found.promised, found.planned, found.free or 0


def paid(amount: int, kind: PaymentKind = PaymentKind.CASH, currency: str = "EUR", *, done: bool = True) -> Payment:
    return Payment(1, 1, kind, amount, currency, paid_on=date(2026, 5, 4) if done else None)


TERMS = {"fee": 10_000, "product_cost": 2_000, "shipping": 500}


def test_what_is_agreed_is_promised_until_it_is_paid() -> None:
    assert budget(deal(1, Stage.AGREED, **TERMS)) == (0, 12_500, 0, 87_500)
    assert budget(deal(1, Stage.PRODUCT_SENT, **TERMS)) == (2_000, 10_500, 0, 87_500)
    assert budget(deal(1, Stage.AGREED, **TERMS), payments=(paid(4_000),)) == (4_000, 8_500, 0, 87_500)
    assert budget(deal(1, Stage.AGREED, **TERMS), payments=(paid(4_000, done=False),)) == (0, 12_500, 0, 87_500)


def test_considered_ones_are_planned_at_what_they_ask() -> None:
    assert budget(deal(1, Stage.CONTACTED), asking=7_000) == (0, 0, 7_000, 100_000)
    assert budget(deal(1, Stage.NEGOTIATING, fee=6_000), asking=7_000) == (0, 0, 6_000, 100_000)
    assert budget(deal(1, Stage.CONTACTED)) == (0, 0, 0, 100_000)


def test_commission_paid_leaves_the_promised_fee_as_it_is() -> None:
    payments = (paid(3_000, PaymentKind.COMMISSION),)
    assert budget(deal(1, Stage.LIVE, fee=10_000), payments=payments) == (3_000, 10_000, 0, 87_000)


def test_what_was_paid_to_one_who_left_stays_paid() -> None:
    assert budget(deal(1, Stage.GHOSTED, **TERMS), payments=(paid(1_000),)) == (1_000, 0, 0, 99_000)


def test_paying_more_than_agreed_is_no_negative_promise() -> None:
    assert budget(deal(1, Stage.AGREED, fee=100), payments=(paid(500),)) == (500, 0, 0, 99_500)


def test_another_currency_stands_outside_the_campaigns_budget() -> None:
    assert budget(deal(1, Stage.AGREED, currency="USD", **TERMS)) == (0, 0, 0, 100_000)
    assert budget(deal(1, Stage.AGREED, fee=100), payments=(paid(50, currency="USD"),)) == (0, 100, 0, 99_900)


@pytest.mark.parametrize("stage", Stage)
def test_product_counts_once_at_every_stage(stage: Stage) -> None:
    spent, promised, _, _ = budget(deal(1, stage, product_cost=2_000))
    assert spent + promised == (2_000 if stage in COMMITTED else 0)


def test_without_a_budget_nothing_is_free_or_overdrawn() -> None:
    assert budget_of(Campaign(1, "c"), [], [], [expense(500)], {}).free is None


def test_an_overdrawn_budget_is_negative() -> None:
    assert budget_of(Campaign(1, "c", budget=100), [], [], [expense(500)], {}).free == -400
