"""Which influencers the list shows, as a value."""

from dataclasses import dataclass, fields
from datetime import date

from models.platforms import Platform
from models.stages import Stage
from models.tiers import Tier


@dataclass(frozen=True, slots=True)
class InfluencerFilter:
    """What the chips above the list narrow; an empty part does not. Within one part any of its values will do.

    ``regions`` are (region, country); ``due_by`` keeps those whose open follow-up is due by that day; ``only`` are the
    ids of those that somebody picked out, as an import does.
    """

    tiers: frozenset[Tier] = frozenset()
    platforms: frozenset[Platform] = frozenset()
    niches: frozenset[str] = frozenset()
    regions: frozenset[tuple[str, str]] = frozenset()
    stages: frozenset[Stage] = frozenset()
    due_by: date | None = None
    only: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is narrowed at all."""
        return any(getattr(self, field.name) for field in fields(self))
