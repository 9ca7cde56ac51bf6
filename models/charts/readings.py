"""Chart data: how posts grew over the days since they went live, where they were read more than once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from models.charts.focus import WHOLE, Focus, Stretch
from models.charts.post_metric import PostMetric
from models.plural import counted
from models.show import count, day

MOST_CURVES = 8
"""More lines than this cannot be told apart; those that reached the most are shown, the others counted."""

FEWEST_READINGS = 2


@dataclass(frozen=True, slots=True)
class PostReadings:
    """One post with what was read of it: (day, value) in any order; a blank value is no reading."""

    post_id: int
    label: str
    live_on: date
    readings: Sequence[tuple[date, int | None]]
    influencer_id: int | None = None


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A value, so many days after its post went live; ``is_estimated`` says that the way to it was not measured.

    The way is measured where the reading before is of the day before.
    """

    days: int
    value: int
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """One post over the days since it went live, at least ``FEWEST_READINGS`` points."""

    post_id: int
    label: str
    live_on: date
    points: tuple[CurvePoint, ...]
    influencer_id: int | None = None

    @property
    def last(self) -> int:
        """What was read last."""
        return self.points[-1].value


@dataclass(frozen=True)
class PostCurves:
    """Curves of posts, the highest first; ``once`` counts posts read on one day only, ``more`` those without room.

    ``never`` counts posts of which the metric is not known at all, ``too_early`` readings before a post went live.
    """

    metric: PostMetric
    curves: tuple[Curve, ...] = ()
    once: int = 0
    never: int = 0
    more: int = 0
    too_early: int = 0
    focus: Focus = WHOLE

    @classmethod
    def of(
        cls, posts: Iterable[PostReadings], metric: PostMetric = PostMetric.ENGAGEMENTS, most: int = MOST_CURVES
    ) -> "PostCurves":
        """Keep posts with readings on two days or more; of several readings of one day the last given counts."""
        curves, once, never, early = [], 0, 0, 0
        for post in posts:
            known = {when: value for when, value in post.readings if value is not None}
            kept = {when: value for when, value in known.items() if when >= post.live_on}
            early += len(known) - len(kept)
            once += len(kept) == 1
            never += not kept
            if len(kept) >= FEWEST_READINGS:
                curves.append(Curve(post.post_id, post.label, post.live_on, _points(post, kept), post.influencer_id))
        curves.sort(key=lambda curve: (-curve.last, curve.live_on, curve.post_id))
        return cls(metric, tuple(_told_apart(curves[:most])), once, never, max(0, len(curves) - most), early)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return f"{self.metric.noun.capitalize()} over the days since a post went live"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.curves

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it."""
        return tuple(curve.label for curve in self.curves)

    @property
    def series_labels(self) -> tuple[str, ...]:
        """What can be hidden and shown by itself."""
        return tuple(curve.label for curve in self.curves) if len(self.curves) > 1 else ()

    @property
    def shown(self) -> tuple[Curve, ...]:
        """The curves that are not hidden."""
        return tuple(curve for curve in self.curves if curve.label not in self.focus.hidden)

    @cached_property
    def stretch(self) -> Stretch | None:
        """The days since going live that the axis holds, 0 first."""
        return (0, max(curve.points[-1].days for curve in self.curves)) if self.curves else None

    @property
    def axis(self) -> Stretch:
        """The days since going live that are looked at."""
        return self.focus.stretch or self.stretch or (0, 1)

    def focused(self, focus: Focus) -> "PostCurves":
        """The same with another part looked at."""
        return replace(self, focus=focus)

    def stretch_between(self, left: float, right: float) -> Stretch:
        """The days since going live between two places of the axis."""
        low, high = sorted((round(left), round(right)))
        return max(low, 0), min(high, (self.stretch or (0, 0))[1])

    def stretch_text(self, stretch: Stretch) -> str:
        """A part of the axis in words."""
        return f"days {stretch[0]} – {stretch[1]}"

    def told(self, curve: Curve, point: CurvePoint) -> str:
        """What a measured day says when pointed at."""
        after = "on the day it went live" if point.days == 0 else f"{counted(point.days, 'day')} after it went live"
        read = date.fromordinal(curve.live_on.toordinal() + point.days)
        return f"{curve.label}\n{day(read, year=True)}: {count(point.value)} {self.metric.noun}, {after}"

    @property
    def left_out(self) -> str:
        """Posts without a curve, in words; empty where every post has one."""
        parts = []
        if self.more:
            parts.append(f"{counted(self.more, 'post')} with fewer {self.metric.noun} did not fit.")
        if self.once:
            has = "1 post was" if self.once == 1 else f"{count(self.once)} posts were"
            parts.append(f"{has} measured on one day only: a second reading makes a curve.")
        if self.never:
            parts.append(f"{counted(self.never, 'post')} without {self.metric.noun} left out.")
        if self.too_early:
            parts.append(f"{counted(self.too_early, 'reading')} from before a post went live left out.")
        return " ".join(parts)

    @property
    def sentence(self) -> str:
        """What the chart says, in short."""
        if self.is_empty:
            return self.text_summary()
        best = self.curves[0]
        most = f"{best.label} came furthest: {count(best.last)} {self.metric.noun}"
        return f"{most} in {counted(best.points[-1].days, 'day')}. {self.left_out}".strip()

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            nothing = f"No post has {self.metric.noun} of two different days yet."
            return f"{nothing} {self.left_out}".strip()
        told = [
            f"{curve.label}: {count(curve.points[0].value)} to {count(curve.last)} in"
            f" {counted(curve.points[-1].days, 'day')}."
            for curve in self.shown
        ]
        dashed = "Dashed stretches between measured days are estimated."
        return " ".join([*told, dashed, self.left_out]).strip()

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Post", "Day", "Days since it went live", self.metric.noun.capitalize())

    def as_rows(self) -> list[tuple[str, ...]]:
        """The measured days of the shown curves within the axis, as text."""
        first, last = self.axis
        return [
            (
                curve.label,
                date.fromordinal(curve.live_on.toordinal() + point.days).isoformat(),
                str(point.days),
                str(point.value),
            )
            for curve in self.shown
            for point in curve.points
            if first <= point.days <= last
        ]


def _points(post: PostReadings, kept: dict[date, int]) -> tuple[CurvePoint, ...]:
    found: list[CurvePoint] = []
    for when in sorted(kept):
        days = (when - post.live_on).days
        found.append(CurvePoint(days, kept[when], bool(found) and days - found[-1].days > 1))
    return tuple(found)


def _told_apart(curves: Sequence[Curve]) -> list[Curve]:
    """Curves of one label get their day behind it, and a number where that is not enough."""
    labels = [curve.label for curve in curves]
    dated = [f"{one.label}, {day(one.live_on)}" if labels.count(one.label) > 1 else one.label for one in curves]
    seen: dict[str, int] = {}
    found = []
    for curve, label in zip(curves, dated, strict=True):
        seen[label] = seen.get(label, 0) + 1
        found.append(replace(curve, label=label if seen[label] == 1 else f"{label} ({seen[label]})"))
    return found
