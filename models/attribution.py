"""Which partnership an order belongs to: computed from code rules each time, never stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.codes import fold_code, somebodys_codes
from models.order import Order, number_of
from models.partnership import CodeMatch, CodeRule


@dataclass(frozen=True, slots=True)
class Window:
    """A code rule beside the dates of its campaign (``None`` is open), which settle a tie between two rules."""

    rule: CodeRule
    campaign_starts: date | None = None
    campaign_ends: date | None = None

    def runs_on(self, day: date) -> bool:
        """Whether the rule's campaign covers the day."""
        return _within(day, self.campaign_starts, self.campaign_ends)

    def speaks_for(self, code: str, day: date) -> bool:
        """Whether an order with the (case-folded) code, placed on the day, is this rule's."""
        if not _within(day, self.rule.valid_from, self.rule.valid_until):
            return False
        wanted = fold_code(self.rule.code)
        if self.rule.match is CodeMatch.STARTS_WITH:
            return code.startswith(wanted)
        if self.rule.match is CodeMatch.CONTAINS:
            return wanted in code
        return code == wanted


@dataclass(frozen=True, slots=True)
class Attribution:
    """Orders by partnership, and those whose code nobody has or more than one partnership claims.

    ``by_partnership`` holds only orders that count: cancelled ones are left out everywhere. A discount that a shop
    gave by itself is no code.
    """

    by_partnership: Mapping[int, Sequence[Order]] = field(default_factory=dict)
    unknown: Sequence[Order] = ()
    ambiguous: Sequence[Order] = ()
    without_code: int = 0


def attribute(orders: Iterable[Order], windows: Sequence[Window]) -> Attribution:
    """Give each order to the one partnership whose rule speaks for its code on its day.

    A plain (equals) rule beats a prefix or a part; a creator with one code in two campaigns is settled by the
    campaigns' dates; where more than one partnership is left the order is ambiguous: no guess. An order with several
    codes belongs to whoever has one of them.
    """
    chooser = CodeOwners(windows)
    by_partnership: dict[int, list[Order]] = {}
    unknown: list[Order] = []
    ambiguous: list[Order] = []
    without_code = 0
    for order in orders:
        if order.is_cancelled:
            continue
        codes = somebodys_codes(order.code)
        if not codes:
            without_code += number_of([order])
            continue
        owners = {owner for code in codes for owner in chooser.owners(fold_code(code), order.placed_on)}
        if len(owners) == 1:
            by_partnership.setdefault(owners.pop(), []).append(order)
        else:
            (ambiguous if owners else unknown).append(order)
    return Attribution(by_partnership, unknown, ambiguous, without_code)


class CodeOwners:
    """Finds whose a code is, quickly: plain rules by look-up, the others one by one."""

    def __init__(self, windows: Sequence[Window]) -> None:
        self._plain: dict[str, list[Window]] = {}
        self._patterns: list[Window] = []
        for window in windows:
            if window.rule.match is CodeMatch.EQUALS:
                self._plain.setdefault(fold_code(window.rule.code), []).append(window)
            elif fold_code(window.rule.code):
                self._patterns.append(window)

    def owners(self, code: str, day: date) -> set[int]:
        """Partnerships that claim a (folded) code on a day."""
        speaking = [window for window in self._plain.get(code, ()) if window.speaks_for(code, day)]
        speaking = speaking or [window for window in self._patterns if window.speaks_for(code, day)]
        owners = {window.rule.partnership_id for window in speaking}
        if len(owners) > 1:
            owners = {window.rule.partnership_id for window in speaking if window.runs_on(day)} or owners
        return owners


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)
