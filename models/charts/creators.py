"""Chart data: creators side by side, each with a likely value and the range that holds it 8 times in 10."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from models.currencies import symbol
from models.estimates import Estimate
from models.plural import counted
from models.show import percent, ratio_money

MOST_CREATORS = 12
"""How many fit on one chart; the others are counted below it."""

FEW_POSTS = 3
"""Below so many posts a rate is too early to tell, however narrow its range: the range leans on what is usual."""

PAID_FOR_ITSELF = 1.0


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

    ``usual`` is what is usual for her size, where that is known. ``is_early`` says that it is too early to tell;
    ``CreatorsCompared.of`` sets it.
    """

    influencer_id: int
    label: str
    low: float
    likely: float
    high: float
    n: int
    usual: float | None = None
    is_early: bool = False

    @classmethod
    def of(cls, influencer_id: int, label: str, estimate: Estimate, usual: float | None = None) -> "ComparedCreator":
        """A creator with an estimate."""
        return cls(influencer_id, label, estimate.low, estimate.likely, estimate.high, estimate.n, usual)


@dataclass(frozen=True, slots=True)
class CreatorsCompared:
    """Creators from the best likely value down, at most ``MOST_CREATORS``; ``more`` did not fit."""

    kind: Comparison
    creators: tuple[ComparedCreator, ...] = ()
    currency: str = ""
    more: int = 0

    @classmethod
    def of(
        cls, kind: Comparison, creators: Iterable[ComparedCreator], currency: str = "", most: int = MOST_CREATORS
    ) -> "CreatorsCompared":
        """Order creators and mark those of whom it is too early to tell.

        A rate of fewer than ``FEW_POSTS`` posts is; a return is where its range holds 1, so that nobody knows yet
        whether it paid for itself.
        """
        judged = [replace(creator, is_early=_is_early(kind, creator)) for creator in creators]
        judged.sort(key=lambda creator: (-creator.likely, creator.label, creator.influencer_id))
        return cls(kind, tuple(judged[:most]), currency, max(0, len(judged) - most))

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
        return PAID_FOR_ITSELF if self.kind is Comparison.BACK_PER_1 else None

    @property
    def reference_label(self) -> str:
        """What that line means."""
        return "paid for itself" if self.kind is Comparison.BACK_PER_1 else ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.creators

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it, and the sign of its money."""
        return (*(one.label for one in self.creators), self.axis_label)

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
            lines.append("too early to tell")
        return "\n".join(lines)

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            return "No creators to compare."
        told = [self.told(place).replace("\n", ", ") for place in range(len(self.creators))]
        return f"{self.axis_label}. " + ". ".join(told) + (f". And {self.more} more." if self.more else ".")

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Creator", "Likely", "Low", "High", f"{self.kind.counted.capitalize()}s", "Usual for the size", "")

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
                "too early to tell" if one.is_early else "",
            )
            for one in self.creators
        ]


def _is_early(kind: Comparison, creator: ComparedCreator) -> bool:
    if kind is Comparison.ENGAGEMENT_RATE:
        return creator.n < FEW_POSTS
    return creator.low < PAID_FOR_ITSELF <= creator.high or creator.n == 0
