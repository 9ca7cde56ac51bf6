"""What becomes of one row of a file: exactly one of six outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.importing.drafts import Draft

EMPTY_ROW = "empty row"
TOTAL_ROW = "total row"
COMMENT_ROW = "comment"
OTHER_TABLE = "part of another table in the file"
HEADER_AGAIN = "the header once more"
NOT_CHOSEN = "not chosen"

Change = tuple[str, object, object]
"""A column, what it said before, and what it says after."""


class Outcome(StrEnum):
    """What becomes of one row of a file; every row has exactly one."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    MERGED = "merged"
    LEFT_OUT = "left_out"
    PROBLEM = "problem"

    @property
    def label(self) -> str:
        """As a person reads it: "Left out"."""
        return self.value.replace("_", " ").capitalize()

    @property
    def tone(self) -> str:
        """The colour of its pill."""
        return _TONES.get(self.value, "grey")

    @property
    def is_written(self) -> bool:
        """Whether importing writes something for such a row."""
        return self in (Outcome.NEW, Outcome.CHANGED)


_TONES = {"new": "green", "changed": "amber", "problem": "red", "merged": "blue"}


@dataclass(slots=True)
class Fate:
    """What becomes of one row. ``shown`` are the texts of a row without a draft, by column, else what the workspace
    knows better than the draft; ``bad`` is the column that could not be read.
    """

    row: int
    outcome: Outcome
    note: str = ""
    draft: Draft | None = None
    changes: tuple[Change, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict)
    bad: str = ""
