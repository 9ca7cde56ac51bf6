"""What the owner can do about a file that was not opened."""

from dataclasses import dataclass
from enum import Enum, auto


class Way(Enum):
    """The kinds of way out, each done in one place."""

    RESTORE = auto()
    LOOK = auto()
    BACKUPS = auto()
    FIND = auto()
    AGAIN = auto()
    ANOTHER = auto()
    IMPORT = auto()
    FORGET = auto()
    RESCUE = auto()


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way out in words: ``title`` says what it does, ``sentence`` what comes of it."""

    way: Way
    icon: str
    title: str
    sentence: str
