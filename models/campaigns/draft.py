"""One round of a promised piece: a draft came in, and was sent back or approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models import show


class Verdict(StrEnum):
    """What was said about a draft."""

    OPEN = ""
    CHANGES = "changes"
    APPROVED = "approved"

    @property
    def label(self) -> str:
        """As a person reads it."""
        return {"": "to read", "changes": "changes asked", "approved": "approved"}[self.value]

    @property
    def tone(self) -> str:
        """The colour of its pill."""
        return {"": "amber", "changes": "blue", "approved": "green"}[self.value]


@dataclass(frozen=True, slots=True)
class Draft:
    """A round; days are ``None`` where nobody noted them. ``note`` is what was to change."""

    id: int
    deliverable_id: int
    received_on: date | None = None
    answered_on: date | None = None
    verdict: Verdict = Verdict.OPEN
    note: str = ""

    @property
    def days_text(self) -> str:
        """When it came and was answered: "came in 12 Sep 2026 · answered 14 Sep 2026"."""
        parts = [(self.received_on, "came in"), (self.answered_on, "answered")]
        told = [f"{words} {show.day(day, year=True)}" for day, words in parts if day is not None]
        return " · ".join(told) or "days not noted"


def open_draft(drafts: Sequence[Draft]) -> Draft | None:
    """The draft that waits for an answer, ``None`` where none does."""
    return drafts[-1] if drafts and drafts[-1].verdict is Verdict.OPEN else None


def awaits_changes(drafts: Sequence[Draft]) -> bool:
    """Whether the last draft was sent back, so that the creator is to move."""
    return bool(drafts) and drafts[-1].verdict is Verdict.CHANGES


def rounds_not_kept(counted: int | None, kept: int) -> int:
    """How many rounds of a piece were only counted, before its rounds were kept one by one."""
    return max((counted or 0) - kept, 0)
