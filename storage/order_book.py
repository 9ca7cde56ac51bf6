"""The orders of a scope by how they stand: how many of which kind, what is to be decided, and the rows of a table."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any

from models.attribution import Claim, Standing
from models.codes import fold_code, somebodys_codes
from models.filters import Scope
from models.gift import looks_like_gift
from models.order import Order, number_of
from models.order_counts import OrderCounts
from models.order_flags import Flag
from models.order_line import OrderLine
from models.tally import TOLD
from models.text import fold
from models.undecided import Undecided, gift_question, remembered, undecided_codes
from storage.ledger import Ledger
from storage.order_flags import order_flags
from storage.rows import from_row
from storage.workspace_tables import WorkspaceTables

NO_CODE = Claim(Standing.WITHOUT_CODE)
CANCELLED = Claim(Standing.CANCELLED)
SORTS = {"day": "placed_on", "number": "number", "code": "code", "total": "total"}
NEWEST_FIRST = (("day", True),)

WITHIN = "(:since IS NULL OR placed_on >= :since) AND (:until IS NULL OR placed_on <= :until)"
IS_REFUND = "max(items, total) <= 0 AND min(items, total) < 0"
COUNT = f"""
SELECT count(*) FILTER (WHERE NOT ({IS_REFUND})) AS orders, count(*) FILTER (WHERE {IS_REFUND}) AS refunds,
    count(*) FILTER (WHERE is_cancelled AND NOT ({IS_REFUND})) AS cancelled
FROM shop_order WHERE {WITHIN}
"""
NAMES = """
SELECT partnership.id, influencer_id, campaign_id, influencer.name AS creator, campaign.name AS campaign
FROM partnership
JOIN influencer ON influencer.id = influencer_id JOIN campaign ON campaign.id = campaign_id
"""


class OrderView(StrEnum):
    """Which orders of the scope are looked at."""

    ALL = "all"
    COUNTED = "counted"
    GIFTS = "gifts"
    FLAGGED = "flagged"


class OrderBook:
    """Everything that is said of the orders of one scope; made once for a ledger.

    Where the scope narrows campaigns or people, its orders are those of its partnerships; what is to be decided, and
    the sum of all, is of every order in its days, for it may be anybody's.
    """

    def __init__(self, workspace: WorkspaceTables, ledger: Ledger, scope: Scope) -> None:
        self.ledger = ledger
        self.scope = scope
        self._workspace = workspace

    @cached_property
    def counts(self) -> OrderCounts:
        """How the orders of the scope's days stand, whoever they are of."""
        row = self._workspace.connection.execute(COUNT, self.days).fetchone()
        found = self.ledger.attribution
        parts = {
            Standing.COUNTED: sum(map(self._number, found.by_partnership.values())),
            Standing.GIFT: sum(map(self._number, found.gifts.values())),
            Standing.UNKNOWN: self._number(found.unknown),
            Standing.AMBIGUOUS: self._number(found.ambiguous),
            Standing.NOT_OURS: self._number(found.not_ours),
            Standing.CANCELLED: row["cancelled"],
        }
        parts[Standing.WITHOUT_CODE] = row["orders"] - sum(parts.values())
        lines = (line for its in self.ledger.sales.by_partnership.values() for line in its if line.origin == TOLD)
        told = sum(line.orders or 0 for line in lines if self.scope.covers(line.day))
        return OrderCounts(parts, row["refunds"], told)

    @cached_property
    def flags(self) -> Mapping[int, tuple[Flag, ...]]:
        """What looks odd, by order."""
        return order_flags(self._workspace, self.ledger)

    @cached_property
    def undecided(self) -> list[Undecided]:
        """What is open first: codes, then orders that look like gifts; then the codes that were decided."""
        found = self.ledger.attribution
        orders = [one for one in (*found.unknown, *found.ambiguous) if self.scope.covers(one.placed_on)]
        gifts = {one.id for one in self.suggested_gifts}
        codes = [one for one in orders if one.id not in gifts]
        name, claims = self.name, found.claims
        asked = undecided_codes(codes, claims, self.ledger.rules, self.revenue, name)
        asked += [gift_question(one, claims[one.id], name) for one in self.suggested_gifts]
        return [*asked, *self._remembered()]

    @cached_property
    def suggested_gifts(self) -> list[Order]:
        """Orders that look like gifts and of which the owner said nothing."""
        found = self.ledger.attribution
        likely = (order for its in (*found.by_partnership.values(), found.unknown, found.ambiguous) for order in its)
        return [
            one
            for one in likely
            if self.scope.covers(one.placed_on) and looks_like_gift(one) and found.claims[one.id].how != "hand"
        ]

    @property
    def days(self) -> dict[str, Any]:
        """The scope's dates as parameters of a query."""
        since, until = self.scope.since, self.scope.until
        return {"since": since.isoformat() if since else None, "until": until.isoformat() if until else None}

    @cached_property
    def names(self) -> Mapping[int, Mapping[str, Any]]:
        """Whose a partnership is, by its id."""
        return {row["id"]: dict(row) for row in self._workspace.connection.execute(NAMES)}

    def name(self, partnership_id: int) -> str:
        """A partnership as a sentence speaks of it: “Lena (Autumn box)”."""
        whose = self.names[partnership_id]
        return f"{whose['creator']} ({whose['campaign']})"

    def revenue(self, order: Order) -> int:
        """What an order counts as, in minor units."""
        return order.revenue(self.ledger.business.revenue_definition)

    def line(self, order: Order) -> OrderLine:
        """An order as the table shows it."""
        usual = CANCELLED if order.is_cancelled else NO_CODE
        claim = self.ledger.attribution.claims.get(order.id, usual)
        whose = self.names.get(claim.partnership_id or 0, {})
        return OrderLine(
            order,
            claim,
            self.revenue(order),
            whose.get("creator", ""),
            whose.get("campaign", ""),
            whose.get("influencer_id"),
            self.flags.get(order.id, ()),
        )

    def ids(self, view: OrderView) -> Collection[int] | None:
        """Orders of a view, ``None`` for every one in the days."""
        found = self.ledger.attribution
        own = [partnership.id for partnership in self.ledger.partnerships_in(self.scope)]
        counted = {order.id for number in own for order in found.by_partnership.get(number, ())}
        gifts = {order.id for number in own for order in found.gifts.get(number, ())}
        if view is OrderView.COUNTED:
            return counted
        if view is OrderView.GIFTS:
            return gifts | {one.id for one in self.suggested_gifts}
        if view is OrderView.FLAGGED:
            return counted & self.flags.keys()
        return counted | gifts if self.scope.campaign_ids or self.scope.narrows_people else None

    def _number(self, orders: Iterable[Order]) -> int:
        return number_of(order for order in orders if self.scope.covers(order.placed_on))

    def _remembered(self) -> list[Undecided]:
        decisions = self._workspace.order_decisions.on_codes()
        wanted = {decision.code for decision in decisions}
        carrying: dict[str, list[Order]] = {code: [] for code in wanted}
        found = self.ledger.attribution
        everything = (*found.by_partnership.values(), found.not_ours, found.unknown) if wanted else ()
        for order in (order for orders in everything for order in orders):
            for code in map(fold_code, somebodys_codes(order.code)):
                if code in wanted and self.scope.covers(order.placed_on):
                    carrying[code].append(order)
        said = [remembered(each, carrying[each.code], self.revenue, self.name) for each in decisions]
        return said[::-1]


class OrderSource:
    """The orders of one view of a book, as a table over a window reads them."""

    def __init__(self, workspace: WorkspaceTables, book: OrderBook, view: OrderView = OrderView.ALL) -> None:
        self._workspace = workspace
        self.book = book
        self.view = view

    def ids(self, keys: tuple[tuple[str, bool], ...], limit: int | None = None) -> list[int]:
        """Ids in order, the newest first where nothing else is asked."""
        order = [f"{SORTS[name]} {'DESC' if down else 'ASC'}" for name, down in keys or NEWEST_FIRST if name in SORTS]
        query = f"SELECT id FROM shop_order WHERE {WITHIN} ORDER BY {', '.join([*order, 'id DESC'])}"
        chosen = self.book.ids(self.view)
        if chosen is None and limit is not None:
            query += f" LIMIT {int(limit)}"
        found = [number for (number,) in self._workspace.connection.execute(query, self.book.days)]
        return found if chosen is None else [number for number in found if number in chosen][:limit]

    def rows(self, ids: Collection[int]) -> dict[int, OrderLine]:
        """Orders by id."""
        numbers = ", ".join(str(int(number)) for number in ids)
        query = f"SELECT * FROM shop_order WHERE id IN ({numbers})"
        orders = (from_row(Order, row) for row in self._workspace.connection.execute(query))
        return {order.id: self.book.line(order) for order in orders}

    def search_keys(self, ids: Collection[int] | None = None) -> dict[int, str]:
        """What is searched: number, code, tags, creator, campaign and how the order stands."""
        where = "1" if ids is None else f"id IN ({', '.join(str(int(number)) for number in ids)})"
        return self._keys(f"SELECT * FROM shop_order WHERE {where}", {})

    def key_page(self, after: int, most: int) -> dict[int, str]:
        """The keys of the next ids."""
        query = "SELECT * FROM shop_order WHERE id > :after ORDER BY id LIMIT :most"
        return self._keys(query, {"after": after, "most": most})

    def _keys(self, query: str, values: Mapping[str, Any]) -> dict[int, str]:
        claims, names = self.book.ledger.attribution.claims, self.book.names
        found = {}
        for row in self._workspace.connection.execute(query, values):
            claim = claims.get(row["id"])
            whose = names.get(claim.partnership_id or 0, {}) if claim else {}
            parts = (
                row["number"], row["code"], row["tracked_term"], row["tracked_campaign"], row["tracked_source"],
                whose.get("creator", ""), whose.get("campaign", ""), row["status"], row["source"],
            )  # fmt: skip
            found[row["id"]] = fold("\n".join(parts))
        return found
