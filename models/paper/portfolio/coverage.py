"""Which campaigns a period has, and which of them are counted together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.campaigns.campaign import Campaign
from models.paper.blocks import listed, text_of
from models.plural import counted
from models.results.filters import Scope


@dataclass(frozen=True, slots=True)
class Covered:
    """Campaigns all of which lies in the ``dates``, and those of which a part does, as far as their days are known."""

    dates: Scope
    whole: tuple[Campaign, ...]
    parts: tuple[Campaign, ...]

    @property
    def scope(self) -> Scope:
        """What is counted together: whole campaigns; where there is none, what of the others lies in the dates."""
        if self.whole:
            return Scope(frozenset(one.id for one in self.whole))
        return self.part_of(self.parts)

    def part_of(self, campaigns: Sequence[Campaign]) -> Scope:
        """The days of the period in campaigns alone."""
        return replace(self.dates, campaign_ids=frozenset(one.id for one in campaigns))

    @property
    def sentence(self) -> str:
        """What there is, in short: "3 campaigns lie in it. Spring box lies partly in it."."""
        if not self.whole and not self.parts:
            return "No campaign has days in it."
        said = []
        if self.whole:
            said.append(f"{counted(len(self.whole), 'campaign')} {_lie(self.whole)} in it.")
        if self.parts:
            names = text_of(listed([one.name for one in self.parts], 3))
            said.append(f"{names} {_lie(self.parts)} partly in it.")
        return " ".join(said)


def covered(campaigns: Iterable[Campaign], dates: Scope) -> Covered:
    """The campaigns that have days in the dates."""
    within = [one for one in campaigns if dates.touches(one.starts_on, one.ends_on)]
    whole = tuple(one for one in within if dates.covers(one.starts_on) and dates.covers(one.ends_on))
    return Covered(dates, whole, tuple(one for one in within if one not in whole))


def _lie(campaigns: Sequence[Campaign]) -> str:
    return "lies" if len(campaigns) == 1 else "lie"
