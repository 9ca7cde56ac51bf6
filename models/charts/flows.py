"""Chart data: money in and out by week, month or year, with what is left so far."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from models.charts.day_axis import DayAxis, days_of
from models.charts.days import Days, Periods
from models.charts.focus import WHOLE, Focus
from models.show import day_range, money


class FlowKind(StrEnum):
    """What money came in or went out for, as it is called on the chart."""

    REVENUE = "Revenue"
    GIVEN_BACK = "Given back"
    CREATORS = "Paid to creators"
    PRODUCT = "Product at cost"
    EXPENSES = "Expenses"

    @property
    def is_out(self) -> bool:
        """Whether the money went out."""
        return self is not FlowKind.REVENUE


@dataclass(frozen=True, slots=True)
class Flow:
    """Money of one kind on a day, in minor units, 0 or more; ``day`` is ``None`` where nobody knows it."""

    day: date | None
    kind: FlowKind
    amount: int


@dataclass(frozen=True, slots=True)
class FlowSeries:
    """The money of one kind in each period, 0 or more."""

    kind: FlowKind
    amounts: tuple[int, ...]


@dataclass(frozen=True)
class MoneyInOut(DayAxis):
    """Periods with what came in and what went out, in minor units of ``currency``, without what is hidden.

    ``before`` is what was left before the first period shown. ``undated`` is money whose day nobody knows, by kind: it
    is told and stands on no bar, as what is in other currencies (``elsewhere``). ``reason`` says why there is nothing.
    """

    currency: str
    periods: Periods
    series: tuple[FlowSeries, ...] = ()
    before: int = 0
    flows: tuple[Flow, ...] = ()
    undated: tuple[tuple[FlowKind, int], ...] = ()
    elsewhere: tuple[str, ...] = ()
    reason: str = ""
    whole: tuple[date, date] | None = None
    focus: Focus = WHOLE

    @classmethod
    def of(cls, flows: Iterable[Flow], currency: str, elsewhere: Iterable[str] = ()) -> "MoneyInOut":
        """Add up money by day and kind; the axis spans the days that have any."""
        sums: Counter[tuple[date | None, FlowKind]] = Counter()
        for flow in flows:
            sums[flow.day, flow.kind] += flow.amount
        known = [Flow(day, kind, amount) for (day, kind), amount in sums.items() if amount]
        dated = sorted(
            ((flow.day, flow) for flow in known if flow.day is not None), key=lambda one: (one[0], one[1].kind)
        )
        undated = tuple((flow.kind, flow.amount) for flow in known if flow.day is None)
        chart = cls(currency, Periods(), undated=undated, elsewhere=tuple(sorted(elsewhere)))
        if not dated:
            return chart
        whole = dated[0][0], dated[-1][0]
        return _drawn(replace(chart, flows=tuple(flow for _, flow in dated), whole=whole), whole)

    def focused(self, focus: Focus) -> "MoneyInOut":
        """The same with another part looked at; fewer days may become shorter periods."""
        return _drawn(replace(self, focus=focus), self.whole) if self.whole else self

    @property
    def spans(self) -> tuple[Days, ...]:
        """The days of each period."""
        return self.periods.spans

    @property
    def title(self) -> str:
        """What the chart shows, named by the length of its periods."""
        return f"Money in and out by {self.periods.name}"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.flows

    @property
    def names(self) -> tuple[str, ...]:
        """The sign of its money."""
        return (self.value_text(0),)

    @property
    def series_labels(self) -> tuple[str, ...]:
        """What can be hidden and shown by itself."""
        return tuple(one.kind.value for one in self.series) if len(self.series) > 1 else ()

    @property
    def shown(self) -> tuple[FlowSeries, ...]:
        """The kinds that are not hidden."""
        return tuple(one for one in self.series if one.kind.value not in self.focus.hidden)

    @cached_property
    def came_in(self) -> tuple[int, ...]:
        """What came in, by period."""
        return self._added(is_out=False)

    @cached_property
    def went_out(self) -> tuple[int, ...]:
        """What went out, by period, 0 or more."""
        return self._added(is_out=True)

    @cached_property
    def left(self) -> tuple[int, ...]:
        """What came in less what went out, up to the end of each period."""
        gains = (more - less for more, less in zip(self.came_in, self.went_out, strict=True))
        return tuple(accumulate(gains, initial=self.before))[1:]

    def _added(self, *, is_out: bool) -> tuple[int, ...]:
        rows = [one.amounts for one in self.series if one.kind.is_out is is_out]
        return tuple(sum(row[place] for row in rows) for place in range(len(self.spans)))

    def value_text(self, value: float) -> str:
        """An amount as the chart writes it."""
        return money(round(value), self.currency)

    def told(self, place: int) -> str:
        """What a period says when pointed at."""
        span = self.spans[place]
        came, went = self.value_text(self.came_in[place]), self.value_text(self.went_out[place])
        lines = [f"{day_range(span.first, span.last)}: {came} in, {went} out"]
        lines += [
            f"{one.kind.value}: {self.value_text(one.amounts[place])}"
            for one in self.series
            if one.amounts[place] and one.kind.is_out
        ]
        return "\n".join([*lines, f"in less out so far: {self.value_text(self.left[place])}"])

    @property
    def left_out(self) -> str:
        """Money that stands on no bar, in words; empty where all of it does."""
        parts = [
            f"{kind.value} of {self.value_text(amount)} has no day and is left out." for kind, amount in self.undated
        ]
        if self.elsewhere:
            parts.append(f"Money in {' and '.join(self.elsewhere)} is left out.")
        return " ".join(parts)

    @property
    def sentence(self) -> str:
        """What the chart says, in short."""
        if self.is_empty:
            return self.text_summary()
        ways = {one.kind.is_out for one in self.shown}
        came = [f"{self.value_text(sum(self.came_in))} came in"] if False in ways else []
        went = [f"{self.value_text(sum(self.went_out))} went out"] if True in ways else []
        return f"{', '.join([*came, *went])}. {self.left_out}".strip()

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            none = self.reason or "No money came in or went out on a day that is known."
            return f"{none} {self.left_out}".strip()
        dates = day_range(self.spans[0].first, self.spans[-1].last)
        came, went = sum(self.came_in), sum(self.went_out)
        more = "more in than out" if came >= went else "more out than in"
        both = f"{self.value_text(came)} came in and {self.value_text(went)} went out, {dates}"
        parts = [
            f"{both}: {self.value_text(abs(came - went))} {more}.",
            " ".join(f"{one.kind.value}: {self.value_text(sum(one.amounts))}." for one in self.shown),
            self.left_out,
        ]
        return " ".join(parts).strip()

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        first = f"{self.periods.name.capitalize()} from"
        return (first, *(one.kind.value for one in self.shown), "In less out so far")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a period with any money, as text."""
        return [
            (
                span.first.isoformat(),
                *(self.value_text(one.amounts[place]) for one in self.shown),
                self.value_text(self.left[place]),
            )
            for place, span in enumerate(self.spans)
            if self.came_in[place] or self.went_out[place]
        ]


def _drawn(chart: MoneyInOut, whole: tuple[date, date]) -> MoneyInOut:
    """The chart with periods and series of what is looked at."""
    first, last = days_of(chart.focus.stretch, whole)
    periods = Periods.over(first, last)
    kinds = [kind for kind in FlowKind if any(flow.kind is kind for flow in chart.flows)]
    sums = {kind: [0] * len(periods.spans) for kind in kinds}
    before = 0
    for flow in chart.flows:
        if flow.kind.value in chart.focus.hidden or flow.day is None:
            continue
        place = periods.place(flow.day)
        if place is not None:
            sums[flow.kind][place] += flow.amount
        elif flow.day < first:
            before += -flow.amount if flow.kind.is_out else flow.amount
    series = tuple(FlowSeries(kind, tuple(sums[kind])) for kind in kinds)
    return replace(chart, periods=periods, series=series, before=before)
