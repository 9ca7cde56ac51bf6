from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.charts import Flow, FlowKind, Focus, MoneyInOut

FIRST = date(2026, 9, 7)  # a Monday


def flow(day: int | None, kind: FlowKind, amount: int) -> Flow:
    return Flow(None if day is None else FIRST + timedelta(days=day), kind, amount)


def test_money_of_a_week_stands_on_one_bar_and_what_is_left_adds_up() -> None:
    chart = MoneyInOut.of(
        [
            flow(0, FlowKind.CREATORS, 10_000),
            flow(2, FlowKind.PRODUCT, 2_000),
            flow(8, FlowKind.REVENUE, 15_000),
            flow(9, FlowKind.EXPENSES, 500),
        ],
        "EUR",
    )
    assert chart.title == "Money in and out by week"
    assert (chart.came_in, chart.went_out, chart.left) == ((0, 15_000), (12_000, 500), (-12_000, 2_500))
    assert chart.told(0) == (
        "7 Sep – 13 Sep 2026: €0 in, €120 out\nPaid to creators: €100\nProduct at cost: €20\nin less out so far: −€120"
    )
    assert chart.text_summary().startswith("€150 came in and €125 went out, 7 Sep – 16 Sep 2026: €25 more in than out.")


def test_money_without_a_day_is_told_and_stands_on_no_bar() -> None:
    chart = MoneyInOut.of([flow(None, FlowKind.PRODUCT, 2_600), flow(0, FlowKind.REVENUE, 100)], "EUR", ["USD"])
    assert chart.went_out == (0,)
    assert chart.left_out == "Product at cost of €26 has no day and is left out. Money in USD is left out."


def test_nothing_dated_is_an_empty_chart_that_says_why() -> None:
    chart = MoneyInOut.of([flow(None, FlowKind.PRODUCT, 2_600)], "EUR")
    assert chart.is_empty
    assert chart.text_summary() == (
        "No money came in or went out on a day that is known. Product at cost of €26 has no day and is left out."
    )


def test_what_was_left_before_the_stretch_is_carried_into_it() -> None:
    chart = MoneyInOut.of([flow(0, FlowKind.CREATORS, 900), flow(30, FlowKind.REVENUE, 500)], "EUR")
    seen = chart.focused(Focus(((FIRST + timedelta(days=28)).toordinal(), (FIRST + timedelta(days=30)).toordinal())))
    assert (seen.before, seen.left[-1]) == (-900, -400)


def test_a_hidden_kind_counts_nowhere() -> None:
    chart = MoneyInOut.of([flow(0, FlowKind.CREATORS, 900), flow(0, FlowKind.REVENUE, 500)], "EUR")
    seen = chart.focused(Focus(hidden=frozenset({"Paid to creators"})))
    assert seen.left == (500,)
    assert seen.sentence == "€5 came in."
    assert seen.header == ("Week from", "Revenue", "In less out so far")
    assert seen.as_rows() == [("2026-09-07", "€5", "€5")]


flows = st.lists(
    st.builds(flow, st.none() | st.integers(0, 3_000), st.sampled_from(FlowKind), st.integers(0, 10**7)), max_size=40
)


@given(flows)
def test_the_last_of_the_line_is_what_came_in_less_what_went_out(made: list[Flow]) -> None:
    chart = MoneyInOut.of(made, "EUR")
    worth = sum(-one.amount if one.kind.is_out else one.amount for one in made if one.day is not None)
    assert (chart.left[-1] if chart.left else 0) == worth
    assert sum(chart.came_in) - sum(chart.went_out) == worth
    assert sum(amount for _, amount in chart.undated) == sum(one.amount for one in made if one.day is None)
