"""How well an influencer fits the brand, from the owner's own ratings."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.influencer import FitAspect, Influencer

DEFAULT_WEIGHTS: Mapping[FitAspect, int] = {
    FitAspect.NICHE: 3,
    FitAspect.VALUES: 2,
    FitAspect.STYLE: 2,
    FitAspect.AUDIENCE: 3,
}
TOP_RATING = 5


@dataclass(frozen=True, slots=True)
class Fit:
    """The four ratings (0 to 5, ``None`` while not judged) and the one number 0 to 100 they make."""

    score: int | None
    ratings: Mapping[FitAspect, int | None]


def fit_of(influencer: Influencer, weights: Mapping[FitAspect, int] = DEFAULT_WEIGHTS) -> Fit:
    """The fit of an influencer: the weighted mean of the ratings there are; a missing one is missing, not 0."""
    ratings = {
        FitAspect.NICHE: influencer.fit_niche,
        FitAspect.VALUES: influencer.fit_values,
        FitAspect.STYLE: influencer.fit_style,
        FitAspect.AUDIENCE: influencer.fit_audience,
    }
    return Fit(fit_score(ratings, weights), ratings)


def fit_score(
    ratings: Mapping[FitAspect, int | None], weights: Mapping[FitAspect, int] = DEFAULT_WEIGHTS
) -> int | None:
    """100 x sum(weight x rating / 5) / sum(weight) over the known ratings; ``None`` where none is known."""
    known = {aspect: rating for aspect, rating in ratings.items() if rating is not None}
    weight = sum(weights[aspect] for aspect in known)
    if not weight:
        return None
    return round(100 * sum(weights[aspect] * rating for aspect, rating in known.items()) / (TOP_RATING * weight))
