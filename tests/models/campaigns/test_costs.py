from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.campaigns.cost_words import cost_text
from models.campaigns.costs import costs_of, unshared
from models.campaigns.partnership import Expense, Partnership, Payment, PaymentKind
from models.stages import Stage

LIVE = Stage.LIVE
DAY = date(2026, 5, 4)


def deal(number: int, stage: Stage = LIVE, **values: object) -> Partnership:
    return Partnership(number, number, 1, stage, **values)  # type: ignore[arg-type]  # fields as the test has them


def expense(amount: int, currency: str = "EUR") -> Expense:
    return Expense(1, 1, "boost", amount, currency)


def test_cost_is_fee_product_at_cost_shipping_commission_and_expenses() -> None:
    lena = deal(1, fee=10_000, product_cost=1_200, product_retail=3_000, shipping=500, commission=1_000)
    [cost] = costs_of([lena], [expense(700)], {1: 25_000})[1]
    assert (cost.fee, cost.product, cost.shipping, cost.commission, cost.expenses) == (10_000, 1_200, 500, 2_500, 700)
    assert (cost.total, cost.agreed, cost.beyond) == (14_900, 14_200, 0)


def test_refunds_beyond_the_sales_owe_no_commission() -> None:
    assert costs_of([deal(1, fee=100, commission=1_000)], [], {1: -500})[1][0].total == 100


def test_expenses_are_shared_by_fee_and_equally_without() -> None:
    by_fee = costs_of([deal(1, fee=100), deal(2, fee=300), deal(3)], [expense(1_000)], {})
    assert [by_fee[number][0].expenses for number in (1, 2)] == [250, 750]
    assert 3 not in by_fee
    equal = costs_of([deal(1), deal(2), deal(3)], [expense(100)], {})
    assert sorted(cost.expenses for [cost] in equal.values()) == [33, 33, 34]


def test_nobody_shares_expenses_who_agreed_to_nothing() -> None:
    talking = deal(3, Stage.CONTACTED, fee=900)
    shared = costs_of([deal(1, fee=100), deal(2, fee=300), talking], [expense(1_000)], {3: 5_000})
    assert {number: cost.expenses for number, [cost] in shared.items()} == {1: 250, 2: 750}
    assert costs_of([talking], [expense(1_000)], {3: 5_000}) == {}
    assert unshared([talking], [expense(1_000)]) == {"EUR": 1_000}


def test_a_bonus_is_a_fee_that_bears_its_share_of_expenses() -> None:
    bonus = {1: [Payment(1, 1, PaymentKind.CASH, 300, paid_on=DAY)]}
    found = costs_of([deal(1, fee=100), deal(2, fee=100)], [expense(1_000)], {}, bonus)
    assert {number: (cost.fee, cost.expenses, cost.beyond) for number, [cost] in found.items()} == {
        1: (300, 750, 200), 2: (100, 250, 0)
    }  # fmt: skip


def test_what_was_paid_or_given_in_another_currency_is_a_cost_in_that_one() -> None:
    paid = {1: [Payment(1, 1, PaymentKind.CASH, 900, "USD", paid_on=DAY)]}
    own, yen, dollars = costs_of([deal(1, fee=100)], [], {}, paid, {1: {"EUR": 5, "JPY": 70}})[1]
    assert (own.currency, own.fee, own.gifts, own.beyond) == ("EUR", 100, 5, 0)
    assert (dollars.currency, dollars.fee, dollars.agreed, dollars.beyond) == ("USD", 900, None, 900)
    assert (yen.currency, yen.total, yen.beyond) == ("JPY", 70, 0)


def test_a_partnership_without_terms_has_no_cost_and_a_free_one_costs_nothing() -> None:
    found = costs_of([deal(1), deal(2, fee=0)], [], {})
    assert set(found) == {2}
    assert found[2][0].total == 0


def test_a_cost_tells_its_parts_what_went_and_what_is_beyond_the_terms() -> None:
    lena = deal(1, fee=10_000, product_cost=1_200, commission=1_000)
    paid = {1: [Payment(1, 1, PaymentKind.CASH, 31_000, paid_on=DAY)]}
    [cost] = costs_of([lena], [expense(700)], {1: 20_000}, paid)[1]
    assert cost_text(cost).splitlines() == [
        "fees €310 + product at cost €12 + commission €20 + expenses €7",
        "€322 paid or sent, €20 still to be",
        "€210 of it beyond what is agreed",
    ]


@pytest.mark.parametrize("stage", [stage for stage in Stage if not stage.is_live])
def test_only_live_partnerships_cost(stage: Stage) -> None:
    assert costs_of([deal(1, stage, fee=100)], [expense(50)], {}) == {}


@settings(max_examples=150, derandomize=True)
@given(
    fees=st.lists(st.none() | st.integers(0, 10**8), min_size=1, max_size=8),
    amounts=st.lists(st.integers(0, 10**8), max_size=5),
)
def test_shares_of_expenses_add_up_to_the_cent(fees: list[int | None], amounts: list[int]) -> None:
    partnerships = [deal(number, fee=fee) for number, fee in enumerate(fees, 1)]
    found = costs_of(partnerships, [expense(amount) for amount in amounts], {})
    assert sum(cost.expenses for [cost] in found.values()) == sum(amounts)
    assert all(cost.expenses >= 0 for [cost] in found.values())


def test_expenses_go_to_partnerships_of_their_currency() -> None:
    found = costs_of([deal(1, fee=1), deal(2, fee=1, currency="USD")], [expense(10), expense(7, "USD")], {})
    assert {number: cost.expenses for number, [cost] in found.items()} == {1: 10, 2: 7}
