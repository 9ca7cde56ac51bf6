"""Visits of the shop's site by where they came from, as an analytics program counts them."""

from dataclasses import dataclass
from datetime import date

from models.reading.text import fold


@dataclass(frozen=True, slots=True)
class Traffic:
    """Visits of one day, or of the days from ``since`` to ``day``, from one source; unknown counts are ``None``.

    ``origin`` is the program that counted; ``source``, ``medium`` and ``campaign`` are as the links were tagged (UTM),
    empty for all of them together.
    """

    id: int
    origin: str
    since: date
    day: date
    source: str = ""
    medium: str = ""
    campaign: str = ""
    sessions: int | None = None
    users: int | None = None
    new_users: int | None = None
    events: int | None = None


def tag_key(text: str) -> str:
    """What a tag of a link has in common with the name it stands for: "spring_box", "Spring-Box", "Spring box"."""
    return " ".join(fold(text).replace("-", " ").replace("_", " ").replace("+", " ").split())
