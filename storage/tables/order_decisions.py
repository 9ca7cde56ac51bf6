"""What the owner decided on orders and codes."""

from collections.abc import Iterable
from datetime import date

from models.campaigns.codes import fold_code
from models.orders.order_decision import CodeDecision, Decisions, OrderDecision, Verdict
from storage.tables.store import Store


class OrderDecisions:
    """Reads and writes decisions; those on a code hold for orders that are imported later as well."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> Decisions:
        """Every decision."""
        on_orders = self._store.all(OrderDecision, "SELECT * FROM order_decision ORDER BY id")
        return Decisions({one.order_id: one for one in on_orders}, self.on_codes())

    def on_codes(self) -> list[CodeDecision]:
        """Decisions on codes, the oldest first."""
        return self._store.all(CodeDecision, "SELECT * FROM code_decision ORDER BY id")

    def give(self, order_ids: Iterable[int], partnership_id: int) -> None:
        """Make orders a partnership's by hand."""
        for order_id in order_ids:
            self._put(order_id, Verdict.HERS, partnership_id)

    def mark_gift(self, order_id: int, partnership_id: int, cost: int | None = None) -> None:
        """Make an order a gift to a partnership's creator; without a cost it follows the gross margin."""
        self._put(order_id, Verdict.GIFT, partnership_id, cost)

    def disown(self, order_ids: Iterable[int]) -> None:
        """Say of orders that no creator brought them."""
        for order_id in order_ids:
            self._put(order_id, Verdict.NOBODY)

    def clear(self, order_ids: Iterable[int]) -> None:
        """Take decisions on orders back: codes and links say again whose they are."""
        for order_id in order_ids:
            if (decided := self._id_of(order_id)) is not None:
                self._store.delete("order_decision", decided)

    def decide_code(
        self, code: str, partnership_id: int | None, since: date | None = None, until: date | None = None
    ) -> None:
        """Remember whose a code is between two days, or (``None``) that it is nobody's; a former word on them goes."""
        key = fold_code(code)
        for one in self.on_codes():
            if one.code == key and (one.valid_from, one.valid_until) == (since, until):
                self._store.delete("code_decision", one.id)
        values = {"code": key, "partnership_id": partnership_id, "valid_from": since, "valid_until": until}
        self._store.insert("code_decision", values)

    def forget_code(self, decision_id: int) -> None:
        """Take a decision on a code back."""
        self._store.delete("code_decision", decision_id)

    def _put(self, order_id: int, verdict: Verdict, partnership_id: int | None = None, cost: int | None = None) -> None:
        values = {"verdict": verdict, "partnership_id": partnership_id, "cost": cost}
        decided = self._id_of(order_id)
        if decided is None:
            self._store.insert("order_decision", {"order_id": order_id, **values})
        else:
            self._store.update("order_decision", decided, values)

    def _id_of(self, order_id: int) -> int | None:
        found = self._store.value("SELECT id FROM order_decision WHERE order_id = :id", {"id": order_id})
        return None if found is None else int(str(found))
