"""What a card of the board says: its price, and the one thing that comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models import show
from models.board import BoardCard
from models.influencer import InfluencerRow
from models.partnership import Deliverable, Partnership
from models.plural import counted, plural
from models.stages import LIVE, Column, Stage

BASIS_POINTS = 10_000
_LONGEST_PRODUCT = 16
_LONGEST_WORDS = 24
_NEGOTIABLE = frozenset({Stage.REPLIED, Stage.NEGOTIATING})


@dataclass(frozen=True, slots=True)
class CardWords:
    """The lines under a name; ``alert`` stands out, ``tip`` says where the figures of the line come from."""

    price: str
    line: str
    alert: str = ""
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


def asks_text(person: InfluencerRow) -> str:
    """What an influencer asks for, in short; empty while nobody has said a price."""
    parts = []
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
    asked = asks_text(card.person)
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


def _expected(card: BoardCard) -> tuple[str, str, str]:
    """Likely engagements of one post: the range of the creator's rate times her followers."""
    person = card.person
    alert = "do not contact" if person.do_not_contact else ""
    if not person.followers:
        return "followers not known yet", alert, ""
    if person.rate_low is None or person.rate_high is None:
        return f"{show.count(person.followers)} followers", alert, ""
    low, high = (_two_figures(rate * person.followers) for rate in (person.rate_low, person.rate_high))
    tip = (
        f"Engagements of one post = engagement rate {show.percent_span(person.rate_low, person.rate_high)} %"
        f" (80 % range, {counted(person.rate_posts, 'post')}) × {show.count(person.followers)} followers; estimated"
    )
    return f"expects {low:,}–{high:,} engagements", alert, tip


def _two_figures(value: float) -> int:
    """A likely count rounded to two or three leading figures: more would pretend to know."""
    step = 10 if value >= 100 else 1
    while value / step >= 200:
        step *= 10
    return round(value / step) * step


def _conversation(card: BoardCard, today: date) -> tuple[str, str, str]:
    """The follow-up that waits, else what was said last, else since when nothing was."""
    due = card.person.follow_up
    if due is not None and due <= today:
        if due == today:
            return "answer due today", "", card.person.follow_up_note
        return "", f"answer due since {day_text(due, today)}", card.person.follow_up_note
    if card.said_on is not None and card.said:
        return _said(card.said, day_text(card.said_on, today)), "", ""
    if due is not None:
        return f"follow up {day_text(due, today)}", "", card.person.follow_up_note
    since = card.partnership.stage_since
    return (f"since {day_text(since, today)}" if since else "nothing said yet"), "", ""


def _said(said: str, day: str) -> str:
    """What was said and when; before long words the day comes first, so that it is never cut."""
    if len(said) > _LONGEST_WORDS or not said[-1].isalnum():
        return f"{day[0].upper()}{day[1:]}: {said}"
    return f"{said}, {day}"


def _to_come(card: BoardCard, today: date) -> tuple[str, str, str]:
    """The pieces still to come, late ones first, and the step that was taken last."""
    step = "" if card.stage is Stage.AGREED else card.stage.label.lower()
    late = card.late_pieces(today)
    pieces = [piece for piece in card.open_pieces() if piece not in late]
    line = _joined(step, pieces_text(pieces, today) if pieces else "" if late else "no pieces agreed yet")
    return line, f"late: {pieces_text(late, today)}" if late else "", ""


def _brought(card: BoardCard, today: date) -> tuple[str, str, str]:
    """Posts live of those promised, orders by code, and what is late."""
    posts = f"{card.live} of {counted(card.promised, 'post')}"
    if card.promised <= card.live and (card.stage is Stage.CLOSED or not card.promised):
        posts = counted(card.live, "post")
    late = sum(piece.count for piece in card.late_pieces(today))
    line = _joined(posts, counted(card.orders, "order") if card.tells_orders else "")
    return line, f"{counted(late, 'post')} late" if late else "", ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
