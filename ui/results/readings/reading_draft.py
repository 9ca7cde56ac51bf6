"""What is being typed for one post before it is saved as a reading."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from models.post import METRICS
from ui.results.findings import PostLine

ENTERED = tuple(name for name in METRICS if name != "impressions")
"""The counts that people read off a platform by hand."""

FRESH_FOR = timedelta(days=30)
"""A post gathers nearly all it will within so many days: until then it is worth measuring again."""

STORY_FOR = timedelta(days=1)
"""A story is gone after a day: what was not read by then cannot be read any more."""


@dataclass
class ReadingDraft:
    """A post with the counts typed so far; a count that is not in ``typed`` stays as it was read before."""

    line: PostLine
    typed: dict[str, int | None] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The post's id."""
        return self.line.id

    def value(self, name: str) -> int | None:
        """The count as it would be saved: typed, else from the last reading."""
        if name in self.typed:
            return self.typed[name]
        reading = self.line.result.reading
        return getattr(reading, name) if reading else None

    def type(self, name: str, value: int | None) -> None:
        """Take a typed count; one that is as it was before is no change."""
        self.typed.pop(name, None)
        if value != self.value(name):
            self.typed[name] = value


def worth_measuring(lines: Iterable[PostLine], today: date) -> list[PostLine]:
    """Posts in the order in which they want to be measured: never read, then still fresh, then the others."""

    def urgency(line: PostLine) -> tuple[int, str, int]:
        reading, moment = line.result.reading, line.result.post.published_at
        if reading is None:
            return 0, "", -line.id
        lasts = STORY_FOR if line.result.post.format == "story" else FRESH_FOR
        is_fresh = moment is not None and today - moment.date() <= lasts and reading.day < today
        return (1 if is_fresh else 2), reading.day.isoformat(), -line.id

    return sorted(lines, key=urgency)
