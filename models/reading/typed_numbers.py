"""Numbers as they are typed into a field: where one can be read two ways, it is read as this system writes numbers.

What files hold is read by their own columns instead (`models.reading.numbers.decimal_mark`): they may come from
another system. A count has no decimals and a percentage no thousands, so neither of them is ever in doubt.
"""

from __future__ import annotations

from models.reading import system_style
from models.reading.money import parse_money


def typed_money(text: str, currency: str) -> int | None:
    """Minor units of a typed amount; ``None`` for a blank. Raises ``UnreadableError`` for what is no amount."""
    return parse_money(text, currency, system_style.in_use().decimal)
