"""What is imported from the clipboard instead of a file."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text from the clipboard, of the day it was pasted on, under a ``name`` that it is spoken of by."""

    text: str
    day: date
    name: str = "pasted list"
