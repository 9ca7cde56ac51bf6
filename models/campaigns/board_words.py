"""Prices, days and pieces as a card of the board, and whatever stands beside it, speaks of them."""

from collections.abc import Sequence
from datetime import date

from models import show
from models.campaigns.partnership import Deliverable, Partnership
from models.influencers.influencer import InfluencerRow
from models.plural import plural
from models.stages import ONCE_AGREED

BASIS_POINTS = 10_000
_LONGEST_PRODUCT = 16


def terms_text(partnership: Partnership) -> str:
    """The terms that are entered, in short: "€150 + box", "€60 + 10 %"; empty while none are."""
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


def agreed_text(partnership: Partnership) -> str:
    """The terms as they hold: "€150 + box", or "€150 + box, not agreed" while they are but talked about."""
    terms = terms_text(partnership)
    return f"{terms}, not agreed" if terms and partnership.stage not in ONCE_AGREED else terms


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
    return near or show.day_as_of(day, today)


def piece_text(piece: Deliverable) -> str:
    """A deliverable in words: "reel", "2 stories"."""
    return piece.format if piece.count == 1 else f"{piece.count} {plural(piece.format)}"


def pieces_text(pieces: Sequence[Deliverable], today: date) -> str:
    """Several deliverables with their days: "reel 24 Sep, 2 stories 26 Sep"."""
    return ", ".join(
        piece_text(piece) + (f" {day_text(piece.post_due, today)}" if piece.post_due else "") for piece in pieces
    )


def _short_product(product: str) -> str:
    return product if product and len(product) <= _LONGEST_PRODUCT else "product"


def _digits(basis_points: int) -> int:
    return 0 if basis_points % 100 == 0 else 1
