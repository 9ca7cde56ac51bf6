import pytest

from models.charts import Choice, Group, Grouping, GroupMetric, GroupsCompared
from models.figures.figure import Figure, FigureSet, Unit

RATE = GroupMetric.RATE


def group(name: str, value: float | None, n: int = 9, spread: float = 0.01, **given: object) -> Group:
    low, high = (None, None) if value is None or n < 2 else (value - spread, value + spread)
    figure = Figure(RATE, "Engagement rate", Unit.RATE, value, "", n, low=low, high=high, **given)  # type: ignore[arg-type]  # fields as the test has them
    return Group(Choice("niches", name), name, FigureSet(name, "EUR", {RATE: figure}))


def compared(*groups: Group) -> GroupsCompared:
    return GroupsCompared.of(Grouping.NICHE, RATE, groups)


def test_groups_stand_from_the_best_down() -> None:
    chart = compared(group("bread", 0.02), group("cakes", 0.06))
    assert [row.name for row in chart.rows] == ["cakes", "bread"]
    assert chart.told(0) == "cakes: 6.0 %\nlikely 5.0 – 7.0, from 9 posts"
    assert chart.sentence == "cakes is ahead with 6.0 %."


def test_where_ranges_meet_nobody_is_ahead() -> None:
    assert compared(group("bread", 0.05), group("cakes", 0.06)).sentence == (
        "Too early to tell which is ahead: the ranges meet."
    )


def test_a_group_of_one_post_is_too_early_to_tell() -> None:
    chart = compared(group("bread", 0.05, n=1))
    assert chart.rows[0].is_early
    assert chart.told(0) == "bread: 5.0 %\nfrom 1 post\ntoo early to tell"


def test_what_costs_least_stands_first() -> None:
    metric = GroupMetric.COST_PER_ORDER
    costs = {
        name: Figure(metric, "Cost per order", Unit.MONEY, value, "", 3, currency="EUR")
        for name, value in (("dear", 2_500.0), ("cheap", 900.0))
    }
    groups = [Group(None, name, FigureSet(name, "EUR", {metric: cost})) for name, cost in costs.items()]
    chart = GroupsCompared.of(Grouping.CAMPAIGN, metric, groups)
    assert [row.name for row in chart.rows] == ["cheap", "dear"]
    assert chart.sentence == "Least for cheap: €9.00."


def test_groups_without_the_figure_are_counted_with_their_reason() -> None:
    others = (group(name, None, reason="No post.") for name in ("cakes", "pies"))
    chart = compared(group("bread", 0.05), *others)
    assert chart.left_out == "2 niches without it: No post."
    assert chart.sentence == "bread: 5.0 %. 2 niches without it."


def test_groups_in_other_currencies_are_left_out_and_told() -> None:
    chart = compared(group("a", 0.1, currency="EUR"), group("b", 0.2, currency="EUR"), group("c", 9.0, currency="USD"))
    assert [row.name for row in chart.rows] == ["b", "a"]
    assert chart.left_out == "1 niche without it: In USD, not in EUR."


def test_of_a_thousand_groups_the_best_are_shown_and_the_others_counted() -> None:
    chart = compared(*(group(f"niche {n}", n / 1_000) for n in range(1_000)))
    assert (len(chart.rows), chart.more) == (40, 960)
    assert chart.limited(5).more == 995


@pytest.mark.parametrize("grouping", [Grouping.PLATFORM, Grouping.FORMAT])
def test_money_is_not_compared_by_what_has_none(grouping: Grouping) -> None:
    assert grouping.metrics == (RATE,)
