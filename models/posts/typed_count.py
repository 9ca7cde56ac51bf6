"""A count as it is typed for a post: a number, or a word for one that the platform does not show."""

from dataclasses import dataclass
from typing import Final

from models import show
from models.errors import UnreadableError
from models.reading.numbers import is_blank, is_lone, normalised, parse_count
from models.reading.text import fold, quoted

_HIDDEN_WORDS: Final = frozenset(
    {
        "hidden", "not shown", "not visible", "not available", "private", "off", "turned off", "disabled", "no number",
        "no numbers", "unavailable", "versteckt", "verborgen", "nicht sichtbar", "masque", "oculto", "nascosto",
    }
)  # fmt: skip
NOT_SHOWN: Final = "not shown"
"""How a count that the platform does not show is written in a cell, and read back."""


@dataclass(frozen=True, slots=True)
class TypedCount:
    """What a cell holds: a number, or ``None`` where it was said that none is shown, which is not zero."""

    value: int | None

    @property
    def text(self) -> str:
        """As it is shown in a cell: "12,500", "not shown"."""
        return NOT_SHOWN if self.value is None else show.count(self.value)

    @property
    def copied(self) -> str:
        """As it is copied, so that it is read back as the same."""
        return NOT_SHOWN if self.value is None else str(self.value)


def read_typed_count(text: str) -> TypedCount | None:
    """What was typed: "43.2k", "12,5k", "2,1 mil" are numbers, "-", "n/a", "hidden" none; ``None`` of an empty text.

    Raises ``UnreadableError`` for what is neither, and for less than nothing.
    """
    if not text.strip():
        return None
    if is_blank(text) or fold(text) in _HIDDEN_WORDS:
        return TypedCount(None)
    value = parse_count(text)
    if value is not None and value < 0:
        raise UnreadableError(f"{quoted(text)} is below zero: no platform counts so. Type what it shows.")
    return TypedCount(value)


def echo(text: str) -> str:
    """What is understood while somebody types: "= 12,500"; empty where that is just what was typed."""
    try:
        found = read_typed_count(text)
    except UnreadableError:
        return ""
    if found is None or found.text in (text.strip(), text.strip().lower()):
        return ""
    return f"= {found.text}"


def two_ways(text: str) -> str:
    """What to say of a number that could be read two ways; empty of every other.

    A count has no decimals: "1.234" is taken as 1,234. As this program itself writes it, or with a letter behind it
    ("1.234k"), it is in no doubt.
    """
    try:
        found = read_typed_count(text)
        if found is None or found.value is None or found.text == text.strip():
            return ""
        if not is_lone(text) or normalised(text)[-1:].isalpha():
            return ""
    except UnreadableError:
        return ""
    return f"{quoted(text)} is taken as {found.text}, not as about {found.value // 1000}."
