from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.account import account_of
from models.campaigns.account_words import leaves_text, totals_text
from models.campaigns.budget import budgets_of
from models.campaigns.campaign import Campaign
from models.campaigns.costs import Cost, costs_of
from models.campaigns.owed import Claim, Earned, claims_of
from models.campaigns.partnership import Expense, Partnership, Payment, PaymentKind
from models.reading.money import equal_parts
from models.stage_names import StageNames
from models.stages import Stage

TODAY = date(2026, 9, 22)
LENA = Partnership(1, 1, 1, Stage.LIVE, fee=28_000, commission=1_000)
MINOR = st.integers(0, 10**9)


def line(amount: int, kind: PaymentKind = PaymentKind.CASH, *, paid: bool = True, currency: str = "EUR") -> Payment:
    return Payment(0, 1, kind, amount, currency, date(2026, 9, 1), date(2026, 9, 2) if paid else None)


def claim(kind: PaymentKind, partnership: Partnership, *lines: Payment, earned: Earned | None = None) -> Claim:
    return next(one for one in claims_of(partnership, lines, earned) if one.kind is kind)


def test_commission_says_its_rate_its_sales_and_what_was_paid() -> None:
    paid = line(2_000, PaymentKind.COMMISSION)
    found = claim(PaymentKind.COMMISSION, LENA, paid, earned=Earned(41_200, 14))
    assert found.sentence == "Commission: 10 % of €412 from 14 orders, less €20 paid"
    assert found.remaining == 2_120


def test_commission_is_net_of_refunds_and_says_so() -> None:
    found = claim(PaymentKind.COMMISSION, LENA, earned=Earned(-500, 1, is_refunded=True))
    assert (found.remaining, found.why) == (0, "10 % of −€5 from 1 order, net of refunds")


def test_sales_in_another_currency_are_named_and_bring_no_commission() -> None:
    found = claim(PaymentKind.COMMISSION, LENA, earned=Earned(10_000, None, elsewhere=("USD",)))
    assert found.why == "10 % of €100 of sales, without sales in USD"


def test_commission_says_which_orders_it_is_not_owed_on() -> None:
    found = claim(PaymentKind.COMMISSION, LENA, earned=Earned(10_000, 3, no_sales="1 refunded and 1 unpaid orders"))
    assert found.why == "10 % of €100 from 3 orders, without 1 refunded and 1 unpaid orders"


@pytest.mark.parametrize("stage", [Stage.IDEA, Stage.NEGOTIATING, Stage.DECLINED, Stage.GHOSTED, Stage.CANCELLED])
def test_no_fee_is_owed_before_it_is_agreed_or_after_an_exit(stage: Stage) -> None:
    claims = claims_of(replace(LENA, stage=stage, product_cost=2_000, shipping=500), (), None)
    assert sum(one.remaining for one in claims) == 0


def test_a_kill_fee_is_owed_where_an_agreed_partnership_was_cancelled() -> None:
    cancelled = replace(LENA, stage=Stage.CANCELLED, kill_fee=10_000)
    found = claim(PaymentKind.CASH, cancelled, line(4_000))
    assert found.sentence == "Kill fee: €100 agreed for the case that we cancel, less €40 paid"
    assert found.remaining == 6_000


def test_a_cancelled_partnership_without_a_kill_fee_has_nothing_to_be_overpaid() -> None:
    found = claim(PaymentKind.CASH, replace(LENA, stage=Stage.CANCELLED), line(14_000))
    assert (found.overpaid, found.why) == (0, "cancelled, no kill fee agreed, €140 paid")


def test_what_was_paid_beyond_the_fee_is_told() -> None:
    found = claim(PaymentKind.CASH, LENA, line(30_000))
    assert (found.remaining, found.overpaid) == (0, 2_000)
    assert found.why == "€280 agreed, €300 paid, €20 beyond it"


def test_lines_beyond_the_fee_are_owed_and_told() -> None:
    found = claim(PaymentKind.CASH, LENA, line(30_000, paid=False))
    assert (found.remaining, found.why) == (30_000, "€280 agreed, €20 is noted beyond it")


def test_a_product_that_was_sent_is_owed_no_more() -> None:
    boxed = replace(LENA, stage=Stage.AGREED, product_cost=2_200)
    assert claim(PaymentKind.PRODUCT, boxed).remaining == 2_200
    sent = claim(PaymentKind.PRODUCT, replace(boxed, product_sent_on=TODAY))
    assert (sent.remaining, sent.why) == (0, "€22 at cost, €22 sent")


def test_a_payment_in_another_currency_is_never_taken_off_the_fee() -> None:
    claims = claims_of(LENA, [line(28_000, currency="USD")], None)
    euros, dollars = (one for one in claims if one.kind is PaymentKind.CASH)
    assert (euros.currency, euros.remaining) == ("EUR", 28_000)
    assert (dollars.currency, dollars.remaining, dollars.why) == ("USD", 0, "agreed in EUR, $280 paid")


PARTNERSHIPS = st.builds(
    Partnership,
    st.just(1),
    st.just(1),
    st.just(1),
    st.sampled_from(sorted(Stage)),
    fee=st.none() | MINOR,
    product_cost=st.none() | MINOR,
    shipping=st.none() | MINOR,
    commission=st.none() | st.integers(0, 10_000),
    kill_fee=st.none() | MINOR,
    product_sent_on=st.none() | st.just(TODAY),
)


@given(PARTNERSHIPS, st.integers(-(10**9), 10**9))
def test_what_is_owed_is_what_it_costs(partnership: Partnership, revenue: int) -> None:
    claims = claims_of(partnership, (), Earned(revenue, 3))
    [cost] = costs_of([partnership], (), {1: revenue}).get(1, [Cost("EUR")])
    assert sum(one.agreed or 0 for one in claims) == (cost.agreed or 0) == cost.total
    if partnership.stage.is_committed:
        assert cost.total == partnership.agreed_cost + cost.commission


@given(
    PARTNERSHIPS,
    st.lists(st.builds(line, MINOR, st.sampled_from(PaymentKind), paid=st.booleans(), currency=st.sampled_from("€$"))),
)
def test_paid_and_owed_add_up_for_any_lines(partnership: Partnership, lines: list[Payment]) -> None:
    lines = [replace(one, id=n, currency={"€": "EUR", "$": "USD"}[one.currency]) for n, one in enumerate(lines)]
    claims = claims_of(partnership, lines, None)
    account = account_of(claims, lines, (), {}, {})
    owed = {one.currency: one for one in account.totals(TODAY)}
    for currency in ("EUR", "USD"):
        own = [one for one in claims if one.currency == currency]
        totals = owed.get(currency)
        assert sum(one.remaining for one in own) == (totals.owed if totals else 0)
        assert sum(one.paid for one in own) == (totals.paid if totals else 0)
        assert sum(one.overpaid for one in own) == (totals.overpaid if totals else 0)
    assert sum(one.noted for one in claims) == sum(one.amount for one in lines if one.paid_on is None)


@given(st.lists(PARTNERSHIPS, max_size=4), st.data())
def test_the_account_agrees_with_the_budget(drawn: list[Partnership], data: st.DataObject) -> None:
    partnerships = [replace(one, id=n, influencer_id=n) for n, one in enumerate(drawn, 1)]
    number = st.sampled_from([one.id for one in partnerships]) if partnerships else st.nothing()
    lines = data.draw(st.lists(st.builds(Payment, st.integers(1, 99), number, st.sampled_from(PaymentKind), MINOR,
                                         paid_on=st.none() | st.just(TODAY))))  # fmt: skip
    expenses = [Expense(1, 1, "Boost", 500)]
    revenues = {one.id: data.draw(MINOR) for one in partnerships}
    [budget] = budgets_of(Campaign(1, "Autumn"), partnerships, lines, expenses, {}, revenues)
    claims = [claim for one in partnerships for claim in claims_of(one, lines, Earned(revenues[one.id]))]
    [totals] = account_of(claims, lines, expenses, {}, {}).totals(TODAY)
    # Shipping that is still to be spent is promised, and owed to nobody.
    to_ship = sum(one.to_come - one.noted for one in claims if one.kind is PaymentKind.SHIPPING)
    assert (totals.paid + totals.expenses, totals.owed + to_ship) == (budget.paid, budget.promised)
    hers = {one.id: [line for line in lines if line.partnership_id == one.id] for one in partnerships}
    # Whoever brought orders is a cost, whatever her stage: what is paid and promised is what she costs.
    costs = [cost for its in costs_of(partnerships, expenses, revenues, hers).values() for cost in its]
    assert sum(cost.spending for cost in costs) == budget.paid - 500 + budget.promised


SENT_TO = replace(LENA, stage=Stage.AGREED, fee=None, commission=None, product_cost=2_000, shipping=450)


@pytest.mark.parametrize(
    ("partnership", "lines", "owed", "went"),
    [
        pytest.param(SENT_TO, [], [("Product", 2_000)], [], id="not sent yet"),
        pytest.param(
            replace(SENT_TO, product_sent_on=TODAY), [],
            [], [("Product", 2_000, "sent"), ("Shipping", 450, "to the carrier")], id="sent",
        ),
        pytest.param(
            replace(SENT_TO, product_sent_on=TODAY), [line(500, PaymentKind.SHIPPING, paid=True)],
            [("Shipping", -50)], [("Product", 2_000, "sent"), ("Shipping", 500, "")], id="a payment tells what it was",
        ),
        pytest.param(
            replace(SENT_TO, product_cost=None), [line(450, PaymentKind.SHIPPING, paid=False)],
            [("Shipping", 450)], [], id="noted to be paid back to the creator",
        ),
    ],
)  # fmt: skip
def test_shipping_is_spent_with_the_parcel_and_owed_to_nobody(
    partnership: Partnership, lines: list[Payment], owed: list[tuple[str, int]], went: list[tuple[str, int, str]]
) -> None:
    account = account_of(claims_of(partnership, lines, None), lines, (), {}, {})
    assert [(one.claim.what, one.amount) for one in account.due] == owed
    assert sorted((one.claim.what, one.amount, one.how) for one in account.paid) == went
    assert len({one.id for one in account.paid}) == len(went)


@given(MINOR, st.integers(1, 12))
def test_equal_parts_add_up_and_differ_by_one_at_most(minor: int, count: int) -> None:
    parts = equal_parts(minor, count)
    assert (len(parts), sum(parts)) == (count, minor)
    assert max(parts) - min(parts) <= 1


def test_ten_thousand_lines_of_ten_cents_add_up_to_a_thousand() -> None:
    lines = [Payment(n, 1, PaymentKind.CASH, 10, paid_on=TODAY) for n in range(10_000)]
    account = account_of(claims_of(LENA, lines, None), lines, (), {}, {})
    [totals] = account.totals(TODAY)
    assert totals.paid == 100_000
    assert "€1,000 paid" in totals_text([totals])


def test_two_currencies_give_two_subtotals() -> None:
    dollars = replace(LENA, id=2, currency="USD", fee=5_000)
    claims = [*claims_of(LENA, (), None), *claims_of(dollars, (), None)]
    totals = account_of(claims, (), (), {}, {}).totals(TODAY)
    assert totals_text(totals) == "€280 owed · €0 paid   |   $50 owed · $0 paid"


def test_creators_stand_together_the_most_urgent_first() -> None:
    other = replace(LENA, id=2, fee=None)
    due = replace(line(5_000, paid=False), id=7, due_on=date(2026, 9, 20))
    late = Payment(9, 2, PaymentKind.CASH, 100, due_on=date(2026, 8, 1))
    claims = [*claims_of(LENA, [due], None), *claims_of(other, [late], None)]
    account = account_of(claims, [due, late], (), {1: "Lena", 2: "Ada"}, {})
    assert [(one.who, one.amount, one.state(TODAY)[0]) for one in account.due] == [
        ("Ada", 100, "Overdue"), ("Lena", 5_000, "Overdue"), ("Lena", 23_000, "Owed"),
    ]  # fmt: skip
    assert leaves_text(account.due[1], 2_000) == "€30 stays owed."
    assert leaves_text(account.due[1], 6_000) == "That is €10 too much: only €50 is owed."


def test_why_nothing_is_owed_after_an_exit_is_told_by_the_owners_name_of_it() -> None:
    names = StageNames({Stage.DECLINED: "Said no"})
    [found] = claims_of(replace(LENA, stage=Stage.DECLINED, commission=None), [line(5_000)], None, names)
    assert found.basis == "Said no, no kill fee agreed"
