"""Figures of money where sales were told by lines, without the orders themselves."""

from models.business import Business
from models.figures.figure import Figure, FigureSet
from models.figures.metrics import Ingredients, figures_of, is_by_code_alone
from models.figures.remedy import Remedy
from models.figures.totals import MoneyTotals, PostTotals, Sum, VisitTotals
from models.posts.post import Basis


def figures_from(money: MoneyTotals, visits: VisitTotals | None = None) -> FigureSet:
    business = Business(currency="EUR", gross_margin=5_000)
    return figures_of(Ingredients("Everything", business, PostTotals(), {"EUR": money}, visits))


def test_a_figure_says_that_tracked_sales_are_in_it_and_which_are_not() -> None:
    by_code = figures_from(MoneyTotals("EUR", 1_000, 1, (3_000,)))["orders"]
    tracked = figures_from(MoneyTotals("EUR", 1_000, 1, (3_000,), lines=1, left_out=2))
    assert is_by_code_alone(by_code)
    assert not is_by_code_alone(tracked["orders"])
    assert "2 lines of sales" in tracked["orders"].formula
    assert "as their source counts it" in tracked["revenue"].formula


def test_revenue_without_a_number_of_orders_has_a_return_without_a_range_and_no_average() -> None:
    found = figures_from(MoneyTotals("EUR", 1_000, 1, (3_000,), uncounted=1_000, lines=1))
    assert (found["revenue"].value, found["back_per_1"].value, found["back_per_1"].low) == (4_000, 4.0, None)
    assert found["profit"].value == 1_000
    for name in ("orders", "aov", "cpa"):
        assert found[name].value is None
        assert found[name].reason == "Some sales came as revenue alone, without a number of orders."


def test_an_average_order_is_of_those_whose_revenue_is_known() -> None:
    found = figures_from(MoneyTotals("EUR", 1_000, 1, (3_000, 1_000), unpriced=2, lines=1))
    assert (found["orders"].value, found["aov"].value) == (4, 2_000)
    assert (found["revenue"].n, found["revenue"].of) == (2, 4)


def test_orders_of_which_no_revenue_is_known_have_none() -> None:
    found = figures_from(MoneyTotals("EUR", 1_000, 1, (), unpriced=2, lines=1))
    assert found["orders"].value == 2
    for name in ("revenue", "aov", "back_per_1", "profit", "roi"):
        assert (found[name].value, found[name].reason) == (None, "These orders came without their revenue.")


def test_visits_are_a_figure_only_where_links_were_tagged() -> None:
    money = MoneyTotals("EUR")
    assert "sessions" not in figures_from(money).figures
    assert figures_from(money, VisitTotals(40, 7))["sessions"].value == 40
    assert figures_from(money, VisitTotals(why_none="None."))["sessions"].reason == "None."


def test_orders_are_divided_by_clicks_only_where_all_came_by_a_tracked_link() -> None:
    posts = PostTotals(2, {"clicks": Sum(400, 2, Basis.ESTIMATED)})
    linked = MoneyTotals("EUR", 1_000, 1, (3_000, 1_000), by_link=2)
    mixed = MoneyTotals("EUR", 1_000, 1, (3_000, 1_000, 500), by_link=2)

    def rate(money: MoneyTotals, seen: PostTotals) -> Figure:
        return figures_of(Ingredients("All", Business(), seen, {"EUR": money}))["conversion_rate"]

    found = rate(linked, posts)
    assert (found.value, found.basis) == (0.005, Basis.ESTIMATED)
    assert [one.value for one in found.inputs] == [2, 400]
    assert rate(mixed, posts).reason == "Only 2 of 3 orders came by a tracked link; no others have a click."
    assert rate(linked, PostTotals(2)).remedy is Remedy.ENTER_READINGS
    assert rate(linked, PostTotals(2, {"clicks": Sum(0, 2)})).value is None
    assert "no click" in rate(MoneyTotals("EUR", 1_000, 1, (3_000,)), posts).reason


def test_what_customers_told_makes_orders_and_all_that_follows_estimated() -> None:
    found = figures_from(MoneyTotals("EUR", 1_000, 1, (3_000,), lines=1, told=1))
    assert {found[name].basis for name in ("orders", "revenue", "aov", "back_per_1", "cpa")} == {Basis.ESTIMATED}
    assert found["cost"].basis is Basis.MEASURED
    assert found["profit"].basis is Basis.ASSUMED
