from models.campaigns.campaign import GoalMetric
from models.planner.left_out import left_out_of
from models.planner.mix import best_mix
from models.planner.wishes import Wishes
from tests.models.planner.picking import somebody


def why(*people: object, **wishes: object) -> dict[str, str]:
    asked = Wishes(**{"budget": 30_000, **wishes})  # type: ignore[arg-type]  # fields as the test has them
    mix = best_mix(people, asked)  # type: ignore[arg-type]  # candidates all
    return {one.candidate.name: one.why for one in left_out_of(mix, asked)}


def test_a_platform_that_is_full_says_which_place_was_left() -> None:
    people = [somebody(number, 100, 100.0 - number) for number in range(1, 6)]
    assert why(*people, most_per_platform={"Instagram": 4}) == {"Person 5": "fifth on Instagram"}


def test_somebody_dear_is_shown_beside_what_the_mix_pays() -> None:
    people = [somebody(1, 16_000, 1_000.0), somebody(2, 29_000, 1_000.0)]
    assert why(*people) == {"Person 2": "€0.29 each, the mix €0.16"}


def test_somebody_cheap_who_does_not_fit_says_what_is_left() -> None:
    people = [somebody(1, 20_000, 1_000.0), somebody(2, 10_001, 900.0)]
    assert why(*people) == {"Person 2": "does not fit into the €100 left"}


def test_each_refusal_has_its_words() -> None:
    told = why(
        somebody(1, do_not_contact=True),
        somebody(2, region="DE"),
        somebody(3, None),
        somebody(4, currency="USD"),
        somebody(5, result=None, why_unknown="range too wide: 1 post known"),
        somebody(6),
        regions=frozenset({"FR"}),
        without=frozenset({6}),
    )
    assert list(told.values()) == [
        "do not contact",
        "outside the regions",
        "no price yet",
        "priced in USD, the budget is in EUR",
        "range too wide: 1 post known",
        "you left them out",
    ]


def test_what_taking_somebody_would_change_is_worked_out() -> None:
    people = [somebody(1, 20_000, 1_000.0, name="Lena"), somebody(2, 20_000, 960.0, name="Mia")]
    wishes = Wishes(30_000)
    mix = best_mix(people, wishes)
    assert left_out_of(mix, wishes)[0].detail == "Taking Mia means Lena out: 40 engagements fewer expected."


def test_people_reached_are_spoken_of_as_people() -> None:
    people = [somebody(1, 20_000, 1_000.0, name="Lena"), somebody(2, 20_000, 960.0, name="Mia")]
    wishes = Wishes(30_000, metric=GoalMetric.REACH)
    mix = best_mix(people, wishes)
    assert left_out_of(mix, wishes)[0].detail == "Taking Mia means Lena out: 40 reached fewer expected."
