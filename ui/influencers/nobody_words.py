"""What is said while search and chips leave nobody: what was asked for, and which part of it keeps people out."""

from collections.abc import Iterable, Mapping

from models import show
from models.plural import counted


def nobody_text(reasons: Mapping[str, str], without: Mapping[str, int] | None = None) -> str:
    """A sentence or two; ``reasons`` are the parts in words, ``without`` how many there would be without each of them.

    A part that was not counted (yet) is not spoken of.
    """
    if not reasons:
        return "No influencer is left to be shown."
    told = f"No influencer matches {_listed(reasons.values())}"
    if len(reasons) == 1:
        return f"{told}."
    told += " together."
    if without is None:
        return told
    helping = [(reasons[part], count) for part, count in without.items() if count and part in reasons]
    if not helping:
        return f"{told} Leaving out one of them would not help."
    (first, count), *others = sorted(helping, key=lambda pair: -pair[1])
    rest = "".join(f", without {words} {show.count(number)}" for words, number in others)
    return f"{told} Without {first} there would be {counted(count, 'influencer')}{rest}."


def _listed(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
