"""What is said of a row whose record comes again further down."""

from collections.abc import Iterable

Difference = tuple[str, str, str]
"""What two rows of one record say otherwise, as a person reads it: its name, what is kept, and what is not."""


def in_words(differences: Iterable[Difference]) -> str:
    """What is not kept of the earlier row: "e-mail “a@b.example”, not “c@d.example”", "" for nothing."""
    return "; ".join(f"{name} {kept}, not {gone}" for name, kept, gone in differences)


def again(same: str, row: int, otherwise: str) -> str:
    """The sentence of a row that became part of another: "the same order again in row 4", and what is not kept."""
    return f"{same} again in row {row}" + (f", which says otherwise: {otherwise}" if otherwise else "")
