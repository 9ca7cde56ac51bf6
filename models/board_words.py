"""What a card of the board says: its price, and the one thing that comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models import show
from models.board import BoardCard
from models.partnership import Deliverable, Partnership
from models.plural import counted, plural
from models.stages import LIVE, Column, Stage

BASIS_POINTS = 10_000
_LONGEST_PRODUCT = 16
_NEGOTIABLE = frozenset({Stage.REPLIED, Stage.NEGOTIATING})


@dataclass(frozen=True, slots=True)
class CardWords:
    """Two lines under a name; ``is_late`` lets the second stand out; ``tip`` says where its figures come from."""

    price: str
    line: str
    is_late: bool = False
    tip: str = ""


def words_of(card: BoardCard, today: date) -> CardWords:
    """The lines of a card on a day."""
    if card.stage.is_exit:
        return CardWords(_price(card), _joined(card.stage.label, card.partnership.exit_reason))
    if card.column is Column.SHORTLISTED:
        return CardWords(_price(card), *_expected(card))
    if card.column in (Column.CONTACTED, Column.IN_TALKS):
        return CardWords(_price(card), *_conversation(card, today))
    if card.column is Column.AGREED:
        return CardWords(_price(card), *_to_come(card, today))
    return CardWords(_price(card), *_brought(card, today))


def terms_text(partnership: Partnership) -> str:
    """What was agreed, in short: "€150 + box", "€60 + 10 %"; empty while nothing is."""
    parts = []
    if partnership.fee:
        parts.append(show.money(partnership.fee, partnership.currency))
    if partnership.product or partnership.product_cost:
        parts.append(_short_product(partnership.product))
    if partnership.commission:
        parts.append(show.percent(partnership.commission / BASIS_POINTS, _digits(partnership.commission)))
    if not parts and partnership.fee == 0:
        return "no fee"
    return " + ".join(parts)


def asks_text(card: BoardCard) -> str:
    """What the influencer asks for, in short; empty while nobody has said a price."""
    person, parts = card.person, []
    if person.asking_price:
        parts.append(show.money(person.asking_price, person.currency))
    if person.asks_product:
        parts.append("product")
    if person.asking_commission:
        parts.append(show.percent(person.asking_commission / BASIS_POINTS, _digits(person.asking_commission)))
    return " + ".join(parts)


def day_text(day: date, today: date) -> str:
    """A day as one speaks of it: today, tomorrow, yesterday, else "18 Sep", with its year where it is another one."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return near or show.day(day, year=day.year != today.year)


def piece_text(piece: Deliverable) -> str:
    """A deliverable in words: "reel", "2 stories"."""
    return piece.format if piece.count == 1 else f"{piece.count} {plural(piece.format)}"


def pieces_text(pieces: Sequence[Deliverable], today: date) -> str:
    """Several deliverables with their days: "reel 24 Sep, 2 stories 26 Sep"."""
    return ", ".join(
        piece_text(piece) + (f" {day_text(piece.post_due, today)}" if piece.post_due else "") for piece in pieces
    )


def _price(card: BoardCard) -> str:
    agreed = terms_text(card.partnership)
    asked = asks_text(card)
    if agreed:
        price = agreed
    elif asked:
        price = f"{asked} asked" if card.stage in _NEGOTIABLE else asked
    else:
        price = "no price yet"
    code = card.code if card.stage in LIVE or not card.code else f"code {card.code}"
    return _joined(price, code)


def _short_product(product: str) -> str:
    return product if product and len(product) <= _LONGEST_PRODUCT else "product"


def _digits(basis_points: int) -> int:
    return 0 if basis_points % 100 == 0 else 1


def _expected(card: BoardCard) -> tuple[str, bool, str]:
    """Likely engagements of one post: the range of the creator's rate times her followers."""
    person = card.person
    if person.do_not_contact:
        return "marked “do not contact”", True, ""
    if not person.followers:
        return "followers not known yet", False, ""
    if person.rate_low is None or person.rate_high is None:
        return f"{show.count(person.followers)} followers", False, ""
    low, high = (_two_figures(rate * person.followers) for rate in (person.rate_low, person.rate_high))
    tip = (
        f"Engagements of one post = engagement rate {show.percent_span(person.rate_low, person.rate_high)} %"
        f" (80 % range, {counted(person.rate_posts, 'post')}) × {show.count(person.followers)} followers; estimated"
    )
    return f"expects {low:,}–{high:,} engagements", False, tip


def _two_figures(value: float) -> int:
    """A likely count rounded to two or three leading figures: more would pretend to know."""
    step = 10 if value >= 100 else 1
    while value / step >= 200:
        step *= 10
    return round(value / step) * step


def _conversation(card: BoardCard, today: date) -> tuple[str, bool, str]:
    """The follow-up that waits, else what was said last, else since when nothing was."""
    due = card.person.follow_up
    if due is not None and due <= today:
        waits = "answer due today" if due == today else f"answer due since {day_text(due, today)}"
        return waits, due < today, card.person.follow_up_note
    if card.said_on is not None and card.said:
        return f"{card.said}, {day_text(card.said_on, today)}", False, ""
    if due is not None:
        return f"follow up {day_text(due, today)}", False, card.person.follow_up_note
    since = card.partnership.stage_since
    return (f"since {day_text(since, today)}" if since else "nothing said yet"), False, ""


def _to_come(card: BoardCard, today: date) -> tuple[str, bool, str]:
    """The pieces still to come, late ones first, and the step that was taken last."""
    step = "" if card.stage is Stage.AGREED else card.stage.label.lower()
    late = card.late_pieces(today)
    if late:
        return _joined(f"late: {pieces_text(late, today)}", step), True, ""
    pieces = card.open_pieces()
    return _joined(step, pieces_text(pieces, today) if pieces else "no pieces agreed yet"), False, ""


def _brought(card: BoardCard, today: date) -> tuple[str, bool, str]:
    """Posts live of those promised, orders by code, and what is late."""
    posts = f"{card.live} of {counted(card.promised, 'post')}"
    if card.promised <= card.live and (card.stage is Stage.CLOSED or not card.promised):
        posts = counted(card.live, "post")
    late = sum(piece.count for piece in card.late_pieces(today))
    line = _joined(posts, counted(card.orders, "order") if card.code else "", f"{late} late" if late else "")
    return line, bool(late), ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
