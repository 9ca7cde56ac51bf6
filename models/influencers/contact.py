"""One line of the conversation with an influencer, or a step still to come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.reading.text import fold


class Channel(StrEnum):
    """Where a conversation took place."""

    EMAIL = "email"
    DIRECT_MESSAGE = "direct_message"
    PHONE = "phone"
    MEETING = "meeting"
    COMMENT = "comment"
    OTHER = "other"

    @property
    def label(self) -> str:
        """As a person reads it: "Direct message"."""
        return {"email": "E-mail"}.get(self.value, self.value.replace("_", " ").capitalize())


class Direction(StrEnum):
    """Who spoke."""

    OUT = "out"
    IN = "in"


OUTCOMES = ("interested", "price named", "agreed", "asked for time", "no answer", "declined")
"""What usually comes of a conversation; the owner may write anything else."""

_GOOD, _BAD = frozenset({"interested", "agreed"}), frozenset({"declined", "no answer"})


def outcome_tone(outcome: str) -> str:
    """The colour of an outcome's pill; one in the owner's own words is grey."""
    said = fold(outcome)
    return "green" if said in _GOOD else "red" if said in _BAD else "grey"


@dataclass(frozen=True, slots=True)
class Contact:
    """What was said on a day, or (with ``due_on`` and no ``done_on``) a follow-up still open."""

    id: int
    influencer_id: int
    campaign_id: int | None = None
    happened_on: date | None = None
    channel: Channel = Channel.EMAIL
    direction: Direction = Direction.OUT
    note: str = ""
    outcome: str = ""
    due_on: date | None = None
    done_on: date | None = None

    @property
    def is_step(self) -> bool:
        """Whether it is a step to be taken, not something that was said."""
        return self.happened_on is None and self.due_on is not None

    @property
    def is_open(self) -> bool:
        """Whether a follow-up waits for the owner."""
        return self.due_on is not None and self.done_on is None
