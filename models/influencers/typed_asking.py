"""What an influencer asks for, as it is typed."""

import re
from typing import Final

from models.errors import UnreadableError
from models.influencers.asking import PRODUCT, Asking
from models.reading.money import currency_in
from models.reading.numbers import is_blank, parse_percent
from models.reading.text import fold, one_line, quoted
from models.reading.typed_numbers import typed_money

_PRODUCTS: Final = "product products produkt produkte produit produits producto productos prodotto barter"
_GIFTS: Final = "gift gifts gifting gifted sample samples"
_PRODUCT_WORDS: Final = frozenset(f"{_PRODUCTS} {_GIFTS}".split())
_JOINED: Final = re.compile(r"\s*(?:\+|&|\bplus\b|\band\b|\bund\b|\bet\b|;)\s*", re.IGNORECASE)
_ALL_COMMISSION: Final = 10_000


def parse_asking(text: str, currency: str) -> Asking:
    """Read "€150 + product", "150 + 10 %", "product"; a blank text is nothing known.

    An amount without a sign is in ``currency``. Raises ``UnreadableError`` for what is none of the three, and for
    two of one kind.
    """
    if is_blank(text):
        return Asking(currency)
    found: dict[str, object] = {}
    for part in _JOINED.split(one_line(text)):
        name, value = _read(part, currency)
        if name in found:
            raise UnreadableError(f"{quoted(text)} says two amounts. Type one, such as 150 + product.")
        found[name] = value
    price = found.get("price")
    amount, paid_in = price if isinstance(price, tuple) else (None, currency)
    commission = found.get("commission")
    return Asking(paid_in, amount, commission if isinstance(commission, int) else None, PRODUCT in found)


def _read(part: str, currency: str) -> tuple[str, object]:
    if fold(part) in _PRODUCT_WORDS:
        return PRODUCT, True
    try:
        if "%" in part:
            return "commission", _commission(part)
        paid_in = currency_in(part, currency) or currency
        minor = typed_money(part, paid_in)
    except UnreadableError:
        minor, paid_in = None, currency
    if minor is None or minor < 0:
        raise UnreadableError(f"{quoted(part)} is no price. Type one such as 150, 150 + product or 10 %.")
    return "price", (minor, paid_in)


def _commission(part: str) -> int:
    share = parse_percent(part)
    points = None if share is None else round(share * 10_000)
    if points is None or not 0 <= points <= _ALL_COMMISSION:
        raise UnreadableError(f"{quoted(part)} is no commission. Type a percentage from 0 to 100.")
    return points
