"""From which revenue per unit of cost something pays for itself: one line for charts, verdicts and papers alike."""

import math

from models import show
from models.reading.currencies import symbol
from models.record import record


@record(frozen=True)
class PaysFrom:
    """At a gross ``margin`` in basis points; while that is ``None``, revenue has to cover the cost alone."""

    margin: int | None = None

    @property
    def line(self) -> float:
        """The revenue per unit of cost; infinite where a margin of 0 leaves nothing."""
        if self.margin is None:
            return 1.0
        return 10_000 / self.margin if self.margin else math.inf

    @property
    def at_margin(self) -> str:
        """At which margin: "at your gross margin of 62.5 %"; what is missing while it is unknown."""
        if self.margin is None:
            return "before what the goods cost: no gross margin is entered"
        return f"at your gross margin of {show.percent(self.margin / 10_000, 0 if self.margin % 100 == 0 else 1)}"

    def label(self, currency: str) -> str:
        """The line in a few words, for a chart: "paid for itself: €1.60"."""
        if self.margin is None:
            return "paid for itself, before goods"
        return f"paid for itself: {show.ratio_money(self.line, currency)}"

    def told(self, currency: str) -> str:
        """The line in words: "pays for itself from €1.60 back per €1, at your gross margin of 62.5 %"."""
        if math.isinf(self.line):
            return f"never pays for itself {self.at_margin}"
        back = show.ratio_money(self.line, currency)
        return f"pays for itself from {back} back per {symbol(currency)}1, {self.at_margin}"


BEFORE_GOODS = PaysFrom()
"""While no margin is known."""
