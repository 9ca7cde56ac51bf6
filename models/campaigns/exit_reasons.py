"""Why partnerships end: what is offered where a reason is asked for."""

from collections.abc import Iterable
from typing import Final

from models.reading.text import fold

USUAL: Final = (
    "Fee is more than we can pay",
    "No time before the campaign ends",
    "Works with a competitor",
    "Does not fit the brand",
    "No answer to two messages",
    "Product cannot be shipped there",
)


def offered_reasons(used: Iterable[str]) -> list[str]:
    """The owner's own reasons first, the most frequent on top as they come, then the usual ones; each once."""
    found: dict[str, str] = {}
    for reason in (*used, *USUAL):
        found.setdefault(fold(reason), reason)
    return list(found.values())
