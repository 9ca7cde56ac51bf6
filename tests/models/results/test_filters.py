from datetime import date

import pytest

from models.reading.platform import Platform
from models.results.filters import Scope
from models.results.scope_words import scope_words

SICILY = ("Sicily", "IT")


def test_one_campaign_is_known_as_such_and_several_are_not() -> None:
    assert Scope.of_campaign(3).campaign_id == 3
    assert Scope.of_campaign(None) == Scope()
    assert Scope(frozenset({3, 4})).campaign_id is None


@pytest.mark.parametrize(
    ("scope", "whole"),
    [
        (Scope.of_campaign(3), True),
        (Scope(), False),
        (Scope(frozenset({3, 4})), False),
        (Scope(frozenset({3}), since=date(2026, 1, 1)), False),
        (Scope(frozenset({3}), niches=frozenset({"baking"})), False),
    ],
)
def test_only_one_whole_campaign_has_a_goal(scope: Scope, *, whole: bool) -> None:
    assert scope.is_whole_campaign is whole


@pytest.mark.parametrize(
    ("scope", "held"),
    [
        (Scope(), True),
        (Scope(influencer_ids=frozenset({1})), True),
        (Scope(influencer_ids=frozenset({2})), False),
        (Scope(niches=frozenset({"baking", "running"})), True),
        (Scope(niches=frozenset({"running"})), False),
        (Scope(regions=frozenset({SICILY})), True),
        (Scope(regions=frozenset({("Sicily", "")})), False),
        (Scope(niches=frozenset({"baking"}), regions=frozenset({("Lyon", "FR")})), False),
    ],
)
def test_somebody_is_looked_at_when_every_part_lets_her_through(scope: Scope, *, held: bool) -> None:
    assert scope.holds_person(1, frozenset({"baking", "family"}), SICILY) is held
    assert scope.narrows_people is (scope != Scope())


def test_a_scope_is_told_in_words() -> None:
    scope = Scope(
        frozenset({1, 2}), date(2026, 5, 1), None, frozenset({Platform.TIKTOK}), frozenset({7}),
        frozenset({"baking"}), frozenset({SICILY}),
    )  # fmt: skip
    told = scope_words(scope, {1: "Spring", 2: "Autumn"}, {7: "Lena"})
    assert told == "Spring + Autumn · 2026-05-01 – … · TikTok · baking · Sicily, IT · Lena"


def test_many_are_counted_and_nothing_chosen_is_everything() -> None:
    assert scope_words(Scope(frozenset({1, 2, 3})), {1: "A", 2: "B", 3: "C"}, {}) == "3 campaigns"
    assert scope_words(Scope(), {}, {}) == "Everything"
