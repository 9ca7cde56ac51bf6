from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.influencers.likeness import MOST_FOUND, MOST_SHARING, Known, Likeness, likenesses


def pairs(*people: Known) -> dict[tuple[int, int], tuple[str, ...]]:
    return {(each.first_id, each.second_id): each.reasons for each in likenesses(people)}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"email": "Lena@Moss.example"}, {"email": "lena@moss.example "}, "same e-mail"),
        ({"phone": "+33 6 12 34 56 78"}, {"phone": "06 12 34 56 78"}, "same phone number"),
        ({"external_ids": ("youtube UC1",)}, {"external_ids": ("youtube UC1",)}, "same number on the platform"),
    ],
)
def test_what_only_one_person_has_is_certain(one: dict[str, object], other: dict[str, object], reason: str) -> None:
    found = likenesses([Known(1, "Lena", **one), Known(2, "Somebody Else", **other)])  # type: ignore[arg-type]  # as named
    assert found == [Likeness(1, 2, 100, (reason,))]


def test_handles_that_differ_in_marks_and_small_words_are_alike() -> None:
    found = pairs(Known(1, "Moss", ("moss.crumb",)), Known(2, "Crumbs", ("mossandcrumb",)))
    assert found == {(1, 2): ("handles alike: moss.crumb / mossandcrumb",)}


def test_the_same_handle_on_two_platforms_is_told() -> None:
    found = pairs(Known(1, "Moss", ("mossandcrumb",)), Known(2, "Crumbs", ("MossAndCrumb",)))
    assert found == {(1, 2): ("same handle: mossandcrumb",)}


def test_ones_own_profiles_are_no_duplicates() -> None:
    assert pairs(Known(1, "Moss", ("mossandcrumb", "moss.and.crumb"))) == {}


def test_a_letter_more_or_less_is_found_wherever_it_stands() -> None:
    assert set(pairs(Known(1, "Nessa Barrett"), Known(2, "Nesa Barrett"), Known(3, "Vanessa Quist"))) == {(1, 2)}
    assert set(pairs(Known(1, "x", ("ackermann.bakes",)), Known(2, "y", ("jackermannbakes",)))) == {(1, 2)}


def test_a_first_name_alone_needs_support() -> None:
    assert pairs(Known(1, "Lena"), Known(2, "Lena")) == {}
    found = pairs(Known(1, "Lena", place="Lyon"), Known(2, "Lena", place="lyon"))
    assert found == {(1, 2): ("same name", "same region")}


def test_different_mails_speak_against_one_name_and_a_niche_for_it() -> None:
    one = Known(1, "Lena Moss", email="a@x.example")
    apart = likenesses([one, Known(2, "Lena Moss", email="b@x.example")])
    near = likenesses([Known(1, "Lena Moss", niches=("Baking",)), Known(2, "Lena Moss", niches=("baking",))])
    assert apart[0].score < 90 < near[0].score


def test_what_many_share_tells_nothing() -> None:
    agency = [Known(place, f"{place} Quite Different {place}", email="all@agency.example") for place in range(7)]
    assert len(agency) > MOST_SHARING
    assert likenesses(agency) == []


def test_pairs_that_were_decided_are_left_out() -> None:
    people = [Known(1, "Lena Moss"), Known(2, "Lena Moss")]
    assert likenesses(people, {(1, 2)}) == []


def test_it_tells_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    likenesses([Known(1, "Lena Moss", ("lena",)), Known(2, "Zoe")], tell=lambda done, of: told.append((done, of)))
    assert told[-1] == (2, 2)


TEXT = st.text(st.sampled_from("abö .&李12"), max_size=8)
PEOPLE = st.lists(st.tuples(TEXT, st.lists(TEXT, max_size=2), TEXT), max_size=8)


@given(drawn=PEOPLE)
def test_pairs_are_of_two_people_once_and_in_order(drawn: list[tuple[str, list[str], str]]) -> None:
    people = [Known(place, name, tuple(handles), email=mail) for place, (name, handles, mail) in enumerate(drawn)]
    found = likenesses(people)
    ids = [(each.first_id, each.second_id) for each in found]
    assert all(first < second for first, second in ids)
    assert len(set(ids)) == len(ids)
    assert all(0 < each.score <= 100 and each.reasons for each in found)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_many_people_take_moments() -> None:
    random = Random(4)
    syllables = [f"{consonant}{vowel}" for consonant in "bcdfglmnprst" for vowel in "aeiou"]
    words = ["".join(random.choices(syllables, k=3)) for _ in range(4_000)]
    drawn = [random.sample(words, 2) for _ in range(10_000)]
    people = [Known(place, " ".join(pair), (".".join(pair),)) for place, pair in enumerate(drawn)]
    began = perf_counter()
    found = likenesses(people)
    assert perf_counter() - began < 5  # a third of a second where nothing else runs; each with each would take minutes
    assert 0 < len(found) <= MOST_FOUND
