"""Chart data: one creator's engagement rate, of all her posts and of sponsored and ordinary ones apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.plural import counted
from models.results.booking_again import TOO_EARLY
from models.results.ranking import FEW_POSTS
from models.show import percent, percent_span, ungrouped_percent


@dataclass(frozen=True, slots=True)
class RateOfPosts:
    """The likely rate of some posts (a fraction) with its 80 % range, from ``n`` of them.

    ``usual`` is what is usual for her size, ``None`` where that is not known or not to be drawn.
    """

    label: str
    low: float
    likely: float
    high: float
    n: int
    usual: float | None = None

    @property
    def is_early(self) -> bool:
        """Whether it rests on too few posts to tell."""
        return self.n < FEW_POSTS

    @property
    def grounds(self) -> str:
        """What it rests on: "12 posts"."""
        return counted(self.n, "post")


@dataclass(frozen=True, slots=True)
class RatesOfCreator:
    """A row each for all posts, and those of a kind; without any ``reason`` says why."""

    rows: tuple[RateOfPosts, ...] = ()
    reason: str = ""
    more: int = 0

    @classmethod
    def of(cls, rows: Iterable[RateOfPosts], reason: str) -> "RatesOfCreator":
        """The rates that are known, in the order given."""
        known = tuple(rows)
        return cls(known, "" if known else reason)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return "Engagement rate"

    @property
    def axis_label(self) -> str:
        """What the axis counts."""
        return "By followers, with 80 % range"

    @property
    def reference(self) -> None:
        """No line divides good from bad: what is usual stands on the row."""

    @property
    def reference_label(self) -> str:
        """Nothing, as there is no line."""
        return ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.rows

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it: nothing."""
        return ()

    def limited(self, rows: int) -> "RatesOfCreator":
        """The first of the rows, the others counted."""
        return replace(self, rows=self.rows[:rows], more=self.more + max(0, len(self.rows) - rows))

    def key(self, _place: int) -> None:
        """A click on a row means nothing."""

    def tick_text(self, value: float) -> str:
        """A value as the axis writes it."""
        return ungrouped_percent(value)

    def value_text(self, value: float) -> str:
        """A value as the chart writes it: "4.4 %"."""
        return percent(value)

    def told(self, place: int) -> str:
        """What a row says when pointed at."""
        one = self.rows[place]
        lines = [f"{one.label}: {percent(one.likely)}", f"likely {percent_span(one.low, one.high)} %, {one.grounds}"]
        if one.usual is not None:
            lines.append(f"usual for the size: {percent(one.usual)}")
        return "\n".join([*lines, TOO_EARLY] if one.is_early else lines)

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            return f"{self.title}: {self.reason}"
        told = [self.told(place).replace("\n", ", ") for place in range(len(self.rows))]
        return f"{self.title}. {self.axis_label}. {'. '.join(told)}."

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Posts", "Likely", "Low", "High", "How many", "Usual for the size", "")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a kind of posts, as text."""
        return [
            (
                *(one.label, percent(one.likely), percent(one.low), percent(one.high), str(one.n)),
                *("" if one.usual is None else percent(one.usual), TOO_EARLY if one.is_early else ""),
            )
            for one in self.rows
        ]
