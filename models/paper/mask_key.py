"""What the owner alone may know of a document of masked names: who is who, and what was taken for a name."""

from dataclasses import dataclass

from models import show
from models.reading.text import quoted

MOST_TOLD = 6
OTHERWISE = "Where no creator is meant, say it in another word."


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

    def told(self) -> str:
        """What in the owner's words was taken for a creator, a line each; empty where nothing was."""
        if not self.places:
            return ""
        pairs = [f"{quoted(one.written)}: {one.reads}" for one in dict.fromkeys(self.places)]
        more = [f"and {len(pairs) - MOST_TOLD} more"] if len(pairs) > MOST_TOLD else []
        count = len(self.places)
        name = "place in your words names a creator" if count == 1 else "places in your words name creators"
        return "\n".join((f"{show.count(count)} {name}. {OTHERWISE}", *pairs[:MOST_TOLD], *more))
