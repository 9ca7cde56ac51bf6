"""What the user is looking at, as a value."""

from collections.abc import Set as AbstractSet
from datetime import date

from models.reading.platform import Platform
from models.record import record


@record(frozen=True)
class Scope:
    """Which results are looked at; an empty part does not narrow. Dates include both ends.

    Without a campaign the scope holds every creator's posts, sponsored or not; the business's own never count.
    ``niches`` and ``regions`` (a region and its country, either may be blank) are those of the creators; one of each
    part is enough.
    """

    campaign_ids: frozenset[int] = frozenset()
    since: date | None = None
    until: date | None = None
    platforms: frozenset[Platform] = frozenset()
    influencer_ids: frozenset[int] = frozenset()
    niches: frozenset[str] = frozenset()
    regions: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of_campaign(cls, campaign_id: int | None) -> "Scope":
        """The whole of one campaign, or of everything."""
        return cls(frozenset() if campaign_id is None else frozenset({campaign_id}))

    @property
    def campaign_id(self) -> int | None:
        """The campaign looked at where it is one alone."""
        return next(iter(self.campaign_ids)) if len(self.campaign_ids) == 1 else None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is narrowed at all."""
        return self == Scope()

    @property
    def is_whole_campaign(self) -> bool:
        """Whether it is one campaign and all of it: only that has a goal and a budget."""
        return self.campaign_id is not None and self == Scope.of_campaign(self.campaign_id)

    @property
    def narrows_people(self) -> bool:
        """Whether only some creators are looked at: what belongs to no creator is then left out."""
        return bool(self.influencer_ids or self.niches or self.regions)

    def covers(self, day: date | None) -> bool:
        """Whether a day lies in the dates; an unknown day only if the dates are open."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)

    def touches(self, first: date | None, last: date | None) -> bool:
        """Whether any of the days between two may lie in the dates; of an unknown end it is not known otherwise."""
        is_over = self.since is not None and last is not None and last < self.since
        is_to_come = self.until is not None and first is not None and first > self.until
        return not is_over and not is_to_come

    def holds_campaign(self, campaign_id: int) -> bool:
        """Whether a campaign is looked at."""
        return not self.campaign_ids or campaign_id in self.campaign_ids

    def holds_person(self, influencer_id: int, niches: AbstractSet[str], region: tuple[str, str]) -> bool:
        """Whether a creator with these niches, living there, is looked at."""
        return (
            (not self.influencer_ids or influencer_id in self.influencer_ids)
            and (not self.niches or not self.niches.isdisjoint(niches))
            and (not self.regions or region in self.regions)
        )


EVERYTHING = Scope()
"""Nothing narrowed."""
