"""Sales lines: whose campaign they belong to, how they become orders, and that none is counted twice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.business import RevenueDefinition
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.orders.order import Order
from models.orders.sales import Sales, attribute_lines
from models.orders.sales_line import SalesLine
from models.orders.takings import Takings, orders_of, takings_of

SPRING = Campaign(1, "Spring box", starts_on=date(2026, 4, 1), ends_on=date(2026, 6, 30))
SUMMER = Campaign(2, "Summer box", starts_on=date(2026, 7, 1))
LENA_IN_SPRING, LENA_IN_SUMMER = Partnership(11, 5, 1), Partnership(12, 5, 2)


def line(
    day: date = date(2026, 5, 4), campaign: str = "", number: int = 1, since: date | None = None, **values: object
) -> SalesLine:
    given: dict[str, object] = {"orders": 2, "revenue": 5_000, **values}
    return SalesLine(number, 5, "sheet", since or day, day, campaign, **given)  # type: ignore[arg-type]  # its fields


def attributed(*lines: SalesLine, orders: tuple[Order, ...] = ()) -> Sales:
    partnerships = [LENA_IN_SPRING, LENA_IN_SUMMER]
    return attribute_lines(lines, partnerships, {1: SPRING, 2: SUMMER}, {11: orders} if orders else {})


def order(day: date) -> Order:
    return Order(1, "shop", "#1", day, "EUR", 4_000)


def test_a_line_belongs_to_the_campaign_it_names_whatever_its_day() -> None:
    assert attributed(line(campaign="SUMMER  box")).by_partnership == {12: [line(campaign="SUMMER  box")]}


def test_a_line_of_another_name_belongs_to_the_campaign_of_its_day() -> None:
    assert list(attributed(line(campaign="Something else")).by_partnership) == [11]
    assert list(attributed(line(date(2027, 1, 1))).by_partnership) == [12]


def test_a_line_whose_days_reach_out_of_every_campaign_is_nobodys() -> None:
    assert attributed(line(date(2026, 3, 31)), line(since=date(2026, 3, 1))).by_partnership == {}


def test_a_line_of_somebody_in_no_campaign_is_nobodys() -> None:
    assert attribute_lines([line()], [], {}, {}) == Sales(of_nobody=1)


def test_within_the_days_of_her_orders_by_code_only_the_orders_count() -> None:
    during, after = line(date(2026, 5, 5)), line(date(2026, 5, 7), number=2)
    sales = attributed(during, after, orders=(order(date(2026, 5, 4)), order(date(2026, 5, 6))))
    assert sales.by_partnership == {11: [after]}
    assert sales.left_out == {11: [during]}


def test_a_month_that_holds_the_days_of_other_lines_is_not_added_to_them() -> None:
    day = line(number=1)
    month = line(date(2026, 5, 31), number=2, since=date(2026, 5, 1), revenue=4_000)
    sales = attributed(day, month)
    assert (sales.by_partnership, sales.left_out) == ({11: [day]}, {11: [month]})


@given(st.integers(-(10**9), 10**9), st.integers(1, 300))
def test_revenue_is_spread_evenly_over_the_orders_to_the_cent(revenue: int, orders: int) -> None:
    amounts = line(revenue=revenue, orders=orders).amounts
    assert (len(amounts), sum(amounts)) == (orders, revenue)
    assert max(amounts) - min(amounts) <= 1


@pytest.mark.parametrize(("orders", "revenue"), [(None, 5_000), (2, None), (0, 0)])
def test_a_line_of_which_a_part_is_unknown_has_no_amounts(orders: int | None, revenue: int | None) -> None:
    assert line(orders=orders, revenue=revenue).amounts == ()


def takings(*lines: SalesLine) -> Takings:
    return takings_of([], lines, RevenueDefinition.ITEMS_NET)["EUR"]


def test_orders_and_lines_are_one_sum_by_currency() -> None:
    found = takings_of([order(date(2026, 5, 4))], [line(), line(currency="USD")], RevenueDefinition.ITEMS_NET)
    assert (found["EUR"].orders, found["EUR"].revenue) == (3, 9_000)
    assert (found["USD"].orders, found["USD"].revenue, orders_of(found.values())) == (2, 5_000, 5)


def test_revenue_without_orders_counts_and_leaves_the_orders_unknown() -> None:
    found = takings(line(), line(orders=None, revenue=700))
    assert (found.orders, found.revenue, orders_of([found])) == (None, 5_700, None)


def test_orders_without_revenue_count_and_are_no_orders_of_nothing() -> None:
    found = takings(line(), line(orders=3, revenue=None))
    assert (found.orders, found.revenue) == (5, 5_000)
    assert takings(line(orders=3, revenue=None)).revenue is None
