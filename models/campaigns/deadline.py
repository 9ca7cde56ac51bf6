"""What stands on a day of the calendar: drafts and posts due, live posts, campaigns that start and end, rights."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DeadlineKind(StrEnum):
    """Why something stands on a day, in the order within the day."""

    DRAFT = "draft"
    POST = "post"
    RIGHTS = "rights"
    START = "start"
    END = "end"
    LIVE = "live"


TONES = {DeadlineKind.DRAFT: "amber", DeadlineKind.POST: "blue", DeadlineKind.LIVE: "green"}
DUE = frozenset({DeadlineKind.DRAFT, DeadlineKind.POST})
FIELDS = {DeadlineKind.DRAFT: "draft_due", DeadlineKind.POST: "post_due"}


@dataclass(frozen=True, slots=True)
class Deadline:
    """One entry: ``who`` and ``what`` in words; ``item_id`` is the deliverable, post, partnership or campaign.

    ``what`` tells which right ends, so kind, item and what together name an entry for good. What is due is still open.
    """

    kind: DeadlineKind
    day: date
    who: str
    what: str
    item_id: int
    campaign_id: int
    campaign: str
    partnership_id: int | None = None

    @property
    def key(self) -> str:
        """What names the entry, also after it moved to another day."""
        right = f":{self.what}" if self.kind is DeadlineKind.RIGHTS else ""
        return f"{self.kind.value}:{self.item_id}{right}"

    @property
    def can_move(self) -> bool:
        """Whether its day was agreed and can be another one: live posts are facts, rights and campaigns have forms."""
        return self.kind in DUE

    def is_late(self, today: date) -> bool:
        """Whether it should have happened by now."""
        return self.kind in DUE and self.day < today

    def tone(self, today: date) -> str:
        """The colour of its chip."""
        return "red" if self.is_late(today) else TONES.get(self.kind, "grey")

    def text(self, today: date) -> str:
        """The entry in words: "Late: Moss & Crumb, reel draft"."""
        return f"{'Late: ' if self.is_late(today) else ''}{self.who}, {self.what}"


def by_day(deadlines: Iterable[Deadline], today: date) -> dict[date, tuple[Deadline, ...]]:
    """The entries of each day, late ones first, then what is due, then the rest."""
    found: dict[date, list[Deadline]] = {}
    for deadline in deadlines:
        found.setdefault(deadline.day, []).append(deadline)
    order = list(DeadlineKind)
    return {
        day: tuple(sorted(its, key=lambda one: (not one.is_late(today), order.index(one.kind), one.who, one.key)))
        for day, its in found.items()
    }
