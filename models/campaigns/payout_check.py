"""Whether payouts were made for as many orders as there are: where two sheets disagree, that is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from models import show
from models.plural import counted

MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class PaidFor:
    """One creator: orders that payouts were made for, ``None`` where she was paid otherwise, and orders known."""

    name: str
    paid: int | None
    known: int


@dataclass(frozen=True, slots=True)
class PayoutCheck:
    """Orders that payouts were made for beside those known of the same creators.

    ``is_tracked`` says that the latter are a tracking sheet's, whatever of them counts elsewhere.
    """

    creators: Sequence[PaidFor]
    is_tracked: bool

    @property
    def sentence(self) -> str:
        """The disagreement in a sentence, empty where there is none or nothing to compare."""
        paid = sum(one.paid or 0 for one in self.creators)
        known = sum(one.known for one in self.creators)
        if not paid or not known or paid == known:
            return ""
        counted_here = f"{show.count(known)} {'is' if known == 1 else 'are'} counted here"
        tells = f"the tracking sheet has {show.count(known)}" if self.is_tracked else counted_here
        return f"Payouts were made for {counted(paid, 'order')}; {tells} of the same creators."

    @property
    def details(self) -> tuple[str, ...]:
        """Creator by creator where the two differ, the largest difference first."""
        differing = [one for one in self.creators if one.paid != one.known and (one.paid or one.known)]
        differing.sort(key=lambda one: -abs((one.paid or 0) - one.known))
        lines = [f"{one.name}: {_paid(one.paid)}, {show.count(one.known)} known" for one in differing[:MOST_NAMES]]
        more = len(differing) - MOST_NAMES
        return (*lines, f"and {more} more") if more > 0 else tuple(lines)


def _paid(orders: int | None) -> str:
    return "not paid by order" if orders is None else f"{show.count(orders)} paid"
