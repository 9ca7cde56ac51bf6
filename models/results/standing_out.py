"""Who stands out in a row of figures: only somebody whose range lies beyond those of all others."""

from collections.abc import Sequence

from models.results.booking_again import TOO_EARLY

Range = tuple[float, float]


def best_of(ranges: Sequence[Range | None], *, more_is_better: bool = True) -> int | None:
    """The place of the one who is better than all others with little doubt; ``None`` while that cannot be told.

    Those of whom nothing is known (``None``) do not count; one alone is better than nobody.
    """
    known = [(place, found if more_is_better else _turned(found)) for place, found in enumerate(ranges) if found]
    if len(known) < 2:
        return None
    place, (low, _) = max(known, key=lambda pair: pair[1])
    return place if all(high < low for other, (_, high) in known if other != place) else None


def told_of(ranges: Sequence[Range | None], best: int | None) -> str:
    """What is said where ranges overlap: "too early to tell"; nothing where there is nothing to compare."""
    return TOO_EARLY if best is None and sum(found is not None for found in ranges) > 1 else ""


def _turned(found: Range) -> Range:
    return -found[1], -found[0]
