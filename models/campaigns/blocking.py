"""What keeps a partnership from going on, what presses most first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from models import show
from models.campaigns.board import BoardCard
from models.campaigns.board_words import day_text, pieces_text, terms_text
from models.campaigns.partnership import DeliverableStatus, PaymentKind
from models.plural import counted
from models.stages import COMMITTED, Column, Stage

AMBER: Final = "amber"
RED: Final = "red"
PATIENCE: Final = timedelta(7)
"""How long an answer, a price or a signature may take before it is spoken of: our assumption."""

_TALKED_TO: Final = (Column.CONTACTED, Column.IN_TALKS)
_BEFORE_POSTS: Final = COMMITTED - {Stage.LIVE, Stage.MEASURED, Stage.CLOSED}


@dataclass(frozen=True, slots=True)
class Blocking:
    """A short line, and how much it presses: ``RED`` what is late or forbidden, ``AMBER`` what waits."""

    text: str
    tone: str


def blocking(card: BoardCard, today: date) -> list[Blocking]:
    """What presses on a day, what is late before what waits; nothing once the partnership ended.

    A fee that is to be paid later is told beside other things alone: by itself it keeps nobody.
    """
    if card.stage.is_exit:
        return []
    found = [one for check in _CHECKS if (one := check(card, today)) is not None]
    if found and (later := _to_pay_later(card)) is not None:
        found.append(later)
    return sorted(found, key=lambda one: one.tone != RED)


def _do_not_contact(card: BoardCard, _today: date) -> Blocking | None:
    is_asked = card.stage not in COMMITTED
    return Blocking("do not contact", RED) if card.person.do_not_contact and is_asked else None


def _post_late(card: BoardCard, today: date) -> Blocking | None:
    late = card.late_pieces(today)
    if not late:
        return None
    if card.stage in _BEFORE_POSTS:
        return Blocking(f"late: {pieces_text(late, today)}", RED)
    return Blocking(f"{counted(sum(piece.count for piece in late), 'post')} late", RED)


def _draft_late(card: BoardCard, today: date) -> Blocking | None:
    late = card.late_pieces(today)  # told already, as what comes of the draft
    still = (one for one in card.open_pieces() if one.status is DeliverableStatus.PROMISED and one not in late)
    days = [piece.draft_due for piece in still if piece.draft_due is not None and piece.draft_due < today]
    return Blocking(f"draft late since {day_text(min(days), today)}", RED) if days else None


def _overdue_days(card: BoardCard, today: date) -> list[date]:
    return [one.due_on for one in card.payments if one.paid_on is None and one.due_on and one.due_on < today]


def _payment_overdue(card: BoardCard, today: date) -> Blocking | None:
    days = _overdue_days(card, today)
    return Blocking(f"not paid, due {day_text(min(days), today)}", RED) if days else None


def _answer_due(card: BoardCard, today: date) -> Blocking | None:
    due = card.person.follow_up
    if card.column not in _TALKED_TO or due is None or due >= today:
        return None
    return Blocking(f"answer due since {day_text(due, today)}", RED)


def _draft_waits(card: BoardCard, today: date) -> Blocking | None:
    waiting = [piece for piece in card.open_pieces() if piece.status is DeliverableStatus.DRAFT_IN]
    drafts = [draft for piece in waiting for draft in card.open_drafts if draft.deliverable_id == piece.id]
    if not drafts:
        return None
    days = [draft.received_on for draft in drafts if draft.received_on is not None]
    since = f" since {day_text(min(days), today)}" if days else ""
    return Blocking(f"draft waits for you{since}", AMBER)


def _contract_open(card: BoardCard, today: date) -> Blocking | None:
    sent, signed = card.partnership.contract_sent_on, card.partnership.contract_signed_on
    if sent is None or signed is not None:
        return None
    return Blocking(f"contract not signed, sent {day_text(sent, today)}", AMBER)


def _product_not_sent(card: BoardCard, _today: date) -> Blocking | None:
    partnership = card.partnership
    has_product = bool(partnership.product or partnership.product_cost)
    if card.stage is not Stage.AGREED or not has_product or partnership.product_sent_on is not None:
        return None
    return Blocking("product not sent", AMBER)


def _price_open(card: BoardCard, today: date) -> Blocking | None:
    if terms_text(card.partnership):
        return None
    if card.stage in _BEFORE_POSTS:
        return Blocking("price not agreed", AMBER)
    since = card.partnership.stage_since
    if card.stage is not Stage.NEGOTIATING or since is None or today - since < PATIENCE:
        return None
    return Blocking(f"price not agreed for {counted((today - since).days, 'day')}", AMBER)


def _no_answer(card: BoardCard, today: date) -> Blocking | None:
    """A follow-up that is planned says by itself when somebody will be asked again."""
    days = [day for day in (card.partnership.stage_since, card.said_on) if day is not None]
    if card.stage is not Stage.CONTACTED or not days or card.person.follow_up is not None:
        return None
    waited = today - max(days)
    return Blocking(f"no answer for {counted(waited.days, 'day')}", AMBER) if waited >= PATIENCE else None


def _undisclosed(card: BoardCard, _today: date) -> Blocking | None:
    if not card.undisclosed:
        return None
    where = f" on {counted(card.undisclosed, 'post')}" if card.undisclosed > 1 else ""
    return Blocking(f"disclosure not seen{where}", AMBER)


def _not_paid(card: BoardCard, today: date) -> Blocking | None:
    """What is left of the fee once everything promised is live; nothing beside a payment that is late."""
    if card.column not in (Column.LIVE, Column.CLOSED) or card.open_pieces() or _overdue_days(card, today):
        return None
    return Blocking(f"{unpaid} not paid", AMBER) if (unpaid := _unpaid_fee(card)) else None


def _to_pay_later(card: BoardCard) -> Blocking | None:
    if card.column is not Column.LIVE or not card.open_pieces():
        return None
    return Blocking(f"{unpaid} to pay once all is live", AMBER) if (unpaid := _unpaid_fee(card)) else None


def _unpaid_fee(card: BoardCard) -> str:
    fee, currency = card.partnership.fee or 0, card.partnership.currency
    paid = sum(
        one.amount
        for one in card.payments
        if one.kind is PaymentKind.CASH and one.paid_on is not None and one.currency == currency
    )
    return show.money(fee - paid, currency) if fee > paid else ""


_CHECKS: Final[tuple[Callable[[BoardCard, date], Blocking | None], ...]] = (
    _do_not_contact,
    _post_late,
    _draft_late,
    _payment_overdue,
    _answer_due,
    _draft_waits,
    _contract_open,
    _product_not_sent,
    _price_open,
    _no_answer,
    _undisclosed,
    _not_paid,
)
"""What presses most comes first."""
