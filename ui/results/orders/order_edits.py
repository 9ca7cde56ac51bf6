"""What the owner decides about orders, each decision one step of undo; what was done comes back as a sentence."""

from collections.abc import Sequence

from models.plural import counted
from models.text import quoted
from models.unclaimed_days import ANY_DAY, Days, unclaimed_days
from models.undecided import Question, Undecided
from storage.workspace import Workspace
from ui.session import Session


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
    asked: Sequence[Undecided],
    partnership_id: int | None,
    whose: str,
    days: Days = ANY_DAY,
) -> str:
    """Remember whose codes are, or that they are nobody's; without days, a code that nobody had on some days stays
    whose it is on the others.
    """
    told = f"{_codes([one.code for one in asked])} {'is' if len(asked) == 1 else 'are'} {whose}"
    spoken = [(one.code, span) for one in asked for span in _days_meant(session.workspace, one, days)]

    def decide(workspace: Workspace) -> None:
        for code, span in spoken:
            workspace.order_decisions.decide_code(code, partnership_id, *span)

    is_part = days == ANY_DAY and any(span != ANY_DAY for _, span in spoken)
    part = " on the days on which nobody has it" if is_part else ""
    return _done(session.edit(told, decide) is not None, f"{told}{part}, for orders to come as well")


def _days_meant(workspace: Workspace, asked: Undecided, days: Days) -> list[Days]:
    """The days that a word on a code is about: those typed, else those of the question."""
    if days != ANY_DAY or asked.question is Question.AMBIGUOUS:
        return [days]
    if asked.question is Question.REMEMBERED:
        former = (one for one in workspace.order_decisions.on_codes() if one.id == asked.decision_id)
        return [(one.valid_from, one.valid_until) for one in former]
    return unclaimed_days(asked.code, workspace.partnerships.code_rules())


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
