from datetime import date

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.results.price_history import agreed_prices, prices_per_piece, terms_text
from models.stages import Stage


def deal(number: int, **terms: object) -> tuple[Partnership, Campaign]:
    values: dict[str, object] = {"stage": Stage.CLOSED, **terms}
    campaign = Campaign(number, f"Campaign {number}", starts_on=date(2026, number, 1))
    return Partnership(number, 1, number, **values), campaign  # type: ignore[arg-type]  # as the test has them


def test_terms_read_as_they_were_agreed() -> None:
    partnership, _ = deal(1, fee=15_000, product="Tasting box", product_cost=1_850, commission=1_000)
    assert terms_text(partnership) == "€150 + Tasting box (€18.50) + 10 %"
    assert terms_text(deal(1, product_cost=1_800)[0]) == "product (€18)"


def test_only_what_was_agreed_is_a_price_newest_first() -> None:
    work = [deal(1, fee=100), deal(3, fee=300), deal(2, fee=200, stage=Stage.DECLINED), deal(4)]
    assert [price.campaign for price in agreed_prices(work, {})] == ["Campaign 3", "Campaign 1"]


def test_the_day_of_the_contract_goes_before_that_of_the_campaign() -> None:
    (price,) = agreed_prices([deal(3, fee=100, contract_signed_on=date(2026, 2, 20))], {})
    assert price.day == date(2026, 2, 20)


def test_the_price_of_a_piece_is_the_median_over_partnerships_with_known_pieces() -> None:
    work = [deal(1, fee=10_000), deal(2, fee=30_000, product_cost=3_000), deal(3, fee=90_000)]
    (figure,) = prices_per_piece(agreed_prices(work, {1: 1, 2: 3}))
    assert (figure.value, figure.n, figure.of, figure.currency) == (10_500, 2, 3, "EUR")


def test_each_currency_has_a_price_of_its_own() -> None:
    work = [deal(1, fee=10_000), deal(2, fee=30_000, currency="USD")]
    figures = prices_per_piece(agreed_prices(work, {1: 1, 2: 2}))
    assert {(figure.currency, figure.value) for figure in figures} == {("EUR", 10_000), ("USD", 15_000)}


def test_a_price_that_is_not_known_says_why() -> None:
    (none,) = prices_per_piece([])
    (uncounted,) = prices_per_piece(agreed_prices([deal(1, fee=100)], {}))
    assert (none.value, none.reason) == (None, "no price was agreed yet")
    assert (uncounted.value, uncounted.reason) == (None, "no piece was counted, or no amount is known")
