"""The underlined letters by which the entries of a menu are chosen from the keyboard."""

from collections.abc import Iterator, Sequence


def underlined(entries: Sequence[str]) -> list[str]:
    """The entries of one menu, each with "&" before a letter that no other one has, where there is one left.

    The first letters of its words go before the others, earlier entries before later ones.
    """
    taken: set[str] = set()
    return [_underlined(entry, taken) for entry in entries]


def _underlined(entry: str, taken: set[str]) -> str:
    words, tab, keys = entry.partition("\t")
    for place in _places(words):
        letter = words[place].casefold()
        if letter not in taken:
            taken.add(letter)
            return f"{words[:place]}&{words[place:]}{tab}{keys}"
    return entry


def _places(words: str) -> Iterator[int]:
    """Where the letter may stand, the best place first."""
    letters = [place for place, char in enumerate(words) if char.isalnum()]
    begins = [place for place in letters if place == 0 or not words[place - 1].isalnum()]
    yield from begins
    yield from (place for place in letters if place not in begins)
