"""What an influencer asks for, as it is typed."""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from models.errors import UnreadableError
from models.influencers.asking import PRODUCT, Asking
from models.reading.money import currency_in
from models.reading.numbers import is_blank, parse_percent
from models.reading.text import fold, one_line, quoted
from models.reading.typed_numbers import typed_money

ReadAmount = Callable[[str], tuple[int | None, str]]
"""Reads one amount: minor units and their currency."""

_PRODUCTS: Final = (
    "product products produkt produkte produit produits producto productos produto produtos prodotto prodotti "
    "producten produkty urun urunler продукт продукты товар 商品 商品提供 製品 "
    "barter бартер free gift gifts gifting gifted sample samples"
)
_BESIDE: Final = "only nur seulement solo so alleen tylko sadece только gratis kostenlos gratuit gratuito"
_PRODUCT_WORDS: Final = frozenset(fold(_PRODUCTS).split())
_ALL_WORDS: Final = _PRODUCT_WORDS | frozenset(fold(_BESIDE).split())
_JOINED: Final = re.compile(
    r"\s*[+&;]\s*|\s+(?:plus|and|und|et|y|e|en|i|oraz|ve|и|más|mas|mais|più|piu)\s+", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_ALL_COMMISSION: Final = 10_000


def parse_asking(text: str, currency: str) -> Asking:
    """Read "€150 + product", "150 + 10 %", "product"; a blank text is nothing known.

    An amount without a sign is in ``currency``. Raises ``UnreadableError`` for what is none of the three, and for
    two of one kind.
    """
    return asking_of(text, currency, partial(_typed, currency=currency))


def asking_of(text: str, currency: str, read_amount: ReadAmount) -> Asking:
    """Read as ``parse_asking`` does, amounts as ``read_amount`` reads them; without one it is in ``currency``.

    Raises ``UnreadableError``: that of ``read_amount`` where the text is one amount.
    """
    if is_blank(text):
        return Asking(currency)
    found: dict[str, object] = {}
    parts = _JOINED.split(one_line(text).lstrip("+ "))
    for part in parts:
        try:
            name, value = _read(part, read_amount)
        except UnreadableError:
            if len(parts) == 1:
                raise
            raise _no_price(text) from None
        if name in found:
            raise UnreadableError(f"{quoted(text)} says two amounts. Type one, such as 150 + product.")
        found[name] = value
    price = found.get("price")
    amount, paid_in = price if isinstance(price, tuple) else (None, currency)
    commission = found.get("commission")
    return Asking(paid_in, amount, commission if isinstance(commission, int) else None, PRODUCT in found)


def without_words(text: str) -> str:
    """A text without what is joined to its price and is neither money, commission nor product: "€150 + free month" is
    "€150". The text itself where no money would be left.
    """
    parts = _JOINED.split(one_line(text))
    left = [part for part in parts if not _is_words(part)]
    has_money = any("%" not in part and any(map(str.isdecimal, part)) for part in left)
    return " + ".join(left) if has_money and len(left) < len(parts) else text


def says_product(text: str) -> bool:
    """Whether a text says that product is asked for, and nothing else: "product", "nur Produkt", "free product"."""
    words = frozenset(fold(text).split())
    return not words.isdisjoint(_PRODUCT_WORDS) and words <= _ALL_WORDS


def _is_words(part: str) -> bool:
    """Whether a part is neither money, a commission nor product: "free month", "2 free months"."""
    is_other = "%" in part or currency_in(part) is not None or says_product(part)
    return bool(_WORD.search(part)) and not is_other and (" " in part or part.isalpha())


def _typed(part: str, currency: str) -> tuple[int | None, str]:
    paid_in = currency_in(part, currency) or currency
    try:
        return typed_money(part, paid_in), paid_in
    except UnreadableError:
        raise _no_price(part) from None


def _read(part: str, read_amount: ReadAmount) -> tuple[str, object]:
    if says_product(part):
        return PRODUCT, True
    if "%" in part:
        return "commission", _commission(part)
    minor, paid_in = read_amount(part)
    if minor is None or minor < 0:
        raise _no_price(part)
    return "price", (minor, paid_in)


def _no_price(text: str) -> UnreadableError:
    return UnreadableError(f"{quoted(text)} is no price. Type one such as 150, 150 + product or 10 %.")


def _commission(part: str) -> int:
    share = parse_percent(part)
    points = None if share is None else round(share * 10_000)
    if points is None or not 0 <= points <= _ALL_COMMISSION:
        raise UnreadableError(f"{quoted(part)} is no commission. Type a percentage from 0 to 100.")
    return points
