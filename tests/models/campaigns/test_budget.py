from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.budget import Budget, budgets_of
from models.campaigns.budget_words import budget_explained, further_amounts, still_to_spend
from models.campaigns.campaign import Campaign
from models.campaigns.parcel import sent_after
from models.campaigns.partnership import Expense, Partnership, Payment, PaymentKind
from models.figures.budget_figures import budget_figures
from models.reading.money import Money
from models.stages import COMMITTED, Stage
from tests.models.campaigns.test_costs import deal, expense

CAMPAIGN = Campaign(1, "c", budget=100_000)
CURRENCIES = st.sampled_from(["EUR", "USD", "JPY"])


def budget(
    *partnerships: Partnership, payments: tuple[Payment, ...] = (), asking: int | None = None
) -> tuple[int, ...]:
    asked = {} if asking is None else {one.influencer_id: Money(asking, "EUR") for one in partnerships}
    found = budgets_of(CAMPAIGN, partnerships, payments, [], asked)[0]
    return found.paid, found.promised, found.planned, found.free or 0


def paid(amount: int, kind: PaymentKind = PaymentKind.CASH, currency: str = "EUR", *, done: bool = True) -> Payment:
    return Payment(1, 1, kind, amount, currency, paid_on=date(2026, 5, 4) if done else None)


TERMS = {"fee": 10_000, "product_cost": 2_000, "shipping": 500}


def test_what_is_agreed_is_promised_until_it_is_paid() -> None:
    assert budget(deal(1, Stage.AGREED, **TERMS)) == (0, 12_500, 0, 87_500)
    assert budget(deal(1, Stage.PRODUCT_SENT, **TERMS)) == (2_500, 10_000, 0, 87_500)
    assert budget(deal(1, Stage.AGREED, **TERMS), payments=(paid(4_000),)) == (4_000, 8_500, 0, 87_500)
    assert budget(deal(1, Stage.AGREED, **TERMS), payments=(paid(4_000, done=False),)) == (0, 12_500, 0, 87_500)


def test_considered_ones_are_planned_at_what_they_ask() -> None:
    assert budget(deal(1, Stage.CONTACTED), asking=7_000) == (0, 0, 7_000, 100_000)
    assert budget(deal(1, Stage.NEGOTIATING, fee=6_000), asking=7_000) == (0, 0, 6_000, 100_000)
    assert budget(deal(1, Stage.CONTACTED)) == (0, 0, 0, 100_000)


def test_who_agreed_without_a_fee_stays_planned_at_what_was_asked_and_is_told() -> None:
    for stage, entered, planned in (
        (Stage.AGREED, {}, 7_000),
        (Stage.LIVE, {}, 7_000),
        (Stage.CLOSED, {}, 0),
        (Stage.AGREED, {"fee": 0}, 0),
        (Stage.AGREED, {"commission": 1_000}, 0),
        (Stage.AGREED, {"product": "a box"}, 0),
    ):
        own = budgets_of(CAMPAIGN, [deal(1, stage, **entered)], [], [], {1: Money(7_000, "EUR")})[0]
        assert (own.planned, own.promised, own.feeless) == (planned, 0, int(bool(planned)))
    assert budget(deal(1, Stage.LIVE), payments=(paid(4_000),), asking=7_000) == (4_000, 0, 0, 96_000)
    assert budgets_of(CAMPAIGN, [deal(1, Stage.AGREED)], [], [], {})[0].feeless == 1


def test_a_fee_that_is_not_entered_is_told_on_the_card_and_by_each_figure_that_lacks_it() -> None:
    own = Budget("EUR", 100_000, 0, 0, 7_000, feeless=1)
    told = "1 creator agreed and has no fee entered: it is not promised yet, and planned at the asking price"
    assert still_to_spend(own) == "€0 promised, €1,000 free"
    assert further_amounts((own,)) == "€70 of it planned · 1 fee not entered"
    assert told in budget_explained((own,))
    notes = {one.name: "".join(one.notes) for one in budget_figures((own,))}
    assert [name for name, note in notes.items() if told in note] == [
        "budget_promised", "budget_planned", "budget_free",
    ]  # fmt: skip


def test_commission_paid_leaves_the_promised_fee_as_it_is() -> None:
    payments = (paid(3_000, PaymentKind.COMMISSION),)
    assert budget(deal(1, Stage.LIVE, fee=10_000), payments=payments) == (3_000, 10_000, 0, 87_000)


def test_commission_owed_on_sales_is_promised_beside_the_fee_until_it_is_paid() -> None:
    seller = deal(1, Stage.LIVE, fee=10_000, commission=1_000)
    for made, promised in ((0, 14_000), (3_000, 11_000), (5_000, 10_000)):
        payments = [paid(made, PaymentKind.COMMISSION)] if made else []
        own = budgets_of(CAMPAIGN, [seller], payments, [], {}, {1: 40_000})[0]
        assert (own.paid, own.promised, own.free) == (made, promised, 100_000 - made - promised)


def test_the_kill_fee_of_a_cancelled_one_is_promised_until_it_is_paid() -> None:
    cancelled = deal(1, Stage.CANCELLED, fee=10_000, kill_fee=2_500)
    assert budget(cancelled) == (0, 2_500, 0, 97_500)
    assert budget(cancelled, payments=(paid(2_500),)) == (2_500, 0, 0, 97_500)


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
    assert budgets_of(Campaign(1, "c"), [], [], [expense(500)], {})[0].free is None


def test_an_overdrawn_budget_is_negative() -> None:
    assert budgets_of(Campaign(1, "c", budget=100), [], [], [expense(500)], {})[0].free == -400


def test_each_further_currency_has_a_subtotal_of_its_own() -> None:
    deals = [
        deal(1, Stage.PRODUCT_SENT, currency="USD", **TERMS),
        deal(2, Stage.AGREED, fee=100),
        deal(3, Stage.SHORTLISTED),
    ]
    found = budgets_of(CAMPAIGN, deals, [paid(50, currency="GBP")], [expense(7, "USD")], {3: Money(9_000, "JPY")})
    assert found == (
        Budget("EUR", 100_000, 0, 100, 0),
        Budget("GBP", None, 50, 0, 0),
        Budget("JPY", None, 0, 0, 9_000),
        Budget("USD", None, 2_507, 10_000, 0),
    )


def test_a_currency_that_nothing_stands_in_is_not_told() -> None:
    assert len(budgets_of(CAMPAIGN, [deal(1, Stage.SHORTLISTED, currency="USD")], [], [], {})) == 1


def test_what_is_offered_goes_before_what_was_asked() -> None:
    offered = deal(1, Stage.NEGOTIATING, currency="USD", fee=6_000)
    found = budgets_of(CAMPAIGN, [offered], [], [], {1: Money(7_000, "EUR")})
    assert [(one.currency, one.planned) for one in found] == [("EUR", 0), ("USD", 6_000)]


@given(st.lists(st.tuples(CURRENCIES, st.integers(0, 10**9)), max_size=30))
def test_paid_in_each_currency_is_the_sum_of_what_was_paid_in_it(amounts: list[tuple[str, int]]) -> None:
    payments = [paid(amount, currency=currency) for currency, amount in amounts[::2]]
    expenses = [Expense(1, 1, "boost", amount, currency) for currency, amount in amounts[1::2]]
    found = budgets_of(CAMPAIGN, [deal(1, Stage.LIVE)], payments, expenses, {})
    for budget_in in found:
        spent = sum(amount for currency, amount in amounts if currency == budget_in.currency)
        assert (budget_in.paid, budget_in.promised) == (spent, 0)
    assert sum(one.paid for one in found) == sum(amount for _, amount in amounts)


def test_ten_thousand_lines_of_ten_cents_are_a_thousand() -> None:
    found = budgets_of(CAMPAIGN, [], [], [expense(10)] * 10_000, {})[0]
    assert (found.paid, found.free) == (100_000, 0)


def test_the_words_tell_every_currency_and_add_none_up() -> None:
    found = (Budget("EUR", 100_000, 5_000, 2_000, 3_000), Budget("USD", None, 12_000, 8_000, 0))
    assert still_to_spend(found[0]) == "€20 promised, €930 free"
    assert further_amounts(found) == "€30 of it planned · beside it $120 paid, $80 promised"
    assert "In USD, outside of this budget: $120 paid, $80 promised" in budget_explained(found)


@pytest.mark.parametrize(
    ("total", "amounts", "left", "planned"),
    [
        (150_000, (0, 0, 355_000), "€0 promised, €1,500 free", "€3,550 planned, €2,050 more than is free"),
        (150_000, (50_000, 30_000, 70_000), "€300 promised, €700 free", "€700 of it planned"),
        (150_000, (50_000, 126_000, 0), "€260 over budget, €1,260 promised", ""),
        (150_000, (150_000, 26_000, 9_000), "€260 over budget, €260 promised", "€90 more planned"),
        (150_000, (100_000, 50_000, 0), "€500 promised, €0 free", ""),
        (None, (0, 30_000, 9_000), "€300 promised, no budget set", "€90 more planned"),
    ],
)
def test_paid_promised_and_free_make_up_the_budget_and_what_is_planned_stands_beside_what_is_free(
    total: int | None, amounts: tuple[int, int, int], left: str, planned: str
) -> None:
    own = Budget("EUR", total, *amounts)
    assert (still_to_spend(own), further_amounts((own,))) == (left, planned)
    assert own.is_over == ("over" in left)


def test_one_currency_with_nothing_planned_needs_no_second_line() -> None:
    assert further_amounts((Budget("EUR", None, 5_000, 2_000, 0),)) == ""


SENT_DAY, LATER = date(2026, 5, 1), date(2026, 5, 9)


@pytest.mark.parametrize(
    ("stage", "terms", "to", "sent_on"),
    [
        (Stage.AGREED, {"product": "Box"}, Stage.PRODUCT_SENT, LATER),
        (Stage.AGREED, {"product_cost": 0}, Stage.LIVE, LATER),
        (Stage.AGREED, {}, Stage.LIVE, None),
        (Stage.PRODUCT_SENT, {"product": "Box"}, Stage.DRAFT_IN, SENT_DAY),
        (Stage.PRODUCT_SENT, {"product": "Box", "product_sent_on": SENT_DAY}, Stage.AGREED, None),
        (Stage.DRAFT_IN, {"product": "Box", "product_sent_on": date(2026, 4, 1)}, Stage.AGREED, date(2026, 4, 1)),
        (Stage.PRODUCT_SENT, {"product": "Box", "product_sent_on": SENT_DAY}, Stage.CANCELLED, SENT_DAY),
        (Stage.AGREED, {"product": "Box", "product_sent_on": SENT_DAY}, Stage.NEGOTIATING, SENT_DAY),
    ],
)
def test_the_first_stage_that_says_a_product_was_sent_tells_its_day(
    stage: Stage, terms: dict[str, Any], to: Stage, sent_on: date | None
) -> None:
    before = Partnership(1, 1, 1, stage, stage_since=SENT_DAY, **terms)
    assert sent_after(before, to, LATER) == sent_on
