"""Fields that the owner made herself for what she wants to know of people."""

from dataclasses import dataclass

OWN_FIELD = "(own field)"
"""Ends the header of such a field in an exported table that has a column of its name already."""


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field of the owner's own; ``kind`` says what its values are: so far all are text."""

    id: int
    name: str
    kind: str = "text"
    position: int = 0


@dataclass(frozen=True, slots=True)
class CustomValue:
    """What one person has in one field, "" where nobody said anything."""

    field: CustomField
    value: str
