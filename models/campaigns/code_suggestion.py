"""A discount code to begin with: who gives it, and what all codes of the campaign end in."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import count
from typing import Final

from models.campaigns.codes import fold_code
from models.reading.text import fold

LONGEST: Final = 12
"""Letters of the first half: a code is typed at a checkout, often on a phone."""

_LEAST: Final = 3
_NOT_IN_CODES: Final = re.compile(r"[^A-Z0-9]+")
_ENDING: Final = re.compile(r"(?<=\D)\d{1,3}$")
_SILENT: Final = frozenset({"the", "and", "und", "der", "die", "das", "le", "la", "les", "los", "el", "a"})
_NOBODY: Final = "FRIEND"
_ALPHABET: Final = "BCDEFGHJKLMNPQRSTUVWXYZ"


def suggested_code(
    name: str, handle: str, campaign: str, campaign_codes: Iterable[str], taken: Collection[str]
) -> str:
    """Return a code of A–Z and 0–9 that nobody has: MOSS15 for Moss & Crumb where other codes end in 15.

    Without a number that the campaign's codes share, its name comes behind: MOSSAUTUMN. Names of other scripts give
    way to the handle. ``taken`` are codes of everybody, in any case.
    """
    known = {fold_code(code) for code in taken}
    ending = ending_of(campaign_codes) or next(_words(campaign), "")[:LONGEST]
    free = (f"{stem}{ending}" for stem in _stems(name, handle))
    return next(code for code in free if fold_code(code) not in known)


def ending_of(codes: Iterable[str]) -> str:
    """The number that most codes end in, such as the percentage they give; empty where none does."""
    endings = Counter(match[0] for code in codes if (match := _ENDING.search(code.strip())))
    return endings.most_common(1)[0][0] if endings else ""


def _stems(name: str, handle: str) -> Iterator[str]:
    """First halves from the best one on, without an end."""
    words = list(_words(name))
    whole, account = "".join(words)[:LONGEST], "".join(_words(handle))[:LONGEST]
    first = next((word[:LONGEST] for word in words if len(word) >= _LEAST), "")
    stems = dict.fromkeys(filter(None, (first, whole, account)))
    yield from stems
    best = next(iter(stems), _NOBODY)
    if not stems:
        yield best
    yield from (f"{best}{letter}" for letter in _ALPHABET)
    yield from (f"{best}{number}X" for number in count(2))


def _words(text: str) -> Iterator[str]:
    """The telling words of a text in the letters of codes; words of other scripts have none."""
    for word in re.split(r"[\W_]+", fold(text)):
        letters = _NOT_IN_CODES.sub("", word.upper())
        if letters and word not in _SILENT:
            yield letters
