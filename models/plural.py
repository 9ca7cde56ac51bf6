"""Counted things in English words, so that nobody reads "1 creators"."""

from models import show

_VOWELS = "aeiou"


def plural(noun: str) -> str:
    """More than one of a thing: "story" is "stories", "post" is "posts"."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def counted(number: int, noun: str) -> str:
    """A number with its thing: "1 creator", "0 creators", "1,200 orders"."""
    return f"{show.count(number)} {noun if number == 1 else plural(noun)}"
