"""Tiers: how large an account is, by its followers, with boundaries that the owner may set."""

from __future__ import annotations

from enum import StrEnum

from models.errors import UserError
from models.record import record


class Tier(StrEnum):
    """The size of an account, from the smallest to the largest."""

    NANO = "nano"
    MICRO = "micro"
    MID = "mid"
    MACRO = "macro"
    MEGA = "mega"

    @property
    def label(self) -> str:
        """The word a person reads."""
        return self.value.capitalize()


@record(frozen=True)
class Boundaries:
    """Where tiers begin and end, in followers: micro from `micro_from` to `micro_to`, both included.

    Mid and macro reach to their own end, included; below micro is nano, above macro is mega.
    """

    micro_from: int = 1_000
    micro_to: int = 100_000
    mid_to: int = 500_000
    macro_to: int = 1_000_000

    def __post_init__(self) -> None:
        if not 0 < self.micro_from <= self.micro_to < self.mid_to < self.macro_to:
            raise UserError("Each tier has to begin above the one before it.", "Make the boundaries grow.")

    def range_of(self, tier: Tier) -> tuple[int, int | None]:
        """Return the first and the last number of followers of a tier, both included; None has no end."""
        return {
            Tier.NANO: (0, self.micro_from - 1),
            Tier.MICRO: (self.micro_from, self.micro_to),
            Tier.MID: (self.micro_to + 1, self.mid_to),
            Tier.MACRO: (self.mid_to + 1, self.macro_to),
            Tier.MEGA: (self.macro_to + 1, None),
        }[tier]


DEFAULT_BOUNDARIES = Boundaries()


def tier_of(followers: int | None, boundaries: Boundaries = DEFAULT_BOUNDARIES) -> Tier | None:
    """Return the tier of an account, or None where its followers are not known."""
    if followers is None:
        return None
    if followers < boundaries.micro_from:
        return Tier.NANO
    ends = ((Tier.MICRO, boundaries.micro_to), (Tier.MID, boundaries.mid_to), (Tier.MACRO, boundaries.macro_to))
    return next((tier for tier, end in ends if followers <= end), Tier.MEGA)
