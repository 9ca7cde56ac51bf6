"""Chart data: creators side by side, each with a likely value and the range that holds it 8 times in 10."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from models.estimates.estimates import Estimate
from models.figures.paying import BEFORE_GOODS, PaysFrom
from models.plural import counted
from models.reading.currencies import symbol
from models.results.booking_again import TOO_EARLY
from models.results.ranking import Standing, has_paid_back, is_early, more_to_tell, standings
from models.show import percent, ratio_money, ungrouped, ungrouped_percent

MOST_CREATORS = 12
"""How many a chart shows at most; the others are counted below it, and stand in its table."""


class Comparison(StrEnum):
    """What creators are compared by."""

    ENGAGEMENT_RATE = "engagement_rate"
    BACK_PER_1 = "back_per_1"

    @property
    def counted(self) -> str:
        """What the value of a creator rests on, one of them."""
        return "post" if self is Comparison.ENGAGEMENT_RATE else "order"


@dataclass(frozen=True, slots=True)
class ComparedCreator:
    """One creator: a rate as a fraction, or revenue per unit of cost, resting on ``n`` posts or orders.

    ``usual`` is what is usual for her size, where that is known. ``CreatorsCompared.of`` sets ``is_early``, which says
    that it is too early to tell, and ``standing``, her place among all.
    """

    influencer_id: int
    label: str
    low: float
    likely: float
    high: float
    n: int
    usual: float | None = None
    is_early: bool = False
    standing: Standing | None = None
    grounds: ClassVar[str] = ""

    @classmethod
    def of(cls, influencer_id: int, label: str, estimate: Estimate, usual: float | None = None) -> "ComparedCreator":
        """A creator with an estimate."""
        return cls(influencer_id, label, estimate.low, estimate.likely, estimate.high, estimate.n, usual)


@dataclass(frozen=True, slots=True)
class CreatorsCompared:
    """Creators from the best likely value down; ``more`` did not fit where they are drawn."""

    kind: Comparison
    creators: tuple[ComparedCreator, ...] = ()
    currency: str = ""
    more: int = 0
    pays_from: PaysFrom = BEFORE_GOODS

    @classmethod
    def of(
        cls,
        kind: Comparison,
        creators: Iterable[ComparedCreator],
        currency: str = "",
        pays_from: PaysFrom = BEFORE_GOODS,
    ) -> "CreatorsCompared":
        """Order creators, give each the places she may have, and mark those of whom it is too early to tell.

        A rate is where it rests on too few posts, or may have any place; a return where its range
        holds what pays for itself or too few orders tell, so that nobody knows yet whether it paid for itself.
        """
        known = list(creators)
        judged = [
            replace(creator, is_early=_is_early(kind, creator, standing, pays_from), standing=standing)
            for creator, standing in zip(known, standings(known), strict=True)
        ]
        judged.sort(key=lambda creator: (-creator.likely, creator.label, creator.influencer_id))
        return cls(kind, tuple(judged), currency, 0, pays_from)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return "Creators compared" if self.kind is Comparison.ENGAGEMENT_RATE else "Who paid back"

    @property
    def axis_label(self) -> str:
        """What the axis counts."""
        if self.kind is Comparison.ENGAGEMENT_RATE:
            return "Engagement rate, with 80 % range"
        return f"Revenue per {symbol(self.currency)}1 spent, with 80 % range"

    @property
    def reference(self) -> float | None:
        """Where the line stands that divides good from bad, if there is one for all."""
        is_drawn = self.kind is Comparison.BACK_PER_1 and math.isfinite(self.pays_from.line)
        return self.pays_from.line if is_drawn else None

    @property
    def reference_label(self) -> str:
        """What that line means."""
        return self.pays_from.label(self.currency) if self.kind is Comparison.BACK_PER_1 else ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.creators

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it, and the sign of its money."""
        return (*(one.label for one in self.creators[:MOST_CREATORS]), self.axis_label)

    @property
    def rows(self) -> tuple[ComparedCreator, ...]:
        """The creators, as the drawing of ranges asks for them."""
        return self.creators

    def limited(self, rows: int) -> "CreatorsCompared":
        """The best of the creators, the others counted."""
        shown = self.creators[: min(rows, MOST_CREATORS)]
        return replace(self, creators=shown, more=self.more + len(self.creators) - len(shown))

    def key(self, place: int) -> object:
        """What a click on a creator means."""
        return self.creators[place].influencer_id

    def tick_text(self, value: float) -> str:
        """A value as the axis writes it."""
        return ungrouped_percent(value) if self.kind is Comparison.ENGAGEMENT_RATE else ungrouped(value)

    def value_text(self, value: float) -> str:
        """A value as the chart writes it: "4.4 %" or "€2.60"."""
        if self.kind is Comparison.ENGAGEMENT_RATE:
            return percent(value)
        return ratio_money(value, self.currency)

    def told(self, place: int) -> str:
        """What a creator says when pointed at."""
        one = self.creators[place]
        likely = f"likely {self.value_text(one.low)} – {self.value_text(one.high)}"
        lines = [f"{one.label}: {self.value_text(one.likely)}", f"{likely}, from {counted(one.n, self.kind.counted)}"]
        if one.usual is not None:
            lines.append(f"usual for the size: {self.value_text(one.usual)}")
        if one.is_early:
            lines.append(TOO_EARLY)
        if one.standing and one.standing.of > 1 and not one.standing.is_open:
            lines.append(f"place {one.standing.told}")
        return "\n".join([*lines, *self._told_apart(place)])

    def _told_apart(self, place: int) -> list[str]:
        """What it would take to tell a creator from the next one, where that can be said."""
        if place + 1 >= len(self.creators):
            return []
        one, other = self.creators[place : place + 2]
        more = more_to_tell(one, other)
        if not more:
            return []
        return [f"about {counted(more, f'more {self.kind.counted}')} each would tell {one.label} from {other.label}"]

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            return "No creators to compare."
        best = self.limited(MOST_CREATORS)
        told = [self.told(place).replace("\n", ", ") for place in range(len(best.creators))]
        line = f"It {self.pays_from.told(self.currency)}. " if self.kind is Comparison.BACK_PER_1 else ""
        return f"{self.axis_label}. {line}" + ". ".join(told) + (f". And {best.more} more." if best.more else ".")

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        counted_by = f"{self.kind.counted.capitalize()}s"
        return ("Creator", "Likely", "Low", "High", counted_by, "Usual for the size", "Place", "")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a creator, as text."""
        return [
            (
                one.label,
                self.value_text(one.likely),
                self.value_text(one.low),
                self.value_text(one.high),
                str(one.n),
                "" if one.usual is None else self.value_text(one.usual),
                one.standing.words if one.standing else "",
                TOO_EARLY if one.is_early else "",
            )
            for one in self.creators
        ]


def _is_early(kind: Comparison, creator: ComparedCreator, standing: Standing, pays_from: PaysFrom) -> bool:
    if kind is Comparison.ENGAGEMENT_RATE:
        return is_early(creator, standing)
    return has_paid_back(creator, pays_from.line) is None
