from models.business import Business
from models.figures.metrics import Ingredients, figures_of
from models.figures.totals import MoneyTotals, PostTotals, Sum


def cpm_formula(impressions: Sum, views: Sum) -> tuple[float | None, str]:
    posts = PostTotals(30, {"impressions": impressions, "views": views})
    money = {"EUR": MoneyTotals("EUR", 100_000, 3, (), "", "")}
    figure = figures_of(Ingredients("Autumn", Business(), posts, money)).figures["cpm"]
    return figure.value, figure.formula


def test_a_price_per_thousand_goes_by_what_more_posts_know() -> None:
    assert cpm_formula(Sum(10_000, 3), Sum(200_000, 26)) == (500, "cost ÷ (views ÷ 1,000)")
    assert cpm_formula(Sum(200_000, 26), Sum(100_000, 26)) == (500, "cost ÷ (impressions ÷ 1,000)")


def test_a_price_per_thousand_goes_by_views_where_nothing_else_is_known() -> None:
    assert cpm_formula(Sum(), Sum(200_000, 26))[1] == "cost ÷ (views ÷ 1,000)"
    assert cpm_formula(Sum(), Sum())[0] is None
