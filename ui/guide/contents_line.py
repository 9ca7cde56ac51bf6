"""One line of the contents of the guide, as it is listed."""

from dataclasses import dataclass
from typing import Literal

from models.guide import Place


@dataclass(frozen=True, slots=True)
class Line:
    """A chapter, a section of the one that is read, or what a search found, with words of its text as ``note``."""

    kind: Literal["chapter", "section", "found"]
    place: Place
    words: str
    note: str = ""
