import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.business import Business
from models.influencers.fit import DEFAULT_WEIGHTS, TOP_RATING, fit_of, fit_score, suggestions
from models.influencers.influencer import FitAspect, Influencer

BAKERY = Business(niches=("Gluten-free baking", "Rice flour"), regions=("France", "Lyon", "BE"))
RATINGS = st.dictionaries(st.sampled_from(list(FitAspect)), st.none() | st.integers(0, TOP_RATING), min_size=1)


@pytest.mark.parametrize(
    ("niches", "rating"),
    [
        ((), None),
        (("Travel",), None),
        (("gluten-free BAKING",), 5),
        (("Vegan baking",), 4),
        (("Travel", "Rice bowls"), 4),
        (("Vegan baking", "Rice flour"), 5),
        (("Free of all",), None),
    ],
)
def test_a_niche_speaks_for_itself(niches: tuple[str, ...], rating: int | None) -> None:
    found = suggestions(niches, "", "", BAKERY).get(FitAspect.NICHE)
    assert (found.rating if found else None) == rating


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (("Lyon", "FR"), "From Lyon, where you sell"),
        (("Ghent", "be"), "From be, where you sell"),
        (("Leeds", "UK"), None),
        (("", ""), None),
    ],
)
def test_a_place_speaks_for_the_audience(place: tuple[str, str], reason: str | None) -> None:
    found = suggestions((), *place, BAKERY).get(FitAspect.AUDIENCE)
    assert (found.reason if found else None) == reason


def test_tags_alone_are_no_fit() -> None:
    fit = fit_of(Influencer(1, "Lena", niches=("Rice flour",), region="Lyon"), BAKERY)
    assert fit.score is None
    assert [part.rating for part in fit.parts] == [None] * 4
    assert fit.formula == ""


def test_what_the_owner_did_not_judge_is_prefilled_beside_what_she_did() -> None:
    fit = fit_of(Influencer(1, "Lena", niches=("Rice flour",), region="Lyon", fit_style=2), BAKERY)
    assert [part.rating for part in fit.parts] == [5, None, 2, 4]
    assert [bool(part.reason) for part in fit.parts] == [True, False, False, True]
    assert fit.score == round(100 * (3 * 5 + 2 * 2 + 3 * 4) / (5 * 8))
    assert fit.formula == "(3 × 5 + 2 × 2 + 3 × 4) ÷ (8 × 5) = 78 of 100"


def test_her_own_rating_goes_before_what_the_tags_say() -> None:
    fit = fit_of(Influencer(1, "Lena", niches=("Rice flour",), fit_niche=1, fit_niche_note="only once"), BAKERY)
    part = fit.parts[0]
    assert (part.rating, part.reason, part.note) == (1, "", "only once")
    assert fit.score == 20


def test_weights_of_nothing_make_no_number() -> None:
    assert fit_of(Influencer(1, "Lena", fit_style=3), BAKERY, dict.fromkeys(FitAspect, 0)).score is None


@given(RATINGS, st.fixed_dictionaries({aspect: st.integers(0, 5) for aspect in FitAspect}))
def test_the_number_lies_between_the_worst_and_the_best_rating(
    ratings: dict[FitAspect, int | None], weights: dict[FitAspect, int]
) -> None:
    score = fit_score(ratings, weights)
    known = [rating for aspect, rating in ratings.items() if rating is not None and weights[aspect]]
    assert (score is None) == (not known)
    if score is not None:
        assert 20 * min(known) <= score <= 20 * max(known)


def test_a_missing_rating_is_not_zero() -> None:
    assert fit_score({FitAspect.NICHE: 5, FitAspect.STYLE: None}) == 100
    assert fit_score({FitAspect.NICHE: 5, FitAspect.STYLE: 0}) == 60
    assert DEFAULT_WEIGHTS[FitAspect.NICHE] == 3
