"""Which influencers the list shows, as a value."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from models.influencers.custom_field import COLUMN
from models.influencers.own_range import OwnRange
from models.influencers.tiers import Tier
from models.reading.platform import Platform
from models.record import record
from models.stages import Standing

OWN = COLUMN
"""Begins the name of the part for a field of the owner's own; its number follows."""


@record(frozen=True)
class InfluencerFilter:
    """What the chips above the list narrow; an empty part does not. Within one part any of its values will do.

    ``regions`` are (region, country); ``do_not_contact`` are values of that mark; ``due_by`` keeps those whose open
    follow-up is due by that day; ``custom`` are (number of an own field, value), "" for those who have nothing in it,
    and ``ranges`` (number of an own field, range): each field is a part of its own, named "custom:7". ``only`` are the
    ids of those that somebody picked out, as an import does.
    """

    tiers: frozenset[Tier] = frozenset()
    platforms: frozenset[Platform] = frozenset()
    niches: frozenset[str] = frozenset()
    regions: frozenset[tuple[str, str]] = frozenset()
    stages: frozenset[Standing] = frozenset()
    languages: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    do_not_contact: frozenset[bool] = frozenset()
    custom: frozenset[tuple[int, str]] = frozenset()
    ranges: frozenset[tuple[int, OwnRange]] = frozenset()
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
        if part.startswith(OWN):
            return self.narrowed(part, ())
        return replace(self, **{part: getattr(NOTHING_NARROWED, part)})

    def values(self, part: str) -> frozenset[Any]:
        """What one part lets through, none of it meaning all."""
        if part.startswith(OWN):
            return frozenset(value for field, value in (*self.custom, *self.ranges) if f"{OWN}{field}" == part)
        found: frozenset[Any] = getattr(self, part)
        return found

    def narrowed(self, part: str, values: Iterable[Any]) -> "InfluencerFilter":
        """The same with one part that lets through exactly these values."""
        if not part.startswith(OWN):
            return replace(self, **{part: frozenset(values)})  # type: ignore[arg-type]  # each part has its own kind
        number = int(part.removeprefix(OWN))
        said = {pair for pair in self.custom if pair[0] != number}
        ranges = {pair for pair in self.ranges if pair[0] != number}
        for value in values:
            if isinstance(value, OwnRange):
                ranges.add((number, value))
            else:
                said.add((number, value))
        return replace(self, custom=frozenset(said), ranges=frozenset(ranges))

    @property
    def own_fields(self) -> frozenset[int]:
        """Numbers of the own fields that narrow."""
        return frozenset(field for field, _ in (*self.custom, *self.ranges))


NOTHING_NARROWED = InfluencerFilter()


@record(frozen=True)
class InfluencerQuery:
    """What the list is asked for: the chips, and folded words that all have to be found."""

    wanted: InfluencerFilter = NOTHING_NARROWED
    words: tuple[str, ...] = ()

    def without(self, part: str) -> "InfluencerQuery":
        """The same with one part of the filter, or the ``words``, that do not narrow."""
        return replace(self, words=()) if part == "words" else replace(self, wanted=self.wanted.without(part))
