"""Who cannot be in any mix, whatever the budget, and why."""

from dataclasses import dataclass
from enum import StrEnum

from models.planner.candidate import Candidate
from models.planner.wishes import Wishes


class Ground(StrEnum):
    """What keeps somebody out of every mix."""

    DO_NOT_CONTACT = "do not contact"
    WITHOUT = "taken out"
    REGION = "outside the regions"
    PRICE = "no price"
    CURRENCY = "other currency"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why somebody is out, as a kind and in words."""

    ground: Ground
    words: str


def refusal_of(candidate: Candidate, wishes: Wishes) -> Refusal | None:
    """The first thing that keeps somebody out, ``None`` where nothing does."""
    if candidate.do_not_contact:
        return Refusal(Ground.DO_NOT_CONTACT, "do not contact")
    if candidate.id in wishes.without:
        return Refusal(Ground.WITHOUT, "you left them out")
    if wishes.regions and candidate.region not in wishes.regions:
        place = "outside the regions" if candidate.region else "the region is not known"
        return Refusal(Ground.REGION, place)
    if candidate.price is None:
        return Refusal(Ground.PRICE, "no price yet")
    if candidate.currency != wishes.currency:
        return Refusal(Ground.CURRENCY, f"priced in {candidate.currency}, the budget is in {wishes.currency}")
    if candidate.result is None:
        return Refusal(Ground.UNKNOWN, candidate.why_unknown or "what they bring is not known")
    return None
