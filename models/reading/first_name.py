"""What to call somebody in a letter."""

import re
import unicodedata
from typing import Final

from models.reading.text import fold, one_line

_TITLES: Final = frozenset(
    {"dr", "prof", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "mme", "madame", "m", "sr", "sra"}
)
_WHOLE_BEFORE: Final = frozenset({"the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "team"})
_JOINING: Final = frozenset({"&", "+", "and", "und", "et", "y", "e", "x", "og", "och", "en"})

_SHOPS: Final = frozenset(
    {"bakehouse", "bakery", "blog", "boulangerie", "club", "co", "company", "cuisine", "diary", "gazette", "house"}
    | {"journal", "kitchen", "kuche", "laden", "backerei", "backstube", "magazine", "post", "shop", "store", "studio"}
)


def first_name(name: str) -> str:
    """The name one writes "Hi …" with: "Lena" of "Dr. Lena Weiß" and of "Weiß, Lena".

    A duo or shop is called whole ("Moss & Crumb", "The Oat Post"); so is a name that is an account ("lena.bakes").
    """
    whole = one_line(name).lstrip("@").strip()
    before, comma, after = whole.partition(",")
    if comma and before.strip() and after.strip() and " " not in before.strip():
        whole = after.strip()
    words = [word for word in whole.split(" ") if word]
    if _is_no_single_person([fold(word).rstrip(".") for word in words]):
        return whole
    called = [word for word in words if _has_letter(word)]
    while len(called) > 1 and fold(called[0]).rstrip(".") in _TITLES:
        called.pop(0)
    return re.sub(r"[,;:]+$", "", called[0]) if called else whole


def _is_no_single_person(words: list[str]) -> bool:
    return bool(words) and (words[0] in _WHOLE_BEFORE or not (_JOINING | _SHOPS).isdisjoint(words[1:]))


def _has_letter(word: str) -> bool:
    return any(unicodedata.category(letter).startswith("L") for letter in word)
