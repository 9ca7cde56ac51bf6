"""A share of few cases with its range."""

import math

from models.estimates.estimate import Z80, Estimate


def share_range(hits: int, of: int) -> Estimate | None:
    """A share of ``of`` cases with its 80 % range by Wilson (1927), which stays within 0 and 1; ``None`` without cases.

    ``likely`` is the share as counted, not the middle of the range.
    """
    if of <= 0:
        return None
    share, square = hits / of, Z80**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = Z80 / (1 + square / of) * math.sqrt(share * (1 - share) / of + square / (4 * of**2))
    # At 0 and 1 rounding would leave the share itself a hair outside of its range.
    return Estimate(max(min(middle - reach, share), 0.0), share, min(max(middle + reach, share), 1.0), of)
