from models.planner.mix import best_mix
from models.planner.wishes import Wishes
from tests.models.planner.picking import somebody


def test_must_haves_that_cost_too_much_are_told_with_both_sums() -> None:
    people = [somebody(1, 90_000), somebody(2, 80_000), somebody(3, 100)]
    wishes = Wishes(150_000, must=frozenset({1, 2}))
    assert best_mix(people, wishes).impossible == "The must-haves alone cost €1,700; the budget is €1,500."


def test_too_few_who_can_be_taken_are_told_with_what_is_missing() -> None:
    people = [somebody(1), somebody(2), somebody(3), somebody(4, None)]
    told = best_mix(people, Wishes(150_000, at_least=4)).impossible
    assert told == "Only 3 creators of the 4 wanted can be taken (no price yet: 1)."


def test_a_must_have_without_a_price_is_named() -> None:
    told = best_mix([somebody(1, None, name="Lena")], Wishes(1, must=frozenset({1}))).impossible
    assert told == "Lena must be in, but cannot be: no price yet."


def test_must_haves_over_the_limit_of_a_platform_are_told() -> None:
    wishes = Wishes(90_000, most_per_platform={"Instagram": 1}, must=frozenset({1, 2}))
    told = best_mix([somebody(1), somebody(2)], wishes).impossible
    assert told == "2 of the must-haves are on Instagram; the limit is 1."


def test_limits_that_leave_no_room_for_the_number_wanted_are_told() -> None:
    wishes = Wishes(90_000, at_least=3, most_per_platform={"Instagram": 2})
    told = best_mix([somebody(1), somebody(2), somebody(3)], wishes).impossible
    assert told == "The limits leave room for 2 of the 3 creators wanted."


def test_a_budget_too_small_for_the_number_wanted_is_told_with_what_they_cost() -> None:
    told = best_mix([somebody(1, 9_000), somebody(2, 8_000), somebody(3, 7_000)], Wishes(10_000, at_least=2)).impossible
    assert told == "The cheapest 2 creators that may be taken cost €150; the budget is €100."
