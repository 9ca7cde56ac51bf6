"""Which influencers the list shows, as a value."""

from dataclasses import dataclass, fields, replace
from datetime import date

from models.platforms import Platform
from models.stages import Stage
from models.tiers import Tier


@dataclass(frozen=True, slots=True)
class InfluencerFilter:
    """What the chips above the list narrow; an empty part does not. Within one part any of its values will do.

    ``regions`` are (region, country); ``do_not_contact`` are values of that mark; ``due_by`` keeps those whose open
    follow-up is due by that day; ``only`` are the ids of those that somebody picked out, as an import does.
    """

    tiers: frozenset[Tier] = frozenset()
    platforms: frozenset[Platform] = frozenset()
    niches: frozenset[str] = frozenset()
    regions: frozenset[tuple[str, str]] = frozenset()
    stages: frozenset[Stage] = frozenset()
    languages: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    do_not_contact: frozenset[bool] = frozenset()
    due_by: date | None = None
    only: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is narrowed at all."""
        return bool(self.parts)

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of the parts that narrow."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    def without(self, part: str) -> "InfluencerFilter":
        """The same with one part that does not narrow."""
        return replace(self, **{part: getattr(NOTHING_NARROWED, part)})


NOTHING_NARROWED = InfluencerFilter()


@dataclass(frozen=True, slots=True)
class InfluencerQuery:
    """What the list is asked for: the chips, and folded words that all have to be found."""

    wanted: InfluencerFilter = NOTHING_NARROWED
    words: tuple[str, ...] = ()

    def without(self, part: str) -> "InfluencerQuery":
        """The same with one part of the filter, or the ``words``, that do not narrow."""
        return replace(self, words=()) if part == "words" else replace(self, wanted=self.wanted.without(part))
