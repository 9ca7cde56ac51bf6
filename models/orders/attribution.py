"""Which partnership an order belongs to: computed each time from decisions, code rules and links, never stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from models.campaigns.codes import fold_code, somebodys_codes
from models.campaigns.partnership import CodeMatch, CodeRule
from models.orders.link_owners import LinkOwners
from models.orders.no_sale import why_no_sale
from models.orders.order import Order, number_of
from models.orders.order_decision import DecidedCodes, Decisions, Verdict

NOTHING_DECIDED: Final = Decisions()
NO_LINKS: Final = LinkOwners()


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


class How(StrEnum):
    """By what an order is known to be a creator's."""

    HAND = "hand"
    CODE = "code"
    LINK = "link"


class Standing(StrEnum):
    """How an order stands: every order of a file is in exactly one of these."""

    COUNTED = "counted"
    GIFT = "gift"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    NOT_OURS = "not_ours"
    WITHOUT_CODE = "without_code"
    REFUNDED = "refunded"
    UNPAID = "unpaid"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Claim:
    """How one order stands, whose it is and by what; ``claimed_by`` are those who might have an ambiguous one."""

    standing: Standing
    partnership_id: int | None = None
    how: How | None = None
    claimed_by: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Orders by partnership, and those whose code nobody has or more than one partnership claims.

    ``by_partnership`` holds only orders that count: cancelled ones are left out everywhere, ``gifts`` are a cost,
    ``no_sales`` are a creator's but refunded in full or not paid yet. A discount that a shop gave by itself is no
    code. ``claims`` says of each order, by id, how it stands.
    """

    by_partnership: Mapping[int, Sequence[Order]] = field(default_factory=dict)
    unknown: Sequence[Order] = ()
    ambiguous: Sequence[Order] = ()
    without_code: int = 0
    not_ours: Sequence[Order] = ()
    gifts: Mapping[int, Sequence[Order]] = field(default_factory=dict)
    claims: Mapping[int, Claim] = field(default_factory=dict)
    no_sales: Mapping[int, Sequence[Order]] = field(default_factory=dict)

    def placed(self) -> dict[int, list[Order]]:
        """Every order by partnership but gifts, whether it is a sale or not."""
        ids = dict.fromkeys((*self.by_partnership, *self.no_sales))
        return {one: [*self.by_partnership.get(one, ()), *self.no_sales.get(one, ())] for one in ids}


def attribute(
    orders: Iterable[Order],
    windows: Sequence[Window],
    decisions: Decisions = NOTHING_DECIDED,
    links: LinkOwners = NO_LINKS,
) -> Attribution:
    """Give each order to the one partnership that it is of.

    The owner's word on the order goes first, then the code rules of its day, then her word on a code that they leave
    open, then the tracked link. A plain (equals) rule beats a prefix or a part; a creator with one code in two
    campaigns is settled by the campaigns' dates; where more than one partnership is left the order is ambiguous: no
    guess. An order with several codes belongs to whoever has one of them. One that is hers and no sale is not counted.
    """
    owners = OrderOwners(windows, decisions, links)
    claims: dict[int, Claim] = {}
    standing: dict[Standing, list[Order]] = {each: [] for each in Standing}
    owned: dict[Standing, dict[int, list[Order]]] = {Standing.COUNTED: {}, Standing.GIFT: {}}
    no_sales: dict[int, list[Order]] = {}
    for order in orders:
        claim = claims[order.id] = owners.claim(order)
        if claim.partnership_id is None:
            standing[claim.standing].append(order)
        else:
            owned.get(claim.standing, no_sales).setdefault(claim.partnership_id, []).append(order)
    return Attribution(
        owned[Standing.COUNTED],
        standing[Standing.UNKNOWN],
        standing[Standing.AMBIGUOUS],
        number_of(standing[Standing.WITHOUT_CODE]),
        standing[Standing.NOT_OURS],
        owned[Standing.GIFT],
        claims,
        no_sales,
    )


class OrderOwners:
    """Says of one order at a time how it stands."""

    def __init__(self, windows: Sequence[Window], decisions: Decisions, links: LinkOwners) -> None:
        self._rules = CodeOwners(windows)
        self._decided = decisions.orders
        self._decided_codes = DecidedCodes(decisions.codes)
        self._links = links
        self._said: dict[tuple[str, date], Claim] = {}

    def claim(self, order: Order) -> Claim:
        """Whose the order is, by what."""
        if order.is_cancelled:
            return Claim(Standing.CANCELLED)
        claim = self._owned(order)
        why = why_no_sale(order) if claim.standing is Standing.COUNTED else None
        return claim if why is None else replace(claim, standing=Standing(why.value))

    def _owned(self, order: Order) -> Claim:
        decision = self._decided.get(order.id)
        if decision is None:
            return self._by_code_or_link(order)
        if decision.partnership_id is None:
            return Claim(Standing.NOT_OURS, how=How.HAND)
        standing = Standing.GIFT if decision.verdict is Verdict.GIFT else Standing.COUNTED
        return Claim(standing, decision.partnership_id, How.HAND)

    def _by_code_or_link(self, order: Order) -> Claim:
        said = self._said.get((order.code, order.placed_on))
        if said is None:
            said = self._said[order.code, order.placed_on] = self._by_code(order)
        if said.standing is Standing.COUNTED:
            return said
        linked = self._links.owner(order)
        if linked is not None and (not said.claimed_by or linked in said.claimed_by):
            return Claim(Standing.COUNTED, linked, How.LINK)
        return said

    def _by_code(self, order: Order) -> Claim:
        """What the codes of an order say on its day, the same for all orders with them."""
        codes = [fold_code(code) for code in somebodys_codes(order.code)]
        said = [self._owners_of(code, order.placed_on) for code in codes]
        owners = {owner for each in said if each is not None for owner in each}
        if len(owners) == 1:
            return Claim(Standing.COUNTED, owners.pop(), How.CODE)
        if owners:
            return Claim(Standing.AMBIGUOUS, claimed_by=frozenset(owners))
        if codes:
            return Claim(Standing.NOT_OURS if all(each is None for each in said) else Standing.UNKNOWN)
        return Claim(Standing.WITHOUT_CODE)

    def _owners_of(self, code: str, day: date) -> set[int] | None:
        """Whose a code is on a day; ``None`` where the owner said that it is nobody's.

        She was asked about the orders that no rule settles: her word takes none away from a rule that does.
        """
        ruled = self._rules.owners(code, day)
        decision = None if len(ruled) == 1 else self._decided_codes.on(code, day)
        if decision is None:
            return ruled
        return None if decision.partnership_id is None else {decision.partnership_id}


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
