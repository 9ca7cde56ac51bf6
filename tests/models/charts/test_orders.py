from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.charts import DaySales, Focus, LiveDay, OrdersByDay, SalesMetric

FIRST = date(2026, 9, 1)
ORDERS, REVENUE = SalesMetric.ORDERS, SalesMetric.REVENUE


def sale(who: int, day: int, amount: int, back: int = 0, label: str = "") -> DaySales:
    return DaySales(FIRST + timedelta(days=day), who, label or f"@creator{who}", amount, back)


def live(day: int, *labels: str, posts: int = 0) -> LiveDay:
    return LiveDay(FIRST + timedelta(days=day), posts or len(labels), labels)


def test_orders_of_a_day_are_stacked_by_creator() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, 0, 2), sale(2, 0, 5), sale(1, 2, 1)])
    assert chart.title == "Orders per day"
    assert [(one.label, one.amounts) for one in chart.series] == [("@creator2", (5, 0, 0)), ("@creator1", (2, 0, 1))]
    assert chart.totals == (7, 0, 1)


def test_four_creators_have_a_colour_and_the_others_are_gathered() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(n, n, 20 - n) for n in range(9)])
    assert [one.label for one in chart.series][-1] == "Other creators"
    assert len(chart.series) == 5
    assert sum(chart.series[-1].amounts) == sum(20 - n for n in range(4, 9))


def test_two_creators_of_one_name_can_be_hidden_each_by_itself() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, 0, 2, label="twin"), sale(2, 0, 5, label="twin")])
    assert chart.series_labels == ("twin", "twin (2)")
    assert chart.focused(Focus(hidden=frozenset({"twin (2)"}))).totals == (5,)


def test_money_given_back_stands_by_itself_and_never_lessens_a_bar() -> None:
    chart = OrdersByDay.of(REVENUE, [sale(1, 0, 4_000, -1_500), sale(1, 1, 2_000)], currency="EUR")
    assert (chart.totals, chart.given_back) == ((4_000, 2_000), (-1_500, 0))
    assert chart.told(0) == "1 Sep 2026: €40\n@creator1: €40\ngiven back: €15"
    assert "Given back: €15." in chart.text_summary()
    assert chart.as_rows()[0] == ("2026-09-01", "€40", "€40", "€15", "")


def test_the_day_a_post_went_live_is_told_even_where_nothing_was_ordered() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, 3, 4)], [live(0, "@moss reel", "@dal video", posts=9)])
    assert chart.title == "Orders per day, with the posts that went live"
    assert chart.spans[0].first == FIRST
    assert chart.told_live(0) == "Live 1 Sep 2026: @moss reel, @dal video, 7 more"
    assert chart.as_rows()[0] == ("2026-09-01", "0", "0", "@moss reel, @dal video")
    assert "9 posts went live." in chart.text_summary()


def test_nothing_ordered_is_an_empty_chart_that_says_so() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, 0, 0)], [live(0, "@moss reel")])
    assert chart.is_empty
    assert chart.text_summary() == "No orders that can be told to be a creator's."


def test_a_stretch_of_days_is_looked_at_alone() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, day, 1) for day in range(200)])
    assert chart.bars.step == 7
    seen = chart.focused(Focus((FIRST.toordinal(), FIRST.toordinal() + 9)))
    assert (seen.bars.step, sum(seen.totals)) == (1, 10)


def test_the_sentence_tells_what_is_looked_at() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, 0, 2), sale(2, 1, 5), sale(3, 40, 1)], [live(0, "@moss reel")])
    assert chart.sentence == "8 orders through 3 creators; 1 post went live."
    seen = chart.focused(Focus((FIRST.toordinal(), FIRST.toordinal() + 9), frozenset({"@creator2"})))
    assert seen.sentence == "2 orders through 1 creator; 1 post went live."


def test_one_order_is_one_order() -> None:
    chart = OrdersByDay.of(ORDERS, [sale(1, 0, 1)])
    assert chart.sentence == "1 order through 1 creator; 0 posts went live."
    assert chart.text_summary().startswith("1 order, ")
    assert chart.told(0).splitlines()[0].endswith(": 1 order")


sales = st.lists(
    st.builds(sale, st.integers(1, 9), st.integers(0, 500), st.integers(0, 90_000), st.integers(-900, 0)), min_size=1
)


@given(sales)
def test_nothing_is_lost_or_counted_twice(made: list[DaySales]) -> None:
    chart = OrdersByDay.of(REVENUE, made, currency="EUR")
    if not chart.is_empty:
        assert sum(chart.totals) == sum(one.amount for one in made)
        assert sum(chart.given_back) == sum(one.given_back for one in made)
