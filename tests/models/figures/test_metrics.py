from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.business import Business, RevenueDefinition
from models.figures.exchange import ExchangeRate, ExchangeRates
from models.figures.figure import Figure, FigureSet, Unit
from models.figures.figure_json import as_json
from models.figures.figure_text import explanation, value_text
from models.figures.metrics import Ingredients, figures_of
from models.figures.totals import PAIRS, MoneyTotals, Pair, PostTotals, Sum
from models.posts.post import Basis
from tests.sane_figures import assert_all_sane

DAY = date(2026, 10, 12)
COUNTS = ("views", "reach", "impressions", "likes", "comments", "shares", "saves", "clicks", "engagements", "followers")


def totals_of(rows: list[dict[str, int | None]]) -> PostTotals:
    """Totals as the file's sums would give them, made here by hand."""
    sums, pairs = {}, {}
    for name in COUNTS:
        known = [value for row in rows if (value := row.get(name)) is not None]
        sums[name] = Sum(sum(known) if known else None, len(known))
    for top, bottom in PAIRS:
        both = [(x, y) for row in rows if (x := row.get(top)) is not None and (y := row.get(bottom))]
        pairs[top, bottom] = Pair(
            len(both),
            sum(x for x, _ in both),
            sum(y for _, y in both),
            float(sum(x * x for x, _ in both)),
            float(sum(x * y for x, y in both)),
            float(sum(y * y for _, y in both)),
        )
    rates = [e / f for row in rows if (e := row.get("engagements")) is not None and (f := row.get("followers"))]
    return PostTotals(len(rows), sums, pairs, median(rates) if rates else None)


def figures_from(
    rows: list[dict[str, int | None]],
    money: Mapping[str, MoneyTotals] | None = None,
    margin: int | None = 5_000,
    rates: ExchangeRates | None = None,
) -> FigureSet:
    business = Business(currency="EUR", gross_margin=margin)
    return figures_of(Ingredients("Everything", business, totals_of(rows), money or {}, rates=rates))


def euros(cost: int | None, revenues: tuple[int, ...] | None) -> dict[str, MoneyTotals]:
    why_no_cost = "No terms." if cost is None else ""
    why_no_revenue = "No codes." if revenues is None else ""
    return {"EUR": MoneyTotals("EUR", cost, int(cost is not None), revenues, why_no_cost, why_no_revenue)}


POSTS: list[dict[str, int | None]] = [
    {"views": 4_000, "reach": 2_000, "impressions": 5_000, "likes": 90, "comments": 10, "saves": 20, "clicks": 40,
     "engagements": 120, "followers": 3_000},
    {"views": 1_000, "reach": 1_000, "impressions": None, "likes": 30, "engagements": 30, "followers": 2_000},
    {"views": 500, "engagements": None, "followers": None, "clicks": 10},
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        ("posts", 3, 3),
        ("views", 5_500, 3),
        ("reach", 3_000, 2),
        ("impressions", 5_000, 1),
        ("likes", 120, 2),
        ("comments", 10, 1),
        ("saves", 20, 1),
        ("engagements", 150, 2),
        ("clicks", 50, 2),
        ("engagement_rate_followers", 150 / 5_000, 2),
        ("engagement_rate_reach", 150 / 3_000, 2),
        ("engagement_rate_views", 150 / 5_000, 2),
        ("ctr", 40 / 5_000, 1),
        ("reach_rate", 3_000 / 5_000, 2),
        ("view_rate", 5_000 / 5_000, 2),
        ("save_rate", 20 / 2_000, 1),
        ("orders", 3, 3),
        ("revenue", 12_000, 3),
        ("cost", 5_000, 1),
        ("aov", 4_000, 3),
        ("back_per_1", 2.4, 3),
        ("profit", 1_000, 3),
        ("roi", 0.2, 3),
        ("cpm", 5_000 / 5.5, 3),
        ("cpv", 5_000 / 5_500, 3),
        ("cpe", 5_000 / 150, 2),
        ("cpc", 100.0, 2),
        ("cpa", 5_000 / 3, 3),
    ],
)
def test_a_figure_is_its_formula_over_the_posts_where_it_is_known(name: str, value: float, n: int) -> None:
    figure = figures_from(POSTS, euros(5_000, (2_000, 4_000, 6_000)))[name]
    assert figure.value == pytest.approx(value)
    assert figure.n == n


def test_a_figure_nobody_read_is_blank_with_a_reason() -> None:
    figure = figures_from(POSTS, euros(5_000, ()))["shares"]
    assert (figure.value, figure.reason) == (None, "No reading of these posts has shares.")


def test_a_known_zero_is_zero_and_no_blank() -> None:
    found = figures_from([{"likes": 0, "engagements": 0, "followers": 10}], euros(0, ()))
    assert found["likes"].value == 0
    assert found["engagement_rate_followers"].value == 0
    assert found["orders"].value == 0
    assert found["revenue"].value == 0
    assert found["cost"].value == 0


@pytest.mark.parametrize(("read", "shown"), [((2_000, None), "views"), ((None, 2_000), "impressions")])
def test_price_per_thousand_takes_what_is_known(read: tuple[int | None, int | None], shown: str) -> None:
    figure = figures_from([{"views": read[0], "impressions": read[1]}], euros(500, ()))["cpm"]
    assert figure.value == 250
    assert shown in figure.formula


@pytest.mark.parametrize("definition", RevenueDefinition)
def test_every_figure_of_revenue_names_what_counts_as_revenue(definition: RevenueDefinition) -> None:
    given = Ingredients("x", Business(gross_margin=5_000, revenue_definition=definition), PostTotals(), euros(5, (9,)))
    found = figures_of(given)
    for name in ("aov", "back_per_1", "profit", "roi"):
        assert definition.label in explanation(found[name]), name
    assert definition.label in found["revenue"].formula


def test_profit_needs_the_margin() -> None:
    found = figures_from([], euros(100, (500,)), margin=None)
    assert found["profit"].value is None
    assert "gross margin" in found["profit"].reason
    assert found["roi"].reason == found["profit"].reason


def test_what_came_back_for_nothing_spent_is_not_told() -> None:
    found = figures_from([], euros(0, (500,)))
    assert found["back_per_1"].reason == found["roi"].reason == "Nothing was spent."
    assert found["profit"].value == 250


def test_refunds_beyond_what_was_paid_give_a_negative_value_without_a_range() -> None:
    figure = figures_from([], euros(1_000, (500, -900)))["back_per_1"]
    assert (figure.value, figure.low, figure.high) == (-0.4, None, None)


def test_the_range_of_a_rate_narrows_as_posts_agree_and_is_absent_for_one() -> None:
    one = figures_from([{"engagements": 5, "followers": 100}])["engagement_rate_followers"]
    assert (one.low, one.high) == (None, None)
    spread: list[dict[str, int | None]] = [{"engagements": e, "followers": 100} for e in (1, 5, 9)]
    few = figures_from(spread)["engagement_rate_followers"]
    many = figures_from(spread * 20)["engagement_rate_followers"]
    assert few.value == many.value
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert few.low < many.low < 0.05 < many.high < few.high


@pytest.mark.parametrize("margin", [None, 0, 10_000])
@pytest.mark.parametrize(
    "money", [euros(None, None), euros(None, (5,)), euros(5, None), euros(0, ()), euros(3, (0,)), {}]
)
@pytest.mark.parametrize(
    "rows",
    [[], [{}], [dict.fromkeys(COUNTS)], [dict.fromkeys(COUNTS, 0)], [dict.fromkeys(COUNTS, 1)], [{"followers": 5}]],
)
def test_every_figure_of_thin_data_is_sane(
    rows: list[dict[str, int | None]], money: dict[str, MoneyTotals], margin: int | None
) -> None:
    found = figures_from(rows, money, margin)
    assert len(found.figures) >= 29
    assert_all_sane(found)


COUNT = st.none() | st.integers(0, 10) | st.integers(0, 10**10)
MONEY = st.none() | st.integers(0, 10**9)
REVENUES = st.none() | st.lists(st.integers(-(10**6), 10**9), max_size=5).map(tuple)


@settings(max_examples=150, derandomize=True)
@given(
    rows=st.lists(st.fixed_dictionaries(dict.fromkeys(COUNTS, COUNT)), max_size=5),
    money=st.dictionaries(st.sampled_from(["EUR", "JPY", "KWD"]), st.tuples(MONEY, REVENUES), max_size=3),
    margin=st.none() | st.integers(0, 10_000),
    rate=st.none() | st.decimals("0.0001", "10000", places=4),
)
def test_every_figure_of_any_data_is_sane(
    rows: list[dict[str, int | None]],
    money: dict[str, tuple[int | None, tuple[int, ...] | None]],
    margin: int | None,
    rate: Decimal | None,
) -> None:
    given_money = {
        currency: MoneyTotals(currency, cost, 1, revenues, *("" if v is not None else "Why." for v in (cost, revenues)))
        for currency, (cost, revenues) in money.items()
    }
    rates = None if rate is None else ExchangeRates("EUR", dict.fromkeys(("JPY", "KWD"), ExchangeRate(rate, DAY)))
    assert_all_sane(figures_from(rows, given_money, margin, rates))


NEEDS = {
    "engagement_rate_followers": ("engagements", "followers"),
    "engagement_rate_median": ("engagements", "followers"),
    "engagement_rate_reach": ("engagements", "reach"),
    "engagement_rate_views": ("engagements", "views"),
    "ctr": ("clicks", "impressions"),
    "reach_rate": ("reach", "followers"),
    "view_rate": ("views", "followers"),
    "save_rate": ("saves", "reach"),
    "cpv": ("views",),
    "cpe": ("engagements",),
    "cpc": ("clicks",),
}
"""What each figure of posts cannot be without."""


@pytest.mark.parametrize(("name", "blank"), [(name, one) for name, needed in NEEDS.items() for one in needed])
def test_a_blank_among_what_a_figure_is_made_from_leaves_it_blank_and_never_zero(name: str, blank: str) -> None:
    row: dict[str, int | None] = dict.fromkeys(COUNTS, 50)
    full = figures_from([row], euros(100, (500,)))
    without = figures_from([{**row, blank: None}], euros(100, (500,)))
    assert full[name].value
    assert without[name].value is None
    assert len(without[name].reason) > 10


@pytest.mark.parametrize(("name", "needed"), NEEDS.items())
def test_a_zero_above_gives_zero_and_a_zero_below_gives_a_reason(name: str, needed: tuple[str, ...]) -> None:
    row: dict[str, int | None] = dict.fromkeys(COUNTS, 50)
    *above, below = needed
    assert figures_from([{**row, below: 0}], euros(100, (500,)))[name].reason
    for one in above:
        assert figures_from([{**row, one: 0}], euros(100, (500,)))[name].value == 0


@pytest.mark.parametrize("name", ["aov", "back_per_1", "profit", "roi", "cpm", "cpv", "cpe", "cpc", "cpa"])
def test_money_that_nobody_knows_leaves_what_is_made_from_it_blank(name: str) -> None:
    row: dict[str, int | None] = dict.fromkeys(COUNTS, 50)
    needs_cost, needs_revenue = name != "aov", name in {"aov", "back_per_1", "profit", "roi", "cpa"}
    assert (figures_from([row], euros(None, (500,)))[name].reason == "No terms.") is needs_cost
    assert (figures_from([row], euros(100, None))[name].reason == "No codes.") is needs_revenue


def test_two_currencies_have_a_subtotal_each_and_no_ratio_across() -> None:
    money = {**euros(1_000, (3_000,)), "USD": MoneyTotals("USD", 500, 1, (700, 800))}
    found = figures_from(POSTS, money)
    assert found["back_per_1"].reason == "Amounts are in EUR and USD: type an exchange rate to add them up."
    assert found["revenue"].value is None
    assert found["orders"].value == 3
    assert found["views"].value == 5_500
    assert found.by_currency["USD"]["revenue"].value == 1_500
    assert found.by_currency["EUR"]["back_per_1"].value == 3
    assert found.by_currency["USD"]["cost"].currency == "USD"


def test_orders_nobody_can_tell_are_blank_in_two_currencies_too() -> None:
    money = {**euros(1_000, None), "USD": MoneyTotals("USD", 500, 1, None, why_no_revenue="No codes.")}
    orders = figures_from([], money)["orders"]
    assert (orders.value, orders.reason) == (None, "No codes.")


def test_money_is_a_decimal_string_in_the_digits_of_its_currency() -> None:
    money = {c: MoneyTotals(c, 1_001, 1, (4_000, 1)) for c in ("EUR", "JPY", "KWD")}
    found = figures_from([{"views": 7}], money)
    shown = {currency: as_json(found.by_currency[currency]["cost"])["value"] for currency in money}
    assert shown == {"EUR": "10.01", "JPY": "1001", "KWD": "1.001"}
    prices = {currency: as_json(found.by_currency[currency]["cpv"])["value"] for currency in money}
    assert prices == {"EUR": "1.4300", "JPY": "143.00", "KWD": "0.14300"}


def test_a_price_of_partly_known_counts_is_at_most_so_much() -> None:
    found = figures_from([{"views": 100, "clicks": 4}, {"views": 50}], euros(5_000, ()))
    assert found["cpc"].notes == ("At most so much: link clicks are known of 1 of 2 posts.",)
    assert found["cpv"].notes == ()


def test_a_price_too_small_for_four_digits_is_no_zero_in_files() -> None:
    figure = figures_from([{"views": 10**9}], euros(5_000, ()))["cpv"]
    assert (value_text(figure), as_json(figure)["value"]) == ("€0.000000050", "0.00000005000")


def test_the_weakest_basis_is_told() -> None:
    posts = PostTotals(1, {"views": Sum(5, 1, Basis.ASSUMED), "likes": Sum(3, 1)}, {})
    found = figures_of(Ingredients("x", Business(), posts, {}))
    assert found["views"].basis is Basis.ASSUMED
    assert found["likes"].basis is Basis.MEASURED


def test_what_came_back_is_explained_in_its_currency() -> None:
    back = Figure("back_per_1", "Back per 1", Unit.RATIO, 2.5, "revenue ÷ cost", 4, currency="USD")
    assert explanation(back).startswith("Back per $1: $2.50")
