"""How well an influencer fits the brand: the owner's own ratings, weighed, and what her tags speak for meanwhile."""

from collections.abc import Iterable, Mapping

from models.business import Business
from models.influencers.influencer import FitAspect, Influencer
from models.reading.text import fold, quoted, words
from models.record import record

Weights = Mapping[FitAspect, int]
Ratings = Mapping[FitAspect, int | None]

DEFAULT_WEIGHTS: Weights = {
    FitAspect.NICHE: 3,
    FitAspect.VALUES: 2,
    FitAspect.STYLE: 2,
    FitAspect.AUDIENCE: 3,
}
TOP_RATING = 5
TOP_WEIGHT = 5
SAME_NICHE, RELATED_NICHE, SAME_REGION = 5, 4, 4
"""What tags speak for, at most: a person of the same niche, of a related one, of a region one sells to."""

SHORTEST_WORD = 4
"""Letters a word has to have to relate two niches."""


@record(frozen=True)
class Suggestion:
    """A rating that her tags speak for, and why."""

    rating: int
    reason: str


@record(frozen=True)
class FitPart:
    """One aspect: its rating (0 to 5, ``None`` while nobody judged), its weight, and the owner's note.

    ``reason`` says what a rating was pre-filled from; it is empty for one of the owner's own.
    """

    aspect: FitAspect
    rating: int | None
    weight: int
    note: str = ""
    reason: str = ""


@record(frozen=True)
class Fit:
    """The one number 0 to 100 (``None`` while nobody judged) and the four parts it is made of."""

    score: int | None
    parts: tuple[FitPart, ...]

    def rating(self, aspect: FitAspect) -> int | None:
        """The rating of one aspect, her own or pre-filled."""
        return next(part.rating for part in self.parts if part.aspect is aspect)

    @property
    def formula(self) -> str:
        """The number as it is worked out, with the parts that are known: "(3 × 5 + 2 × 4) ÷ (5 × 5) = 92 of 100"."""
        known = [part for part in self.parts if part.rating is not None and part.weight]
        if self.score is None:
            return ""
        terms = " + ".join(f"{part.weight} × {part.rating}" for part in known)
        return f"({terms}) ÷ ({sum(part.weight for part in known)} × {TOP_RATING}) = {self.score} of 100"


def fit_of(influencer: Influencer, business: Business, weights: Weights = DEFAULT_WEIGHTS) -> Fit:
    """The fit of an influencer with its make-up; ``fit_score`` says how the number comes about."""
    own = {aspect: getattr(influencer, f"fit_{aspect.value}") for aspect in FitAspect}
    told = suggestions(influencer.niches, influencer.region, influencer.country, business)
    ratings = with_suggestions(own, told)
    parts = tuple(
        FitPart(
            aspect,
            ratings[aspect],
            weights[aspect],
            getattr(influencer, f"fit_{aspect.value}_note"),
            told[aspect].reason if ratings[aspect] is not None and own[aspect] is None else "",
        )
        for aspect in FitAspect
    )
    return Fit(fit_score(ratings, weights), parts)


def fit_score(ratings: Ratings, weights: Weights = DEFAULT_WEIGHTS) -> int | None:
    """100 x sum(weight x rating / 5) / sum(weight) over the known ratings; ``None`` where none is known."""
    known = {aspect: rating for aspect, rating in ratings.items() if rating is not None}
    weight = sum(weights[aspect] for aspect in known)
    if not weight:
        return None
    return round(100 * sum(weights[aspect] * rating for aspect, rating in known.items()) / (TOP_RATING * weight))


def with_suggestions(own: Ratings, told: Mapping[FitAspect, Suggestion]) -> Ratings:
    """The owner's ratings, the missing ones pre-filled; tags alone, without any judgement of hers, are no fit."""
    if all(rating is None for rating in own.values()):
        return own
    return {
        aspect: told[aspect].rating if rating is None and aspect in told else rating for aspect, rating in own.items()
    }


def suggestions(
    niches: Iterable[str], region: str, country: str, business: Business
) -> dict[FitAspect, Suggestion]:
    """What niches and place of a person speak for, beside those of the business; nothing where either is unknown."""
    found = {}
    if niche := _niche(niches, business.niches):
        found[FitAspect.NICHE] = niche
    ours = {fold(each) for each in business.regions}
    place = next((each for each in (region, country) if each and fold(each) in ours), "")
    if place:
        found[FitAspect.AUDIENCE] = Suggestion(SAME_REGION, f"From {place}, where you sell")
    return found


def _niche(hers: Iterable[str], ours: Iterable[str]) -> Suggestion | None:
    known = {fold(niche) for niche in ours}
    telling = {word for niche in ours for word in words(niche) if len(word) >= SHORTEST_WORD}
    related = None
    for niche in hers:
        if fold(niche) in known:
            return Suggestion(SAME_NICHE, f"The niche {quoted(niche)} is yours too")
        if related is None and telling & set(words(niche)):
            related = Suggestion(RELATED_NICHE, f"The niche {quoted(niche)} is close to yours")
    return related
