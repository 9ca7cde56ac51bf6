"""What the owner alone may know of a document of masked names: who is who, and what was taken for a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A name, handle or code in the owner's own words: as she ``written`` it, and what it ``reads`` in the document."""

    written: str
    reads: str


@dataclass(frozen=True, slots=True)
class MaskKey:
    """Never a part of the document. ``who`` are pairs of "Creator A" and a name, in the order of letters."""

    who: tuple[tuple[str, str], ...] = ()
    places: tuple[Place, ...] = ()
