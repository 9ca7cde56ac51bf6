"""One line of the contents of the guide, as it is listed."""

from dataclasses import dataclass
from typing import Literal

from models.guide import Place


@dataclass(frozen=True, slots=True)
class Line:
    """A chapter, a section or a part of one in the chapter that is read, or what a search found.

    ``note`` are words of the text that was found.
    """

    kind: Literal["chapter", "section", "part", "found"]
    place: Place
    words: str
    note: str = ""
