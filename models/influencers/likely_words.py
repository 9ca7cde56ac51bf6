"""Names and handles as they are compared: without marks, small words and the like, which people vary."""

import re
from dataclasses import dataclass
from typing import Final

from models.reading.text import fold

_SMALL: Final = frozenset({"and", "und", "et", "y", "e", "n", "the", "real", "official", "its", "im", "by"})
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(?:and|und)(?=[a-z]{3})|^(?:the|real|its)(?=[a-z]{4})|official$")
_DIGITS: Final = re.compile(r"\d+")
_WORDS: Final = re.compile(r"[^\W_]+")
_LONG: Final = 10
"""Letters from which on a single word is rarely shared."""


@dataclass(frozen=True, slots=True)
class Called:
    """Whose name or handle it is, how it is written, and the ``key`` it is compared by; ``number`` are its digits.

    ``is_telling`` is whether two people rarely share it: several words, or a long one.
    """

    id: int
    text: str
    key: str
    number: str
    is_telling: bool

    @property
    def plain(self) -> str:
        """How it is written, without case and accents."""
        return fold(self.text)

    def may_be(self, other: "Called") -> bool:
        """Whether numbers do not tell the two apart: "crumb 2" is not "crumb 10", but may be "crumb"."""
        return self.id != other.id and (self.number == other.number or not self.number or not other.number)


def called_by_name(number: int, text: str) -> Called:
    """A name: its words in order of the alphabet, so that "Moss, Lena" is "Lena Moss"."""
    words = sorted(_words(text))
    key = " ".join(words)
    return Called(number, text, key, _number(key), is_telling=len(words) > 1 or len(key) >= _LONG)


def called_by_handle(number: int, text: str) -> Called:
    """A handle: its letters without marks, so that "moss.crumb" is "mossandcrumb"."""
    key = _GLUED.sub("", "".join(_words(text)))
    return Called(number, text, key, _number(key), is_telling=True)


def _words(text: str) -> list[str]:
    found = _WORDS.findall(fold(text))
    return [word for word in found if word not in _SMALL] or found


def _number(key: str) -> str:
    return "".join(_DIGITS.findall(key))
