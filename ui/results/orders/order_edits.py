"""What the owner decides about orders, each decision one step of undo; what was done comes back as a sentence."""

from collections.abc import Sequence
from datetime import date

from models.plural import counted
from models.reading.text import quoted
from storage.workspace import Workspace
from ui.session import Session

Days = tuple[date | None, date | None]
"""From when until when, both included; ``None`` is open."""


def give(session: Session, order_ids: Sequence[int], partnership_id: int, whose: str) -> str:
    """Make orders a creator's by hand."""
    told = f"{counted(len(order_ids), 'order')} given to {whose}"
    return _done(session.edit(told, lambda w: w.order_decisions.give(order_ids, partnership_id)) is not None, told)


def mark_gift(session: Session, order_id: int, number: str, partnership_id: int, cost: int | None) -> str:
    """Make an order a cost instead of a sale."""
    told = f"Order {number} marked as a gift"
    done = session.edit(told, lambda w: w.order_decisions.mark_gift(order_id, partnership_id, cost))
    return _done(done is not None, told)


def disown(session: Session, order_ids: Sequence[int]) -> str:
    """Say of orders that no creator brought them."""
    told = f"{counted(len(order_ids), 'order')} no longer counted"
    return _done(session.edit(told, lambda w: w.order_decisions.disown(order_ids)) is not None, told)


def clear(session: Session, order_ids: Sequence[int]) -> str:
    """Let codes and links speak again; an empty sentence where nothing was decided."""
    told = f"Decision on {counted(len(order_ids), 'order')} taken back"
    return _done(bool(session.edit(told, lambda w: w.order_decisions.clear(order_ids))), told)


def decide_codes(
    session: Session,
    codes: Sequence[str],
    partnership_id: int | None,
    whose: str = "",
    days: Days = (None, None),
) -> str:
    """Remember whose codes are, or that they are nobody's."""
    is_one = len(codes) == 1
    said = f"belong{'s' if is_one else ''} to {whose}" if whose else f"{'is' if is_one else 'are'} not one of ours"
    told = f"{_codes(codes)} {said}"

    def decide(workspace: Workspace) -> None:
        for code in codes:
            workspace.order_decisions.decide_code(code, partnership_id, *days)

    return _done(session.edit(told, decide) is not None, f"{told}, for orders to come as well")


def forget_codes(session: Session, decision_ids: Sequence[int]) -> str:
    """Take decisions on codes back."""
    told = f"Decision on {counted(len(decision_ids), 'code')} taken back"

    def forget(workspace: Workspace) -> None:
        for number in decision_ids:
            workspace.order_decisions.forget_code(number)

    return _done(session.edit(told, forget) is not None, told)


def _codes(codes: Sequence[str]) -> str:
    return quoted(codes[0]) if len(codes) == 1 else counted(len(codes), "code")


def _done(is_done: bool, told: str) -> str:
    return f"{told}." if is_done else ""
