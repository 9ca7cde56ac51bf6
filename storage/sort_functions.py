"""SQL functions for an order that people expect: natural, blind to accents and case, blanks as NULL.

Every connection has them, reading ones too. Lists and places are few among many people: their keys are remembered.
"""

import json
import re
import sqlite3
from functools import lru_cache

from models.reading.place import place_text
from models.reading.platform import Platform
from models.reading.text import natural_key

KEPT = 8192
"""Keys of lists and places remembered at most."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


def text_key(text: str | None) -> str | None:
    """The key of any text."""
    return natural_key(text) or None if text else None


def first_line_key(text: str | None) -> str | None:
    """The key of what a cell shows of a long text."""
    return text_key(text.lstrip().partition("\n")[0]) if text else None


@lru_cache(KEPT)
def list_key(items: str) -> str | None:
    """The key of a JSON array of texts, as it is shown: "bread, rye"."""
    return text_key(", ".join(json.loads(items)))


@lru_cache(KEPT)
def platforms_key(platforms: str) -> str | None:
    """The key of a JSON array of platforms, by the names that people read."""
    return text_key(", ".join(Platform(platform).label for platform in json.loads(platforms)))


@lru_cache(KEPT)
def place_key(region: str, country: str) -> str | None:
    """The key of region and country: "lyon, fr"."""
    return text_key(place_text(region, country))


def number_key(text: str | None) -> float | None:
    """The number that a text is, in its plain form."""
    return float(text) if text and _NUMBER.fullmatch(text) else None


def add_sort_functions(connection: sqlite3.Connection) -> None:
    """Let SQL on this connection order by the keys above."""
    connection.create_function("text_key", 1, text_key, deterministic=True)
    connection.create_function("first_line_key", 1, first_line_key, deterministic=True)
    connection.create_function("list_key", 1, list_key, deterministic=True)
    connection.create_function("platforms_key", 1, platforms_key, deterministic=True)
    connection.create_function("number_key", 1, number_key, deterministic=True)
    connection.create_function("place_key", 2, place_key, deterministic=True)
