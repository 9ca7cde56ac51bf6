from datetime import date, timedelta

import pytest

from models.business import RevenueDefinition
from models.campaigns.partnership import CodeMatch, CodeRule
from models.orders.attribution import Window, attribute
from models.orders.order import Order, number_of

DAY = date(2026, 5, 4)
BEFORE, AFTER = DAY - timedelta(1), DAY + timedelta(1)


def order(code: str, number: int = 1, day: date = DAY, **values: object) -> Order:
    return Order(number, "shop", f"#{number}", day, "EUR", 1_000, code=code, total=1_000, **values)  # type: ignore[arg-type]


def window(
    code: str,
    owner: int = 1,
    match: CodeMatch = CodeMatch.EQUALS,
    rule: tuple[date | None, date | None] = (None, None),
    campaign: tuple[date | None, date | None] = (None, None),
) -> Window:
    return Window(CodeRule(owner, owner, code, match, *rule), *campaign)


EQUALS, STARTS, CONTAINS = CodeMatch.EQUALS, CodeMatch.STARTS_WITH, CodeMatch.CONTAINS


@pytest.mark.parametrize(
    ("match", "rule", "code", "belongs"),
    [
        (EQUALS, "LENA10", "LENA10", True),
        (EQUALS, "LENA10", " lena10 ", True),
        (EQUALS, " lena10", "LENA10", True),
        (EQUALS, "STRASSE", "straße", True),
        (EQUALS, "LENA10", "LENA100", False),
        (EQUALS, "LENA10", "XLENA10", False),
        (STARTS, "lena", "LENA-A1", True),
        (STARTS, "lena", "XLENA", False),
        (CONTAINS, "lena", "x-LENA-y", True),
        (CONTAINS, "lena", "len-a", False),
        (STARTS, " ", "ANY", False),
        (CONTAINS, "", "ANY", False),
    ],
)
def test_a_rule_compares_blind_to_case(match: CodeMatch, rule: str, code: str, belongs: bool) -> None:
    found = attribute([order(code)], [window(rule, match=match)])
    assert bool(found.by_partnership) is belongs
    assert bool(found.unknown) is not belongs


@pytest.mark.parametrize(
    ("since", "until", "belongs"),
    [
        (None, None, True),
        (DAY, DAY, True),
        (None, DAY, True),
        (DAY, None, True),
        (AFTER, None, False),
        (None, BEFORE, False),
    ],
)
def test_a_window_holds_both_its_ends(since: date | None, until: date | None, belongs: bool) -> None:
    for match in CodeMatch:
        found = attribute([order("A")], [window("a", match=match, rule=(since, until))])
        assert bool(found.by_partnership) is belongs


def test_a_plain_rule_beats_a_part() -> None:
    found = attribute([order("LENA10")], [window("lena", 1, CONTAINS), window("LENA10", 2), window("l", 3, STARTS)])
    assert set(found.by_partnership) == {2}


def test_a_plain_rule_out_of_its_window_leaves_the_part() -> None:
    found = attribute([order("LENA10")], [window("lena", 1, STARTS), window("LENA10", 2, rule=(AFTER, None))])
    assert set(found.by_partnership) == {1}


def test_the_dates_of_campaigns_settle_one_code_in_two() -> None:
    spring = window("LENA", 1, campaign=(None, BEFORE))
    summer = window("LENA", 2, campaign=(DAY, None))
    found = attribute([order("LENA", 1), order("LENA", 2, BEFORE)], [spring, summer])
    assert {owner: [o.id for o in orders] for owner, orders in found.by_partnership.items()} == {2: [1], 1: [2]}


@pytest.mark.parametrize("campaigns", [((None, None), (None, None)), ((AFTER, None), (None, BEFORE))])
def test_two_claims_that_dates_do_not_settle_are_ambiguous(
    campaigns: tuple[tuple[date | None, date | None], tuple[date | None, date | None]],
) -> None:
    windows = [window("LENA", owner, campaign=dates) for owner, dates in enumerate(campaigns)]
    found = attribute([order("LENA")], windows)
    assert len(found.ambiguous) == 1
    assert not found.by_partnership


def test_two_rules_of_one_partnership_are_no_clash() -> None:
    found = attribute([order("LENA10")], [window("LENA10", 1), window("lena10", 1)])
    assert [o.id for o in found.by_partnership[1]] == [1]


def test_cancelled_and_codeless_orders_belong_to_nobody() -> None:
    found = attribute([order("A", is_cancelled=True), order("", 2), order("  ", 3)], [window("A"), window("")])
    assert not found.by_partnership
    assert not found.unknown
    assert found.without_code == 2


def test_an_automatic_discount_belongs_to_nobody_whatever_the_rules() -> None:
    rules = [window("CUSTOM DISCOUNT", 1), window("custom", 2, STARTS), window("disc", 3, CONTAINS)]
    found = attribute([order("CUSTOM DISCOUNT")], rules)
    assert not found.by_partnership
    assert not found.unknown
    assert found.without_code == 1


@pytest.mark.parametrize("code", ["AUGUST2021, LENA", "lena;AUGUST2021", "CUSTOM DISCOUNT, LENA"])
def test_one_of_several_codes_is_enough(code: str) -> None:
    found = attribute([order(code)], [window("LENA", 1)])
    assert set(found.by_partnership) == {1}


def test_codes_of_two_creators_on_one_order_are_ambiguous() -> None:
    found = attribute([order("ANNA, LENA")], [window("LENA", 1), window("ANNA", 2)])
    assert len(found.ambiguous) == 1


def test_every_order_has_one_place() -> None:
    codes = ["A", "B", "AB", "", "C"] * 3
    orders = [order(code, number) for number, code in enumerate(codes)]
    found = attribute(orders, [window("A", 1), window("B", 2), window("b", 3)])
    placed = [o for its in found.by_partnership.values() for o in its]
    assert len(placed) + len(found.unknown) + len(found.ambiguous) + found.without_code == len(orders)


def shop_order(**values: int) -> Order:
    return Order(1, "shop", "#1", DAY, "EUR", **{"items": 10_000, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "net", "with_shipping", "paid"),
    [
        ({"discount": 1_000, "tax": 500, "shipping": 600, "total": 10_100}, 9_000, 9_600, 10_100),
        # half of what was paid went back: half of the items and of the shipping
        ({"discount": 1_000, "tax": 500, "shipping": 500, "total": 10_000, "refunded": 5_000}, 4_500, 4_750, 5_000),
        # all of it went back
        ({"discount": 1_000, "shipping": 500, "total": 9_500, "refunded": 9_500}, 0, 0, 0),
        # a gift: nothing was paid, so nothing can have gone back
        ({"discount": 10_000, "total": 0}, 0, 0, 0),
        # a third, in cents that do not come out even: 10,000 x 3,333 / 10,000 of the items
        ({"total": 10_000, "refunded": 3_333}, 6_667, 6_667, 6_667),
    ],
)
def test_revenue_takes_the_share_of_the_refund_that_was_items(
    values: dict[str, int], net: int, with_shipping: int, paid: int
) -> None:
    found = shop_order(**values)
    assert found.revenue(RevenueDefinition.ITEMS_NET) == net
    assert found.revenue(RevenueDefinition.ITEMS_AND_SHIPPING) == with_shipping
    assert found.revenue(RevenueDefinition.PAID_BY_BUYER) == paid


def test_a_tip_goes_back_last_and_is_never_counted() -> None:
    tipped = {"items": 2_000, "total": 2_300, "tip": 300}
    assert shop_order(**tipped, refunded=2_300).net == 0
    assert shop_order(**tipped, refunded=2_000).net == 0
    assert shop_order(**tipped, refunded=500).net == 1_500
    assert shop_order(**tipped, refunded=2_300).revenue(RevenueDefinition.PAID_BY_BUYER) == 0


def test_money_given_back_by_itself_is_no_order() -> None:
    refund, gift, sale = shop_order(items=-500, total=-500), shop_order(discount=10_000), shop_order(total=10_000)
    assert [each.is_refund for each in (refund, gift, sale)] == [True, False, False]
    assert number_of([refund, gift, sale]) == 2


def test_half_a_cent_is_rounded_to_even() -> None:
    assert shop_order(items=1, total=2, refunded=1).refunded_items == 0
    assert shop_order(items=3, total=2, refunded=1).refunded_items == 2


def test_an_order_that_is_no_sale_stays_whose_it_is_and_is_not_counted() -> None:
    sold, back, open_one = order("LENA"), order("LENA", 2, refunded=1_000), order("LENA", 3, status="pending")
    found = attribute([sold, back, open_one, order("NOBODY", 4, status="pending")], [window("LENA", 7)])
    assert (found.by_partnership, found.no_sales) == ({7: [sold]}, {7: [back, open_one]})
    assert [found.claims[number].standing for number in (2, 3, 4)] == ["refunded", "unpaid", "unknown"]
    assert (found.claims[2].partnership_id, found.placed()) == (7, {7: [sold, back, open_one]})
