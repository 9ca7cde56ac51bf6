"""The orders of a scope by how they stand: how many of which kind, and what is to be decided."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cached_property

from models.campaigns.codes import fold_code, somebodys_codes
from models.orders.attribution import Claim, How, Standing
from models.orders.gift import looks_like_gift
from models.orders.no_sale import NoSale, why_no_sale
from models.orders.order import Order, number_of
from models.orders.order_counts import OrderCounts
from models.orders.order_flags import Flag
from models.orders.order_line import OrderLine
from models.orders.tally import TOLD
from models.orders.undecided import Undecided, gift_question, remembered, undecided_codes
from models.results.filters import Scope
from storage.results.order_facts import OrderFacts, Owner
from storage.results.order_flags import order_flags
from storage.totals.ledger import Ledger

NO_CODE = Claim(Standing.WITHOUT_CODE)
CANCELLED = Claim(Standing.CANCELLED)


class OrderView(StrEnum):
    """Which orders of the scope are looked at."""

    ALL = "all"
    COUNTED = "counted"
    GIFTS = "gifts"
    FLAGGED = "flagged"


class OrderBook:
    """Everything that is said of the orders of one scope, worked out when first asked for; it reads no file.

    Where the scope narrows campaigns or people, its orders are those of its partnerships; what is to be decided, and
    the sum of all, is of every order in its days, for it may be anybody's.
    """

    def __init__(self, ledger: Ledger, scope: Scope, facts: OrderFacts) -> None:
        self.ledger = ledger
        self.scope = scope
        self._facts = facts
        self._ids: dict[OrderView, Collection[int] | None] = {}

    @property
    def owners(self) -> Mapping[int, Owner]:
        """Whose a partnership is, by its id."""
        return self._facts.owners

    @cached_property
    def counts(self) -> OrderCounts:
        """How the orders of the scope's days stand, whoever they are of."""
        found = self.ledger.attribution
        parts = {
            Standing.COUNTED: sum(map(self._number, found.by_partnership.values())),
            Standing.GIFT: sum(map(self._number, found.gifts.values())),
            Standing.UNKNOWN: self._number(found.unknown),
            Standing.AMBIGUOUS: self._number(found.ambiguous),
            Standing.NOT_OURS: self._number(found.not_ours),
            Standing.CANCELLED: self._facts.cancelled,
            Standing.REFUNDED: self._number(self._no_sales(NoSale.REFUNDED)),
            Standing.UNPAID: self._number(self._no_sales(NoSale.UNPAID)),
        }
        parts[Standing.WITHOUT_CODE] = self._facts.orders - sum(parts.values())
        lines = (line for its in self.ledger.sales.by_partnership.values() for line in its if line.origin == TOLD)
        told = sum(line.orders or 0 for line in lines if self.scope.covers(line.day))
        return OrderCounts(parts, self._facts.refunds, told)

    @cached_property
    def flags(self) -> Mapping[int, tuple[Flag, ...]]:
        """What looks odd, by order."""
        return order_flags(self.ledger, self.owners, self._facts.views)

    @cached_property
    def undecided(self) -> list[Undecided]:
        """What is open first: codes, then orders that look like gifts; then the codes that were decided."""
        found = self.ledger.attribution
        gifts = {one.id for one in self.suggested_gifts}
        orders = (one for one in (*found.unknown, *found.ambiguous) if self.scope.covers(one.placed_on))
        codes = [one for one in orders if one.id not in gifts]
        asked = undecided_codes(codes, found.claims, self.ledger.rules, self.revenue, self.name)
        asked += [gift_question(one, found.claims[one.id], self.name) for one in self.suggested_gifts]
        return [*asked, *self._remembered()]

    @cached_property
    def suggested_gifts(self) -> list[Order]:
        """Orders that look like gifts and of which the owner said nothing."""
        found = self.ledger.attribution
        likely = (order for its in (*found.by_partnership.values(), found.unknown, found.ambiguous) for order in its)
        return [
            one
            for one in likely
            if not one.total
            and looks_like_gift(one)
            and self.scope.covers(one.placed_on)
            and found.claims[one.id].how is not How.HAND
        ]

    def look_ahead(self) -> None:
        """Work out what takes long of many orders, while nobody waits for it."""
        for view in OrderView:
            self.ids(view)
        _ = self.counts, self.undecided

    def name(self, partnership_id: int) -> str:
        """A partnership as a sentence speaks of it: “Lena (Autumn box)”."""
        return self.owners[partnership_id].whose

    def revenue(self, order: Order) -> int:
        """What an order counts as, in minor units: one that is not paid yet as nothing."""
        is_paid = why_no_sale(order) is not NoSale.UNPAID
        return order.revenue(self.ledger.business.revenue_definition) if is_paid else 0

    def line(self, order: Order) -> OrderLine:
        """An order as the table shows it."""
        usual = CANCELLED if order.is_cancelled else NO_CODE
        claim = self.ledger.attribution.claims.get(order.id, usual)
        owner = self.owners.get(claim.partnership_id or 0)
        line = OrderLine(order, claim, self.revenue(order), flags=self.flags.get(order.id, ()))
        if owner is None:
            return line
        return replace(line, creator=owner.creator, campaign=owner.campaign, influencer_id=owner.influencer_id)

    def ids(self, view: OrderView) -> Collection[int] | None:
        """Orders of a view, ``None`` for every one in the days."""
        if view not in self._ids:
            self._ids[view] = self._ids_of(view)
        return self._ids[view]

    def _ids_of(self, view: OrderView) -> Collection[int] | None:
        if view is OrderView.ALL and not (self.scope.campaign_ids or self.scope.narrows_people):
            return None
        found = self.ledger.attribution
        own = [partnership.id for partnership in self.ledger.partnerships_in(self.scope)]
        counted = {order.id for number in own for order in found.by_partnership.get(number, ())}
        no_sales = {order.id for number in own for order in found.no_sales.get(number, ())}
        gifts = {order.id for number in own for order in found.gifts.get(number, ())}
        if view is OrderView.COUNTED:
            return counted
        if view is OrderView.FLAGGED:
            return (counted | no_sales) & self.flags.keys()
        return counted | no_sales | gifts if view is OrderView.ALL else gifts | {one.id for one in self.suggested_gifts}

    def _no_sales(self, why: NoSale) -> list[Order]:
        found = self.ledger.attribution.no_sales.values()
        return [order for its in found for order in its if why_no_sale(order) is why]

    def _number(self, orders: Iterable[Order]) -> int:
        return number_of(order for order in orders if self.scope.covers(order.placed_on))

    def _remembered(self) -> list[Undecided]:
        """Decisions on codes, the newest first, each with the orders that stand as it says: none that another has."""
        decisions = self._facts.decisions[::-1]
        carrying: dict[tuple[int | None, str], list[Order]] = {(one.partnership_id, one.code): [] for one in decisions}
        found = self.ledger.attribution
        placed = found.placed() if decisions else {}
        for owner in {one.partnership_id for one in decisions}:
            orders = found.not_ours if owner is None else placed.get(owner, ())
            for order in (one for one in orders if one.code and self.scope.covers(one.placed_on)):
                for code in map(fold_code, somebodys_codes(order.code)):
                    if (owner, code) in carrying:
                        carrying[owner, code].append(order)
        return [
            remembered(each, carrying[each.partnership_id, each.code], self.revenue, self.name) for each in decisions
        ]
