"""What the owner decided: whose an order is, or whose a discount code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """What the owner says of one order."""

    HERS = "hers"
    GIFT = "gift"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class OrderDecision:
    """The owner's word on one order: a partnership's, a gift to its creator, or nobody's (then without one).

    ``cost`` is what a gift cost the owner where she typed it, in minor units of the order's currency.
    """

    id: int
    order_id: int
    verdict: Verdict
    partnership_id: int | None = None
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class CodeDecision:
    """Whose a code (folded) is from one day to another, both included, ``None`` is open; ``None`` is nobody of ours."""

    id: int
    code: str
    partnership_id: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    def speaks_on(self, day: date) -> bool:
        """Whether the decision holds on a day."""
        return (self.valid_from or date.min) <= day <= (self.valid_until or date.max)


@dataclass(frozen=True, slots=True)
class Decisions:
    """Every decision of a workspace: on orders by the order's id, and on codes, the oldest first."""

    orders: Mapping[int, OrderDecision] = field(default_factory=dict)
    codes: Sequence[CodeDecision] = ()


class DecidedCodes:
    """Finds what was decided on a code; of several decisions for a day the newest holds."""

    def __init__(self, decisions: Sequence[CodeDecision]) -> None:
        self._by_code: dict[str, list[CodeDecision]] = {}
        for decision in reversed(decisions):
            self._by_code.setdefault(decision.code, []).append(decision)

    def on(self, code: str, day: date) -> CodeDecision | None:
        """The decision on a (folded) code for a day, ``None`` where the owner said nothing."""
        return next((one for one in self._by_code.get(code, ()) if one.speaks_on(day)), None)
