"""Chart data: groups side by side by one figure: platforms, formats, tiers, niches, regions or campaigns."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from models.figures.figure import Figure, FigureSet
from models.figures.figure_text import range_text, rests_on, value_text
from models.figures.paying import BEFORE_GOODS, PaysFrom
from models.plural import counted, plural
from models.reading.currencies import minor_digits, symbol, symbol_is_last
from models.show import percent, price, ratio_money, ungrouped, ungrouped_percent

MOST_GROUPS = 40


class Grouping(StrEnum):
    """What groups are made by."""

    PLATFORM = "platform"
    FORMAT = "format"
    TIER = "tier"
    NICHE = "niche"
    REGION = "region"
    CAMPAIGN = "campaign"

    @property
    def metrics(self) -> "tuple[GroupMetric, ...]":
        """The figures that such groups have: costs and orders belong to a creator, not to a platform or a format."""
        if self in {Grouping.PLATFORM, Grouping.FORMAT}:
            return (GroupMetric.RATE,)
        of_creators = (GroupMetric.RATE, GroupMetric.BACK, GroupMetric.COST_PER_ENGAGEMENT)
        return (*of_creators, GroupMetric.COST_PER_ORDER) if self is Grouping.CAMPAIGN else of_creators


class GroupMetric(StrEnum):
    """The figure that groups are compared by, as the file names it."""

    RATE = "engagement_rate_followers"
    BACK = "back_per_1"
    COST_PER_ENGAGEMENT = "cpe"
    COST_PER_ORDER = "cpa"

    @property
    def label(self) -> str:
        """The figure as it is spoken of."""
        return {
            GroupMetric.RATE: "Engagement rate",
            GroupMetric.BACK: "Back per 1",
            GroupMetric.COST_PER_ENGAGEMENT: "Cost per engagement",
            GroupMetric.COST_PER_ORDER: "Cost per order",
        }[self]

    @property
    def is_cost(self) -> bool:
        """Whether less is better."""
        return self in {GroupMetric.COST_PER_ENGAGEMENT, GroupMetric.COST_PER_ORDER}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a click on a group means: a part of the scope (a field of ``Scope``) and the one value it is to have."""

    part: str
    value: object


@dataclass(frozen=True, slots=True)
class Group:
    """What a group is called, with all of its figures; ``key`` is ``None`` where a click means nothing."""

    key: Choice | None
    label: str
    figures: FigureSet


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """A group whose figure is known; one of a single post or order has no range, for it is too early to tell."""

    key: Choice | None
    name: str
    figure: Figure

    @property
    def label(self) -> str:
        """What stands before it."""
        return self.name

    @property
    def grounds(self) -> str:
        """What its figure rests on: "12 posts"."""
        return counted(self.figure.n, self.figure.counted.removesuffix("s"))

    @property
    def likely(self) -> float:
        """Its value."""
        return float(self.figure.value or 0)

    @property
    def low(self) -> float:
        """The lower end of its range, the value itself where there is none."""
        return self.likely if self.figure.low is None else self.figure.low

    @property
    def high(self) -> float:
        """The upper end."""
        return self.likely if self.figure.high is None else self.figure.high

    @property
    def is_early(self) -> bool:
        """Whether it rests on one case, or on none."""
        return self.figure.n <= 1

    @property
    def usual(self) -> None:
        """There is nothing that is usual for a group."""


@dataclass(frozen=True)
class GroupsCompared:
    """Groups from the best down; ``more`` did not fit. ``why_not`` are the reasons of those without the figure."""

    grouping: Grouping
    metric: GroupMetric
    rows: tuple[ComparedGroup, ...] = ()
    currency: str = ""
    more: int = 0
    why_not: tuple[tuple[str, int], ...] = ()
    pays_from: PaysFrom = BEFORE_GOODS

    @classmethod
    def of(
        cls, grouping: Grouping, metric: GroupMetric, groups: Iterable[Group], pays_from: PaysFrom = BEFORE_GOODS
    ) -> "GroupsCompared":
        """Order the groups that have the figure, in the currency that most of them have; the others are told."""
        made = [ComparedGroup(one.key, one.label, one.figures[metric]) for one in groups]
        known = [one for one in made if one.figure.value is not None]
        reasons = Counter(one.figure.reason for one in made if one.figure.value is None)
        currencies = Counter(one.figure.currency for one in known)
        currency = max(currencies, key=lambda code: (currencies[code], code)) if currencies else ""
        for code in sorted(currencies.keys() - {currency}):
            reasons[f"In {code}, not in {currency}."] += currencies[code]
        kept = [one for one in known if one.figure.currency == currency]
        kept.sort(key=lambda one: (one.likely if metric.is_cost else -one.likely, one.name))
        more = max(0, len(kept) - MOST_GROUPS)
        return cls(grouping, metric, tuple(kept[:MOST_GROUPS]), currency, more, tuple(reasons.most_common()), pays_from)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return f"{self.axis_name} by {self.grouping}"

    @property
    def axis_name(self) -> str:
        """The figure with the sign of its money where it is part of it."""
        is_back = self.metric is GroupMetric.BACK and self.currency
        return f"Back per {symbol(self.currency)}1" if is_back else self.metric.label

    @property
    def axis_label(self) -> str:
        """What the axis counts."""
        has_range = any(one.figure.low is not None for one in self.rows)
        return f"{self.axis_name}, with 80 % range" if has_range else self.axis_name

    @property
    def reference(self) -> float | None:
        """Where the line stands that divides good from bad, if there is one."""
        is_drawn = self.metric is GroupMetric.BACK and math.isfinite(self.pays_from.line)
        return self.pays_from.line if is_drawn else None

    @property
    def reference_label(self) -> str:
        """What that line means."""
        return self.pays_from.label(self.currency) if self.metric is GroupMetric.BACK else ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.rows

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it, and the sign of its money."""
        return (*(one.name for one in self.rows), self.axis_name, self.value_text(0))

    def limited(self, rows: int) -> "GroupsCompared":
        """The best of the groups, the others counted."""
        return replace(self, rows=self.rows[:rows], more=self.more + max(0, len(self.rows) - rows))

    def value_text(self, value: float) -> str:
        """A value as the chart writes it: "4.4 %", "€2.60" or "€0.042"."""
        if self.metric is GroupMetric.RATE:
            return percent(value)
        return ratio_money(value, self.currency) if self.metric is GroupMetric.BACK else price(value, self.currency)

    def tick_text(self, value: float) -> str:
        """A value as the axis writes it."""
        if self.metric is GroupMetric.RATE:
            return ungrouped_percent(value)
        if self.metric is GroupMetric.BACK:
            return ungrouped(value)
        amount, sign = ungrouped(value / 10 ** minor_digits(self.currency)), symbol(self.currency)
        return f"{amount} {sign}" if symbol_is_last(self.currency) else f"{sign}{amount}"

    def key(self, place: int) -> object:
        """What a click on a group means."""
        return self.rows[place].key

    def told(self, place: int) -> str:
        """What a group says when pointed at."""
        one = self.rows[place]
        known = ", ".join(part for part in (range_text(one.figure), f"from {rests_on(one.figure)}") if part)
        lines = [f"{one.name}: {value_text(one.figure)}", known]
        return "\n".join([*lines, "too early to tell"] if one.is_early else lines)

    @property
    def left_out(self) -> str:
        """Groups that are not in it and why, in words; empty where all are."""
        noun = self.grouping.value
        return " ".join(f"{counted(number, noun)} without it: {reason}" for reason, number in self.why_not)

    @property
    def verdict(self) -> str:
        """Who is ahead, unless ranges meet; without a word on those that have no figure."""
        if self.is_empty:
            return self.text_summary()
        best, *others = self.rows
        value = self.value_text(best.likely)
        if self.metric.is_cost:
            return f"Least for {best.name}: {value}."
        if best.is_early or (others and best.low <= max(one.high for one in others)):
            return "Too early to tell which is ahead: the ranges meet." if others else f"{best.name}: {value}."
        return f"{best.name} is ahead with {value}." if others else f"{best.name}: {value}."

    @property
    def sentence(self) -> str:
        """What the chart says, in short: who is ahead, and how many groups are not in it."""
        without = sum(number for _, number in self.why_not)
        if self.is_empty or not without:
            return self.verdict
        return f"{self.verdict} {counted(without, self.grouping.value)} without it."

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            noun = plural(self.grouping.value)
            none = f"No {noun} to compare by {self.metric.label.lower()} here yet."
            return " ".join([none, *(reason for reason, _ in self.why_not[:1])])
        told = [self.told(place).replace("\n", ", ") for place in range(len(self.rows))]
        more = f" And {self.more} more." if self.more else ""
        twice = " Who has several niches counts in each." if self.grouping is Grouping.NICHE else ""
        return f"{self.axis_label}. {'. '.join(told)}.{more}{twice} {self.left_out}".strip()

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        counted_as = self.rows[0].figure.counted.capitalize() if self.rows else "Posts"
        return (self.grouping.capitalize(), self.axis_name, "Low", "High", counted_as, "")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a group, as text."""
        return [
            (
                one.name,
                self.value_text(one.likely),
                "" if one.figure.low is None else self.value_text(one.low),
                "" if one.figure.high is None else self.value_text(one.high),
                str(one.figure.n),
                "too early to tell" if one.is_early else "",
            )
            for one in self.rows
        ]
