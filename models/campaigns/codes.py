"""Discount codes as orders carry them: which are somebody's, and which a shop gave by itself."""

import re
from collections.abc import Sequence
from typing import Final

from models.campaigns.partnership import CodeMatch, CodeRule
from models.reading.text import fold, one_line

_PARTS: Final = re.compile(r"[;|\n]")
_DISCOUNT: Final = (
    "discount discounts automatic rabatt rabatte remise remises reduction reductions descuento descuentos desconto "
    "descontos sconto sconti korting rabat znizka sleva"
)
_DISCOUNT_WORDS: Final = frozenset(_DISCOUNT.split())


def fold_code(code: str) -> str:
    """A code as it is compared: blind to case and to blanks around it."""
    return code.strip().casefold()


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of one order as written, each once: shops join several by commas or semicolons.

    A comma may stand inside the name of a discount as well, such as "Buy 2, get 1 free" or "20,00% off".
    """
    if text.isalnum():
        return (text,)
    written: dict[str, str] = {}
    for listed in _PARTS.split(text):
        for part in filter(None, map(one_line, _parted(listed))):
            written.setdefault(fold_code(part), part)
    return tuple(written.values())


def _parted(text: str) -> list[str]:
    """What commas part, but for those inside a name."""
    parts: list[str] = []
    for part in text.split(","):
        if parts and _goes_on(parts[-1], part):
            parts[-1] += f",{part}"
        else:
            parts.append(part)
    return parts


def _goes_on(name: str, part: str) -> bool:
    """Whether the comma before a part belongs to a name: inside a number, or among words, for a code has no blank."""
    *_, last = name.split() or [""]
    if last.lstrip("+-").isdecimal() and part[:1].isdecimal():
        return "%" in part or " " in f"{name}{part}".strip()
    return _is_name(name) and _is_name(part)


def _is_name(text: str) -> bool:
    return " " in text.strip() and not is_automatic(text)


def is_automatic(code: str) -> bool:
    """Whether a shop gave the discount by itself ("CUSTOM DISCOUNT"): no buyer typed it, so it is no one's code."""
    return any(word in _DISCOUNT_WORDS for word in fold(code).split())


def somebodys_codes(text: str) -> tuple[str, ...]:
    """The codes of one order that a person can own."""
    return tuple(code for code in codes_in(text) if not is_automatic(code))


def code_to_share(rules: Sequence[CodeRule]) -> str:
    """The code that a creator can give away: one that is whole, the newest first; empty where there is none."""
    return next((rule.code for rule in reversed(rules) if rule.match is CodeMatch.EQUALS), "")
