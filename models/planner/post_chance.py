"""How likely somebody is to post: from what she and others kept of their promises, paid and as gifts apart."""

from dataclasses import dataclass

ASSUMED_PAID, ASSUMED_GIFT = 0.95, 0.7
"""Our assumption while nothing is known: who is paid posts nearly always, who has a gift mostly."""

WEIGHT = 3
"""How many partnerships the assumption, and then the business's own experience, stand for beside hers."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Partnerships that brought a post, out of those that are over."""

    hits: int = 0
    of: int = 0


def post_chance(own: Kept, everybody: Kept, *, is_gift: bool) -> float:
    """Her chance, drawn to everybody's while she has few partnerships, and that to the assumption likewise."""
    assumed = ASSUMED_GIFT if is_gift else ASSUMED_PAID
    usual = (everybody.hits + WEIGHT * assumed) / (everybody.of + WEIGHT)
    return (own.hits + WEIGHT * usual) / (own.of + WEIGHT)


def chance_assumption(own: Kept, everybody: Kept, *, is_gift: bool) -> str:
    """What the chance rests on, in a sentence."""
    kind = "gifts" if is_gift else "paid partnerships"
    if own.of:
        return f"Posted for {own.hits} of {own.of} {kind}."
    if everybody.of:
        return f"No {kind} yet; {everybody.hits} of {everybody.of} with others brought a post."
    return f"No {kind} are over yet: the chance to post is assumed."
