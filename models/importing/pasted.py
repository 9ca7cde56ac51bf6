"""What is imported from the clipboard instead of a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text from the clipboard, under a ``name`` that it is spoken of by."""

    text: str
    name: str = "pasted list"
