"""Chart data: orders or revenue by day, stacked by creator, with the days on which posts went live."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from models.charts.day_axis import DayAxis, days_of
from models.charts.days import Bars, Days
from models.charts.focus import WHOLE, Focus
from models.plural import counted
from models.show import count, day_range, money

MOST_CREATORS = 4
"""Creators that get a colour of their own; the others are gathered."""

TOLD_POSTS = 6
OTHERS = "Other creators"
GIVEN_BACK = "Given back"


class SalesMetric(StrEnum):
    """What sales are counted in."""

    ORDERS = "orders"
    REVENUE = "revenue"


@dataclass(frozen=True, slots=True)
class DaySales:
    """What one creator brought on one day: ``amount`` in orders or minor units, ``given_back`` minor units below 0."""

    day: date
    influencer_id: int
    label: str
    amount: int
    given_back: int = 0


@dataclass(frozen=True, slots=True)
class LiveDay:
    """A day on which ``posts`` posts went live; ``labels`` name at least the first ``TOLD_POSTS`` of them."""

    day: date
    posts: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CreatorSeries:
    """What one creator (or all the others) brought on each bar."""

    label: str
    influencer_ids: frozenset[int]
    amounts: tuple[int, ...]


@dataclass(frozen=True)
class OrdersByDay(DayAxis):
    """Bars of days; ``series`` are stacked, the creator who brought most at the bottom, without what is hidden.

    ``given_back`` are refunds known without their orders, by bar and below 0: they stand by themselves. Revenue is in
    minor units of ``currency``; what came in others is named in ``elsewhere``. ``unknown`` counts sales of which the
    metric is not known, ``reason`` says why there are none at all.
    """

    metric: SalesMetric
    bars: Bars
    currency: str = ""
    series: tuple[CreatorSeries, ...] = ()
    given_back: tuple[int, ...] = ()
    sales: tuple[DaySales, ...] = ()
    live: tuple[LiveDay, ...] = ()
    elsewhere: tuple[str, ...] = ()
    unknown: int = 0
    reason: str = ""
    whole: tuple[date, date] | None = None
    focus: Focus = WHOLE

    @classmethod
    def of(
        cls,
        metric: SalesMetric,
        sales: Iterable[DaySales],
        live: Iterable[LiveDay] = (),
        dates: tuple[date | None, date | None] = (None, None),
        currency: str = "",
    ) -> "OrdersByDay":
        """Gather what each creator brought; the axis spans at least ``dates`` and the days of the posts."""
        kept = tuple(sorted(sales, key=lambda one: (one.day, one.influencer_id)))
        posts = tuple(sorted(live, key=lambda one: one.day))
        currency = currency if metric is SalesMetric.REVENUE else ""
        if not any(one.amount or one.given_back for one in kept):
            return cls(metric, Bars(), currency)
        days = [*(one.day for one in kept), *(one.day for one in posts), *(one for one in dates if one)]
        whole = min(days), max(days)
        return _drawn(cls(metric, Bars(), currency, sales=kept, live=posts, whole=whole), whole)

    def focused(self, focus: Focus) -> "OrdersByDay":
        """The same with another part looked at."""
        return _drawn(replace(self, focus=focus), self.whole) if self.whole else self

    @property
    def spans(self) -> tuple[Days, ...]:
        """The days of each bar."""
        return self.bars.spans

    @property
    def title(self) -> str:
        """What the chart shows, named by the length of its bars."""
        counted = f"{self.metric.capitalize()} per {self.bars.name}"
        return f"{counted}, with the posts that went live" if self.live else counted

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.sales

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it, and the sign of its money."""
        return (*(one.label for one in self.series), self.value_text(0))

    @property
    def series_labels(self) -> tuple[str, ...]:
        """What can be hidden and shown by itself."""
        labels = [one.label for one in self.series] + ([GIVEN_BACK] if self.has_refunds else [])
        return tuple(labels) if len(labels) > 1 else ()

    @property
    def has_refunds(self) -> bool:
        """Whether money was given back for sales that are not known."""
        return any(one.given_back for one in self.sales)

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """What each bar brought, refunds apart."""
        return tuple(sum(one.amounts[place] for one in self.series) for place in range(len(self.spans)))

    @cached_property
    def live_by_bar(self) -> dict[int, tuple[int, tuple[str, ...]]]:
        """How many posts went live in the days of a bar, and what they are called."""
        found: dict[int, tuple[int, tuple[str, ...]]] = {}
        for one in self.live:
            if (place := self.bars.place(one.day)) is not None:
                posts, labels = found.get(place, (0, ()))
                found[place] = (posts + one.posts, (*labels, *one.labels)[:TOLD_POSTS])
        return found

    def value_text(self, value: float) -> str:
        """An amount as the chart writes it."""
        return money(round(value), self.currency) if self.currency else count(value)

    def told(self, place: int) -> str:
        """What a bar says when pointed at: its days, who brought what, and what went live."""
        lines = [f"{self._days(place)}: {self._counted(self.totals[place])}"]
        lines += [f"{one.label}: {self.value_text(one.amounts[place])}" for one in self.series if one.amounts[place]]
        if self.given_back[place]:
            lines.append(f"given back: {self.value_text(-self.given_back[place])}")
        return "\n".join([*lines, self.told_live(place)]).strip()

    def told_live(self, place: int) -> str:
        """Which posts went live in the days of a bar; empty where none did."""
        posts, labels = self.live_by_bar.get(place, (0, ()))
        more = [f"{count(posts - len(labels))} more"] if posts > len(labels) else []
        return f"Live {self._days(place)}: {', '.join([*labels, *more])}" if posts else ""

    def _days(self, place: int) -> str:
        return day_range(self.spans[place].first, self.spans[place].last)

    @property
    def left_out(self) -> str:
        """Sales that are not in it, in words; empty where all are."""
        parts = []
        if self.unknown:
            what = "its revenue" if self.metric is SalesMetric.REVENUE else "a number of orders"
            parts.append(f"{counted(self.unknown, 'sale')} without {what} left out.")
        if self.elsewhere and self.metric is SalesMetric.REVENUE:
            parts.append(f"Revenue in {' and '.join(self.elsewhere)} left out.")
        return " ".join(parts)

    def _counted(self, value: int) -> str:
        """A value with its thing: an amount of money, or “1 order”."""
        return counted(value, "order") if self.metric is SalesMetric.ORDERS else self.value_text(value)

    @property
    def sentence(self) -> str:
        """What the chart says, in short."""
        if self.is_empty:
            return self.text_summary()
        ids = frozenset[int]().union(*(one.influencer_ids for one in self.shown))
        sold = (one for one in self.sales if one.amount and self.bars.place(one.day) is not None)
        who = counted(len({one.influencer_id for one in sold} & ids), "creator")
        posts = sum(number for number, _ in self.live_by_bar.values())
        went = f"{counted(posts, 'post')} went live."
        return f"{self._counted(sum(self.totals))} through {who}; {went} {self.left_out}".strip()

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            none = self.reason or f"No {self.metric} that can be told to be a creator's."
            return f"{none} {self.left_out}".strip()
        dates = day_range(self.spans[0].first, self.spans[-1].last)
        by_creator = [f"{one.label}: {self.value_text(sum(one.amounts))}." for one in self.shown]
        posts = sum(number for number, _ in self.live_by_bar.values())
        back = [f"Given back: {self.value_text(-sum(self.given_back))}."] if any(self.given_back) else []
        brought = self._counted(sum(self.totals))
        went = f"{counted(posts, 'post')} went live."
        parts = [f"{brought}, {dates}.", *by_creator, *back, went, self.left_out]
        return " ".join(parts).strip()

    @property
    def shown(self) -> tuple[CreatorSeries, ...]:
        """The series that are not hidden."""
        return tuple(one for one in self.series if one.label not in self.focus.hidden)

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        first = "Day" if self.bars.step == 1 else "Days from"
        back = (GIVEN_BACK,) if self.has_refunds else ()
        return (first, self.metric.capitalize(), *(one.label for one in self.shown), *back, "Went live")

    def as_rows(self) -> list[tuple[str, ...]]:
        """The bars that brought something or on which posts went live, as text."""
        return [
            (
                self.spans[place].first.isoformat(),
                self.value_text(self.totals[place]),
                *(self.value_text(one.amounts[place]) for one in self.shown),
                *((self.value_text(-self.given_back[place]),) if self.has_refunds else ()),
                ", ".join(self.live_by_bar.get(place, (0, ()))[1]),
            )
            for place in range(len(self.spans))
            if self.totals[place] or self.given_back[place] or place in self.live_by_bar
        ]


def _drawn(chart: OrdersByDay, whole: tuple[date, date]) -> OrdersByDay:
    """The chart with bars and series of what is looked at."""
    bars = Bars.over(*days_of(chart.focus.stretch, whole))
    hidden = chart.focus.hidden
    series = []
    for label, ids in _groups(chart.sales):
        shown = [] if label in hidden else [(one.day, one.amount) for one in chart.sales if one.influencer_id in ids]
        series.append(CreatorSeries(label, ids, _summed(shown, bars)))
    back = [] if GIVEN_BACK in hidden else [(one.day, one.given_back) for one in chart.sales]
    return replace(chart, bars=bars, series=tuple(series), given_back=_summed(back, bars))


def _groups(sales: Sequence[DaySales]) -> list[tuple[str, frozenset[int]]]:
    """The creators that get a colour of their own, who brought most first, and all the others as one."""
    sums: Counter[int] = Counter()
    labels = {one.influencer_id: one.label for one in sales}
    for one in sales:
        sums[one.influencer_id] += one.amount
    ordered = sorted(labels, key=lambda who: (-sums[who], labels[who], who))
    alone = ordered[:MOST_CREATORS]
    taken: Counter[str] = Counter()
    groups = []
    for who in alone:
        taken[labels[who]] += 1
        again = taken[labels[who]]
        groups.append((labels[who] if again == 1 else f"{labels[who]} ({again})", frozenset({who})))
    if len(alone) < len(ordered):
        groups.append((OTHERS, frozenset(ordered[len(alone) :])))
    return groups


def _summed(amounts: Iterable[tuple[date, int]], bars: Bars) -> tuple[int, ...]:
    sums = [0] * len(bars.spans)
    for day, amount in amounts:
        if (place := bars.place(day)) is not None:
            sums[place] += amount
    return tuple(sums)
