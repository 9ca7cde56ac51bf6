"""Chart data: the way to a campaign's goal, day by day, with where it is heading."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.campaigns.campaign import GoalMetric
from models.charts.focus import WHOLE, Focus, Stretch
from models.estimates.estimates import Estimate
from models.plural import counted
from models.show import count, day, day_range, money


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """The running total at the end of each day that brought something, from ``since`` on.

    ``counts`` are in what the goal counts, revenue in minor units of ``currency``. ``forecast`` is the total expected
    on ``until``, ``None`` where the end has come or nothing can be said; ``to_come`` counts the posts promised that it
    reckons with.
    """

    metric: GoalMetric
    target: int | None
    since: date
    until: date
    today: date
    steps: tuple[tuple[date, int], ...] = ()
    forecast: Estimate | None = None
    currency: str = ""
    to_come: int = 0
    focus: Focus = WHOLE

    @classmethod
    def of(
        cls,
        metric: GoalMetric,
        target: int | None,
        by_day: Mapping[date, int],
        dates: tuple[date | None, date | None],
        today: date,
        currency: str = "",
        forecast: Estimate | None = None,
    ) -> "GoalProgress | None":
        """Add up what each day brought; ``dates`` are the campaign's, ``forecast`` is for the later of them.

        ``None`` with neither a date nor a count.
        """
        days = sorted(when for when, gain in by_day.items() if gain)
        since = min([one for one in (dates[0], *days[:1]) if one], default=None)
        if since is None:
            return None
        until = max([one for one in (dates[1], *days[-1:], since + timedelta(days=1)) if one])
        total, steps = 0, []
        for when in days:
            total += by_day[when]
            steps.append((when, total))
        return cls(metric, target, since, until, today, tuple(steps), forecast, currency)

    def reckoning_with(self, to_come: int) -> "GoalProgress":
        """The same with the posts named that the forecast reckons with."""
        return replace(self, to_come=to_come)

    @property
    def title(self) -> str:
        """What the chart shows: "On the way to 120 orders", "120 orders reached"."""
        if self.target is None:
            return f"{self.noun.capitalize()} so far"
        return f"On the way to {self.target_text}" if self.done < self.target else f"{self.target_text} reached"

    @property
    def target_text(self) -> str:
        """What the goal asks for: "120 orders", "150,000 people", "€3,000"; empty while unset."""
        if self.target is None:
            return ""
        noun = "people" if self.metric is GoalMetric.REACH else self.noun
        return f"{self.value_text(self.target)}{'' if self.currency else f' {noun}'}"

    @property
    def noun(self) -> str:
        """What is counted, as spoken of."""
        return self.metric.noun

    @property
    def done(self) -> int:
        """The total so far."""
        return self.steps[-1][1] if self.steps else 0

    @property
    def end_of_line(self) -> date:
        """Up to where the running total is known: today, within the campaign."""
        last = self.steps[-1][0] if self.steps else self.since
        return max(last, min(max(self.today, self.since), self.until))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.steps

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart and may need letters of its own: the sign of its money."""
        return (self.title,)

    @property
    def series_labels(self) -> tuple[str, ...]:
        """There is one line alone: nothing can be hidden."""
        return ()

    @property
    def stretch(self) -> Stretch:
        """First and last day of the axis, as ordinals."""
        return self.since.toordinal(), self.until.toordinal()

    @property
    def axis(self) -> Stretch:
        """The days that are looked at."""
        return self.focus.stretch or self.stretch

    def focused(self, focus: Focus) -> "GoalProgress":
        """The same with another part looked at."""
        return replace(self, focus=focus)

    def stretch_between(self, left: float, right: float) -> Stretch:
        """The days between two places of the axis."""
        low, high = sorted((round(left), round(right)))
        return max(low, self.stretch[0]), min(high, self.stretch[1])

    def stretch_text(self, stretch: Stretch) -> str:
        """Some days in words."""
        return day_range(*map(date.fromordinal, stretch), year=False)

    def value_text(self, value: float) -> str:
        """A total as the chart writes it, money with its sign."""
        return money(round(value), self.currency, cents=False) if self.currency else count(value)

    def told(self, place: int) -> str:
        """What a day says when pointed at."""
        when, total = self.steps[place]
        before = self.steps[place - 1][1] if place else 0
        unit = "" if self.currency else f" {self.noun}"
        so_far = f"{day(when, year=True)}: {self.value_text(total)}{unit} so far"
        return f"{so_far}\n{self.value_text(total - before)} on that day"

    def told_forecast(self) -> str:
        """What is expected at the end, in a sentence; empty where nothing can be said."""
        if self.forecast is None:
            return ""
        low, likely, high = (
            self.value_text(value) for value in (self.forecast.low, self.forecast.likely, self.forecast.high)
        )
        by = f"by this pace and {self.told_to_come}" if self.to_come else "at this pace"
        return f"{day(self.until, year=True)}: about {likely} {self.noun} {by}\nlikely {low} – {high}"

    @property
    def told_to_come(self) -> str:
        """The posts still to come, in words; empty where none is promised."""
        return f"{counted(self.to_come, 'post')} still to come" if self.to_come else ""

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        unit = "" if self.currency else f" {self.noun}"
        goal = f" of {self.value_text(self.target)}" if self.target is not None else ""
        told = f"{self.value_text(self.done)}{goal}{unit} by {day(self.end_of_line, year=True)}."
        return f"{told} {self.told_forecast().replace(chr(10), ', ')}".strip()

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Day", "So far", "On that day")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a day that brought something, as text."""
        totals = [0, *(total for _, total in self.steps)]
        first, last = self.axis
        return [
            (when.isoformat(), self.value_text(total), self.value_text(total - totals[place]))
            for place, (when, total) in enumerate(self.steps)
            if first <= when.toordinal() <= last
        ]
