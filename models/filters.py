"""What the user is looking at, as a value."""

from dataclasses import dataclass
from datetime import date

from models.platforms import Platform


@dataclass(frozen=True, slots=True)
class Scope:
    """Which results are looked at; an empty part does not narrow. Dates include both ends.

    Without a campaign the scope holds every creator's posts, sponsored or not; the business's own never count.
    """

    campaign_id: int | None = None
    since: date | None = None
    until: date | None = None
    platforms: frozenset[Platform] = frozenset()
    influencer_ids: frozenset[int] = frozenset()

    @property
    def is_everything(self) -> bool:
        """Whether nothing is narrowed at all."""
        return self == Scope()

    def covers(self, day: date | None) -> bool:
        """Whether a day lies in the dates; an unknown day only if the dates are open."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)
