from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.orders.order import Order
from models.orders.order_flags import ABOVE_OWN_DAYS, FEWEST, FlagKind, Known, flags_of, poisson_tail

POSTED = date(2026, 5, 4)
ENDS = date(2026, 6, 30)


def orders(*days: date) -> list[Order]:
    return [Order(number, "s", str(number), day, "EUR", 1_000, total=1_000) for number, day in enumerate(days)]


def known(*views: int | None) -> Known:
    return Known("Lena", [(POSTED, one) for one in views], ENDS)


def kinds(days: Sequence[date], what: Known) -> list[list[str]]:
    found = flags_of(orders(*days), what)
    return [[flag.kind for flag in found.get(number, ())] for number in range(len(days))]


def test_an_order_before_the_first_post_is_flagged_with_what_it_may_mean() -> None:
    found = flags_of(orders(POSTED - timedelta(1), POSTED), known(100))
    assert [flag.kind for flag in found[0]] == [FlagKind.EARLY]
    assert found[0][0].sentence == (
        "Placed on 3 May 2026, before Lena’s first post of 4 May 2026: the code may have gone round early, or an"
        " earlier post is missing here."
    )
    assert 1 not in found


def test_without_a_post_nothing_is_early() -> None:
    assert kinds([POSTED - timedelta(9)], known()) == [[]]


def test_an_order_after_the_campaign_is_flagged() -> None:
    assert kinds([ENDS, ENDS + timedelta(12)], known(100)) == [[], [FlagKind.LATE]]
    assert kinds([ENDS + timedelta(12)], Known("Lena")) == [[]]


def test_a_day_far_above_views_and_her_own_days_is_a_burst() -> None:
    usual = [POSTED + timedelta(day) for day in range(10)]
    days = [*usual, *[POSTED + timedelta(20)] * 25]
    assert kinds(days, known(1_000)) == [[]] * 10 + [[FlagKind.BURST]] * 25


def test_a_day_that_many_views_explain_is_none() -> None:
    assert kinds([POSTED] * 25, known(20_000)) == [[]] * 25


def test_a_day_like_her_others_is_none() -> None:
    days = [POSTED + timedelta(day) for day in range(5) for _ in range(25)]
    assert kinds(days, known(1_000)) == [[]] * 125


@pytest.mark.parametrize("views", [(None,), (500, None), ()])
def test_where_views_are_not_known_nothing_is_said(views: tuple[int | None, ...]) -> None:
    assert not any(FlagKind.BURST in each for each in kinds([POSTED] * 50, known(*views)))


@pytest.mark.parametrize(("count", "flagged"), [(FEWEST - 1, False), (FEWEST, True)])
def test_a_few_orders_are_no_burst(count: int, *, flagged: bool) -> None:
    assert bool(flags_of(orders(*[POSTED] * count), known(0))) is flagged


def test_a_refund_alone_is_no_order() -> None:
    refund = Order(1, "s", "1", POSTED - timedelta(3), "EUR", -500, total=-500)
    assert flags_of([refund], known(10)) == {}


@given(st.integers(1, 200), st.floats(0.01, 150))
def test_the_tail_is_a_chance_that_falls_with_the_count(count: int, mean: float) -> None:
    now, next_one = poisson_tail(count, mean), poisson_tail(count + 1, mean)
    assert 0 <= next_one <= now <= 1


@pytest.mark.parametrize(("count", "mean", "chance"), [(5, 1.0, 0.00366), (3, 0.5, 0.01439), (2, 5.0, 1.0)])
def test_the_tail_is_that_of_the_tables(count: int, mean: float, chance: float) -> None:
    assert poisson_tail(count, mean) == pytest.approx(chance, rel=0.01)


@given(st.integers(1, 60))
def test_equal_days_are_never_a_burst(a_day: int) -> None:
    days = [POSTED + timedelta(day) for day in range(6) for _ in range(a_day)]
    assert ABOVE_OWN_DAYS > 1
    assert flags_of(orders(*days), known(10 * a_day)) == {}
