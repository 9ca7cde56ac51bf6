"""What the owner decided: whose an order is, or whose a discount code."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.campaigns.codes import codes_in, fold_code
from models.campaigns.partnership import CodeMatch, CodeRule


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


def decided_rules(
    decisions: Sequence[CodeDecision], rules: Sequence[CodeRule], written: Iterable[str]
) -> list[CodeRule]:
    """The codes that are a creator's by the owner's word, as rules of hers; not what a newer word or a rule settles.

    ``written`` are codes of orders: one is told as they write it.
    """
    spellings: dict[str, str] = {}
    for text in written:
        for code in codes_in(text):
            spellings.setdefault(fold_code(code), code)
    found = []
    for at, one in enumerate(decisions):
        settled = {rule.partnership_id for rule in rules if _is_plain(rule, one.code) and _covers(rule, one)}
        is_old = any(newer.code == one.code and _covers(newer, one) for newer in decisions[at + 1 :])
        if one.partnership_id is not None and len(settled) != 1 and not is_old:
            code = spellings.get(one.code, one.code)
            found.append(CodeRule(0, one.partnership_id, code, CodeMatch.EQUALS, one.valid_from, one.valid_until))
    return found


def _is_plain(rule: CodeRule, code: str) -> bool:
    return rule.match is CodeMatch.EQUALS and fold_code(rule.code) == code


def _covers(one: CodeDecision | CodeRule, other: CodeDecision) -> bool:
    """Whether one speaks on every day on which the other does."""
    begins = (one.valid_from or date.min) <= (other.valid_from or date.min)
    return begins and (one.valid_until or date.max) >= (other.valid_until or date.max)
