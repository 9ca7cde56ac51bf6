"""How a mix may turn out: the range of its total and the chance to meet a goal, drawn many times over."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.estimates.estimates import Estimate
from models.planner.candidate import Candidate, spread_of

if TYPE_CHECKING:
    import numpy as np

DRAWS = 20_000
"""Enough for the chance to be told to half a percent."""

SEED = 20_260_922


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a mix brings: ``expected`` on average, ``low`` to ``high`` 8 times in 10, ``chance`` to meet the goal.

    ``chance`` is ``None`` without a goal.
    """

    expected: float
    low: float
    high: float
    chance: float | None = None


def outcome_of(picked: Iterable[Candidate], target: int | None) -> Outcome:
    """Draw every person of a mix: whether she posts, and what that brings (log-normal by its 80 % range).

    Each person has draws of her own that depend on nobody else: the same mix gives the same numbers every time.
    """
    import numpy as np

    people = sorted((one for one in picked if one.result is not None), key=lambda one: one.id)
    total = np.zeros(DRAWS)
    for one in people:
        if one.result is not None:
            total += _drawn(one.id, one.result, one.chance)
    low, high = np.quantile(total, (0.1, 0.9))
    chance = None if target is None else float(np.mean(total >= target))
    return Outcome(math.fsum(one.expected for one in people), float(low), float(high), chance)


def _drawn(person: int, result: Estimate, chance: float) -> "np.ndarray":
    import numpy as np

    random = np.random.default_rng((SEED, person))
    posted = random.random(DRAWS) < chance
    return posted * result.likely * np.exp(spread_of(result) * random.standard_normal(DRAWS))
