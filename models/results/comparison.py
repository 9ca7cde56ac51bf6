"""People side by side: lines of cells, ready to be shown, spoken and copied."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.estimates.benchmarks import PUBLISHED, Benchmarks
from models.estimates.trends import Trends
from models.figures.figure import Figure
from models.figures.growth import Growth
from models.influencers.fit import Fit
from models.influencers.influencer import Influencer, InfluencerRow
from models.influencers.tiers import DEFAULT_BOUNDARIES, Boundaries
from models.results.booking_again import Verdict

FEWEST, MOST = 2, 5
"""How many people can be laid side by side."""


@dataclass(frozen=True, slots=True)
class Compared:
    """All that is compared of one person; ``figures`` are those of memory and money by name.

    ``own_regions`` are the (folded) regions that the business sells to; ``benchmarks`` what is usual for a size,
    ``trends`` what rates are drawn to.
    """

    influencer: Influencer
    row: InfluencerRow
    posts: int
    agreed: int
    growth: Growth
    fit: Fit
    figures: Mapping[str, Figure]
    again: Verdict
    boundaries: Boundaries = DEFAULT_BOUNDARIES
    own_regions: frozenset[str] = frozenset()
    benchmarks: Benchmarks = PUBLISHED
    trends: Trends = field(default_factory=Trends)


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """What one line says of one person.

    ``remark`` is the small second line, ``aloud`` what is said instead of it, ``why`` how it came about. ``span`` is
    (low, likely, high, usual) where it is drawn, ``tone`` the colour of a pill. ``is_best`` is whether she is better
    than all others with little doubt.
    """

    text: str
    remark: str = ""
    why: str = ""
    span: tuple[float | None, float | None, float | None, float | None] | None = None
    tone: str = ""
    is_best: bool = False
    aloud: str = ""

    @property
    def told(self) -> str:
        """All of it in a line: "4.1 %, likely 3.0 – 5.6, the best"."""
        parts = (self.text, self.aloud or self.remark, "the best" if self.is_best else "")
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One thing that is compared; ``verdict`` says what its small figures are, or why nobody is marked as the best."""

    id: str
    label: str
    cells: tuple[ComparedCell, ...]
    verdict: str = ""

    def spoken(self, place: int, name: str) -> str:
        """A cell as it is read aloud: "Engagement rate of Lena: 4.1 %, likely 3.0 – 5.6"."""
        return f"{self.label} of {name}: {self.cells[place].told}"


def as_rows(people: Sequence[Compared], lines: Sequence[ComparedLine]) -> list[list[str]]:
    """The comparison as rows of a spreadsheet, names first."""
    head = ["", *(person.influencer.name for person in people)]
    return [head, *([line.label, *(cell.told for cell in line.cells)] for line in lines)]
