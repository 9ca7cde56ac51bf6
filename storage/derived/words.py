"""The words of a person: those that she is found by, and her name as it is sorted."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache

from models.reading.text import fold, natural_key_of


def words_of(person: sqlite3.Row, accounts: Sequence[sqlite3.Row], talk: str | None) -> tuple[int, str, str]:
    """Her number, what she is found by and what she is sorted by."""
    row_id, called, region, country, niches, languages, tags, email, phone, notes, custom, links, *_ = person
    name = fold(called)
    # Niches, places and platforms are few, people are many: only what many share is worth remembering.
    lines = [name, _folded(region), _folded(country), fold(email), _folded(notes)]
    lines += [fold(text) for text in (custom, talk) if text]
    lines += (_folded_items(niches), _folded_items(languages), _folded_items(tags))
    if links:
        lines.append(fold(links))
    if phone:
        # As it is written, and as somebody types it who looks at a telephone.
        lines += (fold(phone), "".join(filter(str.isdigit, phone)))
    for account in accounts:
        _, platform, handle, known_as, *_ = account
        lines += (fold(handle), "" if known_as == called else fold(known_as), platform)
    return row_id, search_key(lines), natural_key_of(name)


def search_key(folded: Iterable[str]) -> str:
    """The texts in which a search looks for its words, without those that others hold: a key is as short as can be."""
    key = ""
    for text in folded:
        if text not in key:
            key = f"{key}\n{text}" if key else text
    return key


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=4096)
def _folded_items(text: str) -> str:
    return "\n".join(map(fold, json.loads(text)))
