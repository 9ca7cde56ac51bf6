"""The words of a person: those to be found by, and name and address as they are sorted."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache

from models.reading.text import fold, natural_key_of, search_text, two_letter_words


def words_of(person: sqlite3.Row, accounts: Sequence[sqlite3.Row], talk: str | None) -> tuple[int, str, str, str]:
    """The number of a person, what a search looks through, and the keys of name and address to sort by."""
    row_id, called, region, country, niches, languages, tags, email, phone, notes, custom, links, *_ = person
    name, address = fold(called), fold(email)
    # Niches, places and platforms are few, people are many: only what many share is worth remembering.
    lines = [name, two_letter_words(called), _searched(region), _searched(country), address, search_text(notes)]
    lines += [search_text(text) for text in (custom, talk) if text]
    lines += (_searched_items(niches), _searched_items(languages), _searched_items(tags))
    if links:
        lines.append(search_text(links))
    if phone:
        # As it is written, and as somebody types it who looks at a telephone.
        lines += (fold(phone), "".join(filter(str.isdigit, phone)))
    for account in accounts:
        _, platform, handle, known_as, *_ = account
        lines += (fold(handle), "" if known_as == called else search_text(known_as), platform)
    return row_id, search_key(lines), natural_key_of(name), natural_key_of(address)


def search_key(folded: Iterable[str]) -> str:
    """The texts in which a search looks for its words, without those that others hold: a key is as short as can be."""
    key = ""
    for text in folded:
        if text not in key:
            key = f"{key}\n{text}" if key else text
    return key


@lru_cache(maxsize=4096)
def _searched(text: str) -> str:
    return search_text(text)


@lru_cache(maxsize=4096)
def _searched_items(text: str) -> str:
    return "\n".join(map(search_text, json.loads(text)))
