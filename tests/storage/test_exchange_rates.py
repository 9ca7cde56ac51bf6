import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.figures.exchange import ExchangeRate, ExchangeRates
from models.results.filters import Scope
from storage.results.results import creator_results
from storage.tables.settings import EXCHANGE_RATES
from storage.totals.summaries import exchange_rates, figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, do, make_workspace

DAY = date(2026, 10, 12)
TYPED = ExchangeRates("EUR", {"USD": ExchangeRate(Decimal("0.92"), DAY)})


def sell(w: Workspace) -> None:
    lena = add_influencer(w)
    add_partnership(w, lena, add_campaign(w), "LENA", fee=10_000, product_cost=1_500)
    add_order(w, "LENA", 20_000, currency="USD")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell, gross_margin=5_000)
    yield made
    made.close()


def type_rates(shop: Workspace, typed: ExchangeRates | None) -> None:
    do(shop, lambda w: w.settings.put(EXCHANGE_RATES, typed), "Type exchange rates")


def test_rates_are_read_as_they_were_typed(shop: Workspace) -> None:
    type_rates(shop, TYPED)
    assert shop.settings.get(EXCHANGE_RATES) == TYPED


def test_a_rate_brings_costs_and_orders_of_two_currencies_together_until_undo(shop: Workspace) -> None:
    assert figures(shop, Scope())["back_per_1"].value is None
    type_rates(shop, TYPED)
    found = figures(shop, Scope())
    assert (found["revenue"].value, found["cost"].value) == (18_400, 11_500)
    assert [(one.label, one.value) for one in found["cost"].inputs] == [("Fees", 10_000), ("Product at cost", 1_500)]
    shop.undo()
    assert figures(shop, Scope())["back_per_1"].value is None


def test_a_creator_whose_orders_are_in_another_currency_has_no_revenue_of_zero(shop: Workspace) -> None:
    (lena,) = creator_results(shop, Scope())
    assert (lena.orders, lena.revenue, lena.cost, lena.back) == (1, None, 11_500, None)
    type_rates(shop, TYPED)
    (lena,) = creator_results(shop, Scope())
    assert (lena.orders, lena.revenue, lena.cost, lena.currency) == (1, 18_400, 11_500, "EUR")
    assert lena.back is not None
    assert lena.back.likely == pytest.approx(18_400 / 11_500)


def test_a_creator_paid_in_two_currencies_has_no_cost_of_one_of_them_alone(shop: Workspace) -> None:
    add_partnership(shop, 1, add_campaign(shop, "Summer"), fee=5_000, currency="USD")
    (lena,) = creator_results(shop, Scope())
    assert lena.cost is None
    type_rates(shop, TYPED)
    (lena,) = creator_results(shop, Scope())
    assert lena.cost == 11_500 + 4_600
    assert lena.cost == figures(shop, Scope())["cost"].value


def test_rates_hold_no_more_once_the_business_has_another_currency(shop: Workspace) -> None:
    type_rates(shop, TYPED)
    do(shop, lambda w: w.business.update(currency="GBP"))
    assert exchange_rates(shop, shop.business.get()) == ExchangeRates("GBP")


@pytest.mark.parametrize(
    "stored",
    [None, [], 5, {"into": 3}, {"into": "EUR", "rates": {"USD": {"rate": "x", "typed_on": "2026-10-12"}}},
     {"into": "EUR", "rates": {"USD": {"rate": "0", "typed_on": "2026-10-12"}}},
     {"into": "EUR", "rates": {"USD": {"rate": "Infinity", "typed_on": "2026-10-12"}}},
     {"into": "EUR", "rates": {"USD": {"rate": "NaN", "typed_on": "2026-10-12"}}},
     {"into": "EUR", "rates": {"USD": "0.9"}}, {"into": "EUR", "rates": ["USD"]}],
)  # fmt: skip
def test_a_rate_that_is_none_is_passed_over(shop: Workspace, stored: object) -> None:
    def write(workspace: Workspace) -> None:
        workspace.connection.execute(
            "INSERT INTO setting (name, value) VALUES ('exchange_rates', :value)", {"value": json.dumps(stored)}
        )

    do(shop, write)
    assert not exchange_rates(shop, shop.business.get()).rates
