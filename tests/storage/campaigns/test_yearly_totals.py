from datetime import date

import pytest

from models.campaigns.partnership import PaymentKind
from models.stages import Stage
from models.yearly.yearly_limit import OWN, YearlyLimit, known_limits, limits_with
from models.yearly.yearly_total import YearlyTotal
from storage.campaigns.yearly_totals import (
    near_limit,
    own_limits,
    yearly_limits,
    yearly_sums,
    yearly_totals,
    years_paid,
)
from storage.tables.settings import YEARLY_LIMIT, YEARLY_LIMITS
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.system_styles import GERMAN, written_in

DAY = date(2026, 5, 4)


@pytest.fixture
def lena(workspace: Workspace) -> int:
    return add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace), stage=Stage.AGREED)


def pay(workspace: Workspace, partnership: int, amount: int, **values: object) -> None:
    row: dict[str, object] = {"partnership_id": partnership, "amount": amount, "paid_on": DAY, **values}
    do(workspace, lambda w: w.partnerships.add_payment(**row))


def found(workspace: Workspace, year: int = 2026) -> list[YearlyTotal]:
    return yearly_totals(workspace, year)


def test_cash_commission_and_product_of_all_campaigns_are_added_by_currency(workspace: Workspace, lena: int) -> None:
    second = add_partnership(workspace, 1, add_campaign(workspace, "Autumn"), currency="USD", stage=Stage.AGREED)
    do(workspace, lambda w: w.partnerships.update(lena, product_retail=5_000, product_sent_on=DAY))
    pay(workspace, lena, 9_000, kind=PaymentKind.CASH)
    pay(workspace, lena, 1_000, kind=PaymentKind.BONUS)
    pay(workspace, lena, 2_000, kind=PaymentKind.COMMISSION, how="PayPal")
    pay(workspace, lena, 690, kind=PaymentKind.SHIPPING)
    pay(workspace, second, 7_000, currency="USD", how="Credit card")
    assert found(workspace) == [
        YearlyTotal(1, "Lena", "EUR", 10_000, 2_000, 5_000, 2_000),
        YearlyTotal(1, "Lena", "USD", 7_000, 0, 0, 7_000),
    ]
    assert [(one.currency, one.total) for one in yearly_sums(workspace, 2026)] == [("EUR", 17_000), ("USD", 7_000)]


def test_only_what_went_in_the_year_counts(workspace: Workspace, lena: int) -> None:
    pay(workspace, lena, 100, paid_on=date(2025, 12, 31))
    pay(workspace, lena, 200, paid_on=date(2026, 1, 1))
    pay(workspace, lena, 400, paid_on=None, due_on=DAY)
    assert [one.cash for one in found(workspace)] == [200]
    assert [one.cash for one in found(workspace, 2025)] == [100]
    assert years_paid(workspace) == [2026, 2025]


def test_a_product_without_a_retail_value_is_told_not_taken_as_nothing(workspace: Workspace, lena: int) -> None:
    do(workspace, lambda w: w.partnerships.update(lena, product_cost=2_200, product_sent_on=DAY))
    assert found(workspace)[0].product_text == "€0.00 + 1 product without a value"


def test_a_product_counts_in_the_year_it_was_sent_whatever_the_stage_says_later(
    workspace: Workspace, lena: int
) -> None:
    values = {"product_retail": 500, "product_sent_on": date(2025, 12, 20), "stage": Stage.LIVE, "stage_since": DAY}
    do(workspace, lambda w: w.partnerships.update(lena, **values))
    assert (found(workspace), [one.product for one in found(workspace, 2025)]) == ([], [500])


@pytest.mark.parametrize(
    ("how", "is_processed"), [("paypal", True), ("Kreditkarte", True), ("gift card", False), ("", False)]
)
def test_a_processor_is_known_by_the_words(workspace: Workspace, lena: int, how: str, *, is_processed: bool) -> None:
    pay(workspace, lena, 100, how=how)
    assert found(workspace)[0].processed == (100 if is_processed else 0)


def test_in_dollars_what_the_processor_reports_does_not_count_towards_the_limit(workspace: Workspace) -> None:
    do(workspace, lambda w: w.business.update(currency="USD"))
    ana = add_partnership(workspace, add_influencer(workspace, "Ana"), add_campaign(workspace), currency="USD")
    pay(workspace, ana, 190_000, currency="USD", how="PayPal")
    assert near_limit(workspace, date(2026, 11, 27)) == []
    pay(workspace, ana, 170_000, currency="USD", how="Bank transfer")
    [(total, limit)] = near_limit(workspace, date(2026, 11, 27))
    assert (total.counted(limit), total.nearness(limit)) == (170_000, ("85 % of $2,000", "amber"))


def test_just_below_the_limit_is_not_reached() -> None:
    limit = known_limits("EUR")["EUR"]
    assert YearlyTotal(1, "Lena", "EUR", 99_999).nearness(limit) == ("99 % of €1,000", "amber")
    assert YearlyTotal(1, "Lena", "EUR", 100_000).nearness(limit) == ("reached €1,000", "red")
    assert YearlyTotal(1, "Lena", "PLN", 5).nearness(None) == ("no limit set", "")


def test_the_owners_limits_are_those_in_force(workspace: Workspace) -> None:
    assert yearly_limits(workspace) == {}
    do(workspace, lambda w: w.settings.put(YEARLY_LIMIT, 70_000))
    assert own_limits(workspace) == {"EUR": 70_000}
    do(workspace, lambda w: w.settings.put(YEARLY_LIMITS, {"EUR": 50_000, "GBP": 60_000}))
    assert {code: limit.amount for code, limit in yearly_limits(workspace).items()} == {
        "EUR": 50_000, "GBP": 60_000,
    }  # fmt: skip


def test_no_law_of_another_country_is_reckoned_with_unasked() -> None:
    assert limits_with({}, "EUR") == limits_with({}, "GBP") == {}
    assert limits_with({}, "USD") == limits_with({"USD": 200_000}, "USD") == {"USD": known_limits("USD")["USD"]}
    assert limits_with({"EUR": 100_000}, "EUR") == {"EUR": YearlyLimit(100_000, OWN)}


def test_amounts_of_known_limits_are_written_as_all_money_is() -> None:
    assert "$2,000 a year" in known_limits("USD")["USD"].source
    with written_in(GERMAN):
        assert "€1.000 a year" in known_limits("EUR")["EUR"].source


def test_a_thousand_payments_of_ten_cents_are_a_hundred(workspace: Workspace, lena: int) -> None:
    def add(w: Workspace) -> None:
        for _ in range(1_000):
            w.partnerships.add_payment(partnership_id=lena, amount=10, paid_on=DAY)

    do(workspace, add)
    assert found(workspace)[0].cash == 10_000
