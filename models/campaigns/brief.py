"""A campaign's brief by its elements, or where the brief of one creator differs from it."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final

from models.reading.text import clean

MOST_MESSAGES: Final = 3
"""Key messages that a brief says: nobody remembers a fourth."""


class BriefPart(StrEnum):
    """The elements in the order they are read; each value is the name of its field."""

    BRAND = "brand"
    GOAL = "goal"
    DELIVERABLES = "deliverables"
    MESSAGES = "messages"
    OWN_VOICE = "own_voice"
    AVOID = "avoid"
    DISCLOSURE = "disclosure"
    USAGE_RIGHTS = "usage_rights"
    APPROVAL = "approval"

    @property
    def label(self) -> str:
        """The title above the element, on the page and on paper."""
        return _LABELS[self]

    def lack(self, *, is_for_all: bool) -> str:
        """What the page says while the element has no text; some are only known of a single creator."""
        return _KNOWN_OF_ONE if is_for_all and self in _OF_ONE else _LACKS[self]


_LABELS: Final = {
    BriefPart.BRAND: "Who we are",
    BriefPart.GOAL: "Goal",
    BriefPart.DELIVERABLES: "What you make",
    BriefPart.MESSAGES: "Key messages",
    BriefPart.OWN_VOICE: "Your own voice",
    BriefPart.AVOID: "Please avoid",
    BriefPart.DISCLOSURE: "Disclosure",
    BriefPart.USAGE_RIGHTS: "Usage rights",
    BriefPart.APPROVAL: "Approval",
}
_LACKS: Final = {
    BriefPart.BRAND: "Nothing about your business yet",
    BriefPart.GOAL: "No goal yet",
    BriefPart.DELIVERABLES: "No promised piece yet",
    BriefPart.MESSAGES: "No key message yet",
    BriefPart.OWN_VOICE: "Nothing left to the creator yet",
    BriefPart.AVOID: "Nothing to avoid yet",
    BriefPart.DISCLOSURE: "No disclosure yet",
    BriefPart.USAGE_RIGHTS: "No usage rights yet",
    BriefPart.APPROVAL: "No draft day yet",
}
_OF_ONE: Final = frozenset({BriefPart.DELIVERABLES, BriefPart.USAGE_RIGHTS, BriefPart.APPROVAL})
_KNOWN_OF_ONE: Final = "In the brief of each creator, as agreed with them"


@dataclass(frozen=True, slots=True)
class Brief:
    """What the owner typed; a blank stands for what is usual, in a creator's for what the campaign's says.

    Exactly one of ``campaign_id`` and ``partnership_id`` is set; ``id`` is 0 while nothing is stored. ``messages`` may
    hold more than a brief says, so that nothing typed is lost.
    """

    id: int = 0
    campaign_id: int | None = None
    partnership_id: int | None = None
    brand: str = ""
    goal: str = ""
    deliverables: str = ""
    messages: tuple[str, ...] = ()
    avoid: str = ""
    disclosure: str = ""
    usage_rights: str = ""
    approval: str = ""
    own_voice: str = ""

    def text(self, part: BriefPart) -> str:
        """What was typed for an element, key messages one a line."""
        value = getattr(self, part.value)
        return "\n".join(value) if part is BriefPart.MESSAGES else str(value)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed at all."""
        return not any(self.text(part) for part in BriefPart)

    @property
    def typed(self) -> dict[str, object]:
        """Every element that something is typed for, by the name of its field."""
        names = {part.value for part in BriefPart}
        return {one.name: value for one in fields(self) if one.name in names and (value := getattr(self, one.name))}


def value_of(part: BriefPart, text: str) -> object:
    """A typed text as the element keeps it: key messages become one for each line that says something."""
    kept = clean(text).strip()
    if part is not BriefPart.MESSAGES:
        return kept
    return tuple(line for each in kept.split("\n") if (line := each.strip()))
