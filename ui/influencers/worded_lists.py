"""Several words in one cell, with commas between."""

from collections.abc import Sequence

from models.reading.text import fold, one_line


def listed(text: str) -> tuple[str, ...]:
    """The words between commas, each once."""
    return tuple(dict.fromkeys(part for part in map(one_line, text.split(",")) if part))


def with_words(words: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    """The words with others behind them; one that is there already, whatever its case and accents, stays as it is."""
    known = set(map(fold, words))
    return (*words, *(word for word in more if fold(word) not in known))


def without_words(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The words without others, whatever their case and accents."""
    gone = set(map(fold, others))
    return tuple(word for word in words if fold(word) not in gone)
