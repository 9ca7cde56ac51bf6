from datetime import date, timedelta

import pytest

from models.campaigns.partnership import CodeRule
from models.orders.attribution import Window, attribute
from models.orders.order import Order
from models.orders.order_decision import CodeDecision
from models.orders.undecided import Question, Undecided, gift_question, remembered, undecided_codes

DAY = date(2026, 5, 4)
NAMES = {1: "Lena (Spring)", 2: "Mia (Spring)"}


def order(number: int, code: str, day: date = DAY, **values: object) -> Order:
    row: dict[str, object] = {"total": 1_000, **values}
    return Order(number, "shop", f"#{number}", day, "EUR", 1_000, code=code, **row)  # type: ignore[arg-type]


def asked(orders: list[Order], *rules: CodeRule) -> list[Undecided]:
    found = attribute(orders, [Window(rule) for rule in rules])
    its = [*found.unknown, *found.ambiguous]
    return undecided_codes(its, found.claims, rules, lambda one: one.total, NAMES.__getitem__)


def test_orders_of_a_code_are_one_question_however_it_is_typed() -> None:
    (one,) = asked([order(1, "RYE", DAY + timedelta(2)), order(2, " rye "), order(3, "Rye")])
    assert (one.question, one.code, one.orders, one.money) == (Question.UNKNOWN, "RYE", 3, "€30.00")
    assert one.days == "4 May – 6 May 2026"


def test_the_code_with_most_orders_comes_first() -> None:
    found = asked([order(1, "A"), order(2, "B"), order(3, "B")])
    assert [one.code for one in found] == ["B", "A"]


def test_an_ambiguous_code_names_who_claims_it() -> None:
    (one,) = asked([order(1, "BOTH")], CodeRule(1, 1, "both"), CodeRule(2, 2, "BOTH"))
    assert (one.question, one.note) == (Question.AMBIGUOUS, "Claimed by Lena (Spring) and by Mia (Spring)")
    assert one.partnerships == (1, 2)


def test_a_code_out_of_its_days_says_whose_it_was() -> None:
    (one,) = asked([order(1, "LENA")], CodeRule(1, 1, "LENA", valid_until=DAY - timedelta(1)))
    assert one.note == "Lena (Spring) has it until 3 May 2026"
    assert one.partnerships == (1,)


@pytest.mark.parametrize("typed", ["FLOUR1O", "FL0UR10", "FLOUR-10", "FIOUR10"])
def test_a_code_that_looks_like_a_known_one_says_so(typed: str) -> None:
    (one,) = asked([order(1, typed)], CodeRule(2, 2, "FLOUR10"))
    assert one.note == "Mia (Spring) has “FLOUR10”, which looks the same"


def test_another_code_is_nobodys() -> None:
    (one,) = asked([order(1, "FLOUR20")], CodeRule(2, 2, "FLOUR10"))
    assert (one.note, one.partnerships) == ("", ())


def test_amounts_in_two_currencies_stay_apart() -> None:
    (one,) = asked([order(1, "RYE"), Order(2, "shop", "#2", DAY, "USD", 500, code="RYE", total=500)])
    assert one.money == "€10.00 + $5.00"


def test_a_decision_tells_whose_the_code_is_and_when() -> None:
    said = remembered(CodeDecision(7, "rye", 1, DAY), [order(1, "Rye")], lambda one: one.total, NAMES.__getitem__)
    assert (said.question, said.code, said.note) == (Question.REMEMBERED, "Rye", "Lena (Spring), from 4 May 2026")
    nobody = remembered(CodeDecision(8, "rye"), [], lambda one: one.total, NAMES.__getitem__)
    assert (nobody.code, nobody.note, nobody.days, nobody.money) == ("RYE", "Not one of ours", "", "")


def test_a_gift_is_asked_about_with_what_it_is_worth() -> None:
    free = order(1, "LENA", discount=1_000, total=0)
    found = attribute([free], [Window(CodeRule(1, 1, "LENA"))])
    said = gift_question(free, found.claims[1], NAMES.__getitem__)
    assert said.note == "Order #1, items worth €10.00, by the code of Lena (Spring)"
    assert (said.order_id, said.partnerships) == (1, (1,))
