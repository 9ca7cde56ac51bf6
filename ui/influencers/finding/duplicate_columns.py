"""The table of pairs that may be one person each."""

from collections.abc import Callable
from dataclasses import dataclass

from models.influencers.influencer import InfluencerRow
from models.influencers.likeness import Pair
from ui.influencers import influencer_words as say
from ui.tables.cells import PersonCell
from ui.tables.column import Column


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two people and what speaks for their being one; ``score`` goes to 100."""

    first: InfluencerRow
    second: InfluencerRow
    score: int
    reasons: tuple[str, ...]

    @property
    def id(self) -> Pair:
        """Both ids, the lower first."""
        return self.first.id, self.second.id

    @property
    def why(self) -> str:
        """The reasons in a line, the strongest first."""
        return ", ".join(self.reasons)

    @property
    def names(self) -> str:
        """Both by name."""
        return f"{self.first.name} and {self.second.name}"


def pair_columns() -> list[Column[PairLine]]:
    """Both people and why, the likeliest pair first."""
    return [
        _person("first", "One entry", lambda line: line.first),
        _person("second", "The other", lambda line: line.second),
        Column("why", "Why they may be one person", lambda line: line.why, 340, sortable=False),
    ]


def _person(name: str, header: str, one: Callable[[PairLine], InfluencerRow]) -> Column[PairLine]:
    return Column(
        name, header, lambda line: one(line).name, 230, cell=PersonCell(lambda line: say.handle_line(one(line))),
        spoken=lambda line: ", ".join(filter(None, (one(line).name, say.handle_line(one(line))))),
    )  # fmt: skip
