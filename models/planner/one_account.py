"""The same budget spent on one account alone, to compare a mix with."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from models.estimates.estimates import Trend
from models.planner.candidate import Candidate
from models.planner.expected import posts_total
from models.planner.mix import Mix
from models.planner.outcome import Outcome, outcome_of
from models.planner.wishes import Wishes
from models.reading.platform import Platform

LARGE_ENOUGH = 0.5
"""Share of the budget that somebody has to cost to stand for "one large account"."""

NOBODY = 0
"""The id of an account that is only thought of."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody of a size asks, in minor units of the plan's currency: what sizes cost is learnt from these."""

    followers: int
    price: int


@dataclass(frozen=True, slots=True)
class OneAccount:
    """One account for the whole budget: ``candidate`` with its outcome, or ``reason`` why none can be compared.

    ``is_thought`` where it is nobody known, but an account of ``followers`` at what such a size usually brings.
    """

    candidate: Candidate | None = None
    outcome: Outcome | None = None
    followers: int | None = None
    is_thought: bool = False
    reason: str = ""


def one_account(
    mix: Mix,
    wishes: Wishes,
    quotes: Sequence[Quote],
    platform: Platform,
    post_count: int,
    trend: Trend,
) -> OneAccount:
    """The known person who brings most alone and costs half of the budget or more, else one thought of.

    The account thought of has as many followers as the budget buys at the middle price of ``quotes`` for a follower,
    and the engagement rate that is usual for that size by the ``trend``; other metrics have no usual rate.
    """
    dear = [one for one in (*mix.picked, *mix.passed) if _is_large(one.price or 0, wishes.budget)]
    if dear:
        best = max(dear, key=lambda one: (one.expected, -(one.price or 0), -one.id))
        return OneAccount(best, outcome_of([best], wishes.target))
    followers = followers_for(wishes.budget, quotes)
    if followers is None:
        return OneAccount(reason="No price is known to tell what a larger account would cost.")
    if wishes.metric.value != "engagements" or not trend.is_known:
        what = f"{wishes.metric.value} on {platform.label}"
        return OneAccount(followers=followers, reason=f"Nothing is known to be usual for {what}.")
    result = posts_total(trend.newcomer(followers), followers, post_count, trend.within)
    thought = Candidate(NOBODY, "", platform.label, "", wishes.budget, wishes.currency, result)
    return OneAccount(thought, outcome_of([thought], wishes.target), followers, is_thought=True)


def followers_for(budget: int, quotes: Sequence[Quote]) -> int | None:
    """Followers that a budget buys at the middle price for one; ``None`` where no price is known."""
    each = [one.price / one.followers for one in quotes if one.price > 0 and one.followers > 0]
    return int(budget / median(each)) if each and budget > 0 else None


def _is_large(price: int, budget: int) -> bool:
    return LARGE_ENOUGH * budget <= price <= budget and price > 0
