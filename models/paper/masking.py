"""Names masked in a document: a mark stands for each creator while it is made, “Creator A” where it is done.

A mark is one letter that no script has, so that nothing that is done to a name on the way (cut, folded, joined to other
words) can show a part of it, and no text of the owner's is taken for one. Marks have the order of the letters, which
comes of a hash: neither the order of the rows nor that of the letters says anything of the names.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from hashlib import sha256
from typing import Any, Final, cast

from models.paper.document import Document
from models.paper.request import CreatorRequest, PaperRequest, PortfolioRequest, ReportRequest

FIRST, LAST = 0xF0000, 0x10FFFD
"""The planes of letters for private use."""

MOST: Final = LAST - FIRST + 1
LINK_LEFT_OUT: Final = "(link left out)"
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+", re.IGNORECASE)
_MARK: Final = re.compile(f"@?([{chr(FIRST)}-{chr(LAST)}])")
_MARKS_OF_ONE: Final = re.compile(rf"([{chr(FIRST)}-{chr(LAST)}])(?:\s+\1)+")


def can_be_masked(request: PaperRequest) -> bool:
    """Whether a document makes sense without names: not what is signed, sent to a creator or kept for tax."""
    return isinstance(request, ReportRequest | CreatorRequest | PortfolioRequest)


def marks_of(ids: Iterable[int]) -> dict[int, str]:
    """A mark for each creator, the same ones for the same creators; ``ValueError`` beyond ``MOST`` of them."""
    ordered = sorted(ids, key=lambda number: sha256(str(number).encode()).digest())
    if len(ordered) > MOST:
        raise ValueError(f"there are marks for {MOST} creators")
    return {number: chr(FIRST + place) for place, number in enumerate(ordered)}


def without_marks(text: str) -> str:
    """A text of the owner's in which nothing can be taken for a mark."""
    return _MARK.sub("", text)


def told_once(text: str) -> str:
    """A text in which marks of one creator that stand side by side are one: two words of her name."""
    return _MARKS_OF_ONE.sub(r"\1", text)


def without_links(text: str) -> str:
    """A text with a word in place of each address in it; one that is nothing else becomes empty."""
    return "" if _LINK.fullmatch(text) else _LINK.sub(LINK_LEFT_OUT, text)


def masked_name(place: int) -> str:
    """What the creator at a place is called: Creator A, Creator B, …, Creator Z, Creator AA."""
    letters, left = "", place + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"Creator {letters}"


class Letters:
    """Which creator each mark reads: Creator A, B, C are those ``inside``, all others of the file come after them.

    Both go by the order of marks, so that a letter is the same whatever else is said of whom.
    """

    def __init__(self, inside: Iterable[str]) -> None:
        self._inside = sorted(set(inside))

    def of(self, mark: str) -> str:
        """What one mark reads."""
        place = bisect_left(self._inside, mark)
        if mark in self._inside[place : place + 1]:
            return masked_name(place)
        return masked_name(len(self._inside) + ord(mark) - FIRST - place)

    def read(self, text: str) -> str:
        """A text with letters in place of its marks."""
        return _MARK.sub(lambda match: self.of(match[1]), text)


def marks_in(document: Document) -> set[str]:
    """The creators that a document of marks speaks of."""
    return {mark for text in _texts(document) for mark in _MARK.findall(text)}


def with_masked_names(document: Document, letters: Letters) -> Document:
    """A document of marks with a name for each, and without links."""
    return cast("Document", _rewritten(document, lambda text: without_links(letters.read(text))))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in _parts(value):
            yield from _texts(part)


def _parts(value: Any) -> Iterable[Any]:
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list | tuple | set | frozenset) else ()


def _rewritten(value: Any, rewrite: Callable[[str], str]) -> Any:
    """The same value with every text in it written anew, however deep; members of an enum stay what they are."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return rewrite(value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _rewritten(getattr(value, field.name), rewrite) for field in fields(value) if field.init}
        return replace(value, **parts)
    if isinstance(value, dict):
        return {_rewritten(key, rewrite): _rewritten(part, rewrite) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return type(value)(_rewritten(part, rewrite) for part in value)
    return value
