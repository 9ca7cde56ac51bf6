"""Finds what creators are known by in words that the owner typed, and puts something else in its place."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.reading.text import ARTICLES, fold

SHORT = 3
"""Fewer letters than this are looked for as they are written alone: “An” is a name, “an” is none."""

SEVERAL = 2
"""Words that a name has to have so that each is looked for by itself."""

SQUEEZED = 5
"""Letters from which a name of several words is also looked for in one word, as a hashtag has it."""

_SMALL = """
about above after all among are around before behind below beside between both but can during each for from had half
has have here him his how into its less make more much next nor not off once one only onto our out over past she since
six some ten than that their them then there these they this those three till too two under until upon very was were
what when where which while who why with within without you your aus auf fur mit vom zum zur avec dans pour sans
"""
SMALL_WORDS = ARTICLES.union(_SMALL.split())
"""Words of a name, folded, that tell of nobody by themselves: "Nuts for Supper". None of them is a first name."""

_WORD = re.compile(r"\w+")
_GAPS = re.compile(r"[\s._-]+")
_ACCENT = "[\u0300-\u036f]*"
_WITHOUT_GAPS = re.compile("[\u0590-\u1dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefe\U00020000-\U0003ffff]")
"""Letters of scripts that write words one into the other, or put a preposition before a name without a gap."""


@dataclass(frozen=True, slots=True)
class KnownAs:
    """One text that a creator is known by, and what stands in its place.

    ``is_part`` where it is a word of her name: it is looked for in prose alone, written as it is. What ``is_within``
    longer words, written as it is, takes all of each: a code that others begin with.
    """

    text: str
    instead: str
    is_part: bool = False
    is_within: bool = False


@dataclass(frozen=True, slots=True)
class Swept:
    """A text without names, and what was replaced: each place as it was written and what stands there now."""

    text: str
    places: tuple[tuple[str, str], ...] = ()


class WordsOf:
    """The words of many texts: of 100,000 creators it tells at once the few who may be named there."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = fold("\n".join(texts))
        self._words = frozenset(_WORD.findall(self._text))

    def may_name(self, name: str) -> bool:
        """Whether a text has a word of a name, the name in one word, or, without words of its own, the name in it."""
        folded = fold(name)
        words = _WORD.findall(folded)
        if any(word in self._words for word in words) or _GAPS.sub("", folded) in self._words:
            return True
        return (not words or _runs_on(name)) and folded in self._text


class KnownNames:
    """All that creators are known by, ready to be looked for in many texts."""

    def __init__(self, known: Iterable[KnownAs]) -> None:
        self._by_word: dict[str, list[KnownAs]] = {}
        self._within: list[KnownAs] = []
        for one in known:
            if not one.text.strip():
                continue
            words = _WORD.findall(fold(one.text))
            if not words or one.is_within or _runs_on(one.text):
                self._within.append(one)
            else:
                self._by_word.setdefault(words[0], []).append(one)

    def replaced(self, text: str, *, is_prose: bool = False) -> str:
        """The text with every name in it replaced: whole words, blind to accents and case, the longest first."""
        return self.swept(text, is_prose=is_prose).text

    def swept(self, text: str, *, is_prose: bool = False) -> Swept:
        """The same, with what was replaced."""
        wanted = [one for one in self._candidates(text) if is_prose or not one.is_part]
        if not wanted:
            return Swept(text)
        instead: dict[str, str] = {}
        for one in sorted(wanted, key=lambda one: -len(one.text)):
            instead.setdefault(_pattern(one), one.instead)
        pattern = re.compile("|".join(f"({each})" for each in instead))
        by_group = list(instead.values())
        split = unicodedata.normalize("NFD", text)
        places = [(match, by_group[(match.lastindex or 1) - 1]) for match in pattern.finditer(split)]
        if not places:
            return Swept(text)
        told = iter([there for _, there in places])
        done = pattern.sub(lambda _: next(told), split)
        written = tuple((unicodedata.normalize("NFC", match[0]), there) for match, there in places)
        return Swept(unicodedata.normalize("NFC", done), written)

    def _candidates(self, text: str) -> list[KnownAs]:
        folded = fold(text)
        found = [one for word in dict.fromkeys(_WORD.findall(folded)) for one in self._by_word.get(word, ())]
        return found + [one for one in self._within if fold(one.text) in folded]


def known_as(name: str, handles: Iterable[str], instead: str, apart_from: str = "") -> list[KnownAs]:
    """All that a creator is known by: name and handles, whole and in one word, and the words of her name.

    A word that the business has in its own name (``apart_from``) stays: it tells of the business. So do small words,
    and those without a capital beside others that have one.
    """
    found = []
    for text in (name, *handles):
        squeezed = _GAPS.sub("", text)
        found += [KnownAs(each, instead) for each in (text, squeezed if len(squeezed) >= SQUEEZED else "")]
    return found + [KnownAs(part, instead, is_part=True) for part in _telling_parts(name, apart_from)]


def _telling_parts(name: str, apart_from: str) -> list[str]:
    parts = _WORD.findall(name)
    if len(parts) < SEVERAL:
        return []
    of_nobody = SMALL_WORDS.union(_WORD.findall(fold(apart_from)))
    telling = [part for part in parts if len(part) >= SHORT and fold(part) not in of_nobody]
    capital = [part for part in telling if not part[0].islower()]
    return capital or telling


def told_apart(known: Iterable[KnownAs], several: str) -> list[KnownAs]:
    """The same, where what more than one creator is known by says no more than ``several``."""
    every = list(known)
    whose: dict[str, set[str]] = {}
    for one in every:
        whose.setdefault(fold(one.text), set()).add(one.instead)
    return [one if len(whose[fold(one.text)]) == 1 else replace(one, instead=several) for one in every]


def _runs_on(text: str) -> bool:
    return len(text) > 1 and bool(_WITHOUT_GAPS.search(text))


def _pattern(known: KnownAs) -> str:
    words = (unicodedata.normalize("NFD", word) for word in known.text.split())
    spelled = r"\s+".join("".join(map(_spelled, word)) for word in words)
    if known.is_within:
        spelled = rf"\w*{spelled}\w*"
    elif not _runs_on(known.text) and _WORD.search(known.text):
        spelled = rf"(?<!\w){spelled}(?!\w)"
    is_exact = known.is_part or known.is_within or len(known.text.strip()) < SHORT
    return f"@?{spelled}" if is_exact else f"(?i:@?{spelled})"


def _spelled(letter: str) -> str:
    """A letter with whatever accents; an accent by itself is none."""
    return "" if "\u0300" <= letter <= "\u036f" else f"{re.escape(letter)}{_ACCENT}"
