"""Discount codes as orders carry them: which are somebody's, and which a shop gave by itself."""

import re
from typing import Final

from models.text import fold, one_line

_PARTS: Final = re.compile(r"[,;|\n]")
_DISCOUNT: Final = (
    "discount discounts automatic rabatt rabatte remise remises reduction reductions descuento descuentos desconto "
    "descontos sconto sconti korting rabat znizka sleva"
)
_DISCOUNT_WORDS: Final = frozenset(_DISCOUNT.split())


def fold_code(code: str) -> str:
    """A code as it is compared: blind to case and to blanks around it."""
    return code.strip().casefold()


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of one order as written, each once: shops join several by commas or semicolons."""
    if text.isalnum():
        return (text,)
    written: dict[str, str] = {}
    for part in map(one_line, _PARTS.split(text)):
        if part:
            written.setdefault(fold_code(part), part)
    return tuple(written.values())


def is_automatic(code: str) -> bool:
    """Whether a shop gave the discount by itself ("CUSTOM DISCOUNT"): no buyer typed it, so it is no one's code."""
    return any(word in _DISCOUNT_WORDS for word in fold(code).split())


def somebodys_codes(text: str) -> tuple[str, ...]:
    """The codes of one order that a person can own."""
    return tuple(code for code in codes_in(text) if not is_automatic(code))
