"""Chart data: engagements or views by the day a post went live, stacked by platform."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from models.charts.day_axis import DayAxis, days_of
from models.charts.days import Bars, Days
from models.charts.focus import WHOLE, Focus
from models.charts.post_metric import PostMetric
from models.plural import counted
from models.reading.platform import Platform
from models.show import count, day, day_range

TOP_POSTS = 3
MOST_PLATFORMS = 4
"""Platforms that get a colour of their own; the others are gathered."""

TOLD_POSTS = 6
"""How many posts of a bar are told by name; as many of each day are all that a chart needs to know."""


@dataclass(frozen=True, slots=True)
class PostOnDay:
    """One post as the chart names it: the day it went live and what its latest reading counts."""

    post_id: int
    day: date
    platform: Platform
    count: int
    label: str


@dataclass(frozen=True, slots=True)
class PlatformDay:
    """What the posts of one platform that went live on one day come to."""

    day: date
    platform: Platform
    posts: int
    total: int


@dataclass(frozen=True, slots=True)
class PlatformSeries:
    """The counts of one platform (or of all the others) on each bar."""

    label: str
    platforms: frozenset[Platform]
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All its counts together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class TopPost:
    """A post named on the chart, at its bar."""

    place: int
    label: str
    count: int


@dataclass(frozen=True)
class PostsByDay(DayAxis):
    """Bars of days; ``series`` are stacked, the largest platform at the bottom, without what ``focus`` hides.

    ``days`` and ``best`` are all there is; ``best`` holds at least the ``TOLD_POSTS`` highest of each day.
    ``unread`` posts have no such number yet, ``undated`` ones no day: both are left out.
    """

    metric: PostMetric
    bars: Bars
    series: tuple[PlatformSeries, ...] = ()
    top: tuple[TopPost, ...] = ()
    days: tuple[PlatformDay, ...] = ()
    best: tuple[PostOnDay, ...] = ()
    unread: int = 0
    undated: int = 0
    whole: tuple[date, date] | None = None
    focus: Focus = WHOLE

    @classmethod
    def of(
        cls,
        posts: Iterable[PostOnDay],
        since: date | None = None,
        until: date | None = None,
        metric: PostMetric = PostMetric.ENGAGEMENTS,
    ) -> "PostsByDay":
        """Gather posts into bars; the axis spans at least ``since`` to ``until`` where these are given."""
        kept = list(posts)
        numbers: Counter[tuple[date, Platform]] = Counter()
        sums: Counter[tuple[date, Platform]] = Counter()
        for post in kept:
            numbers[post.day, post.platform] += 1
            sums[post.day, post.platform] += post.count
        days = [PlatformDay(*key, number, sums[key]) for key, number in numbers.items()]
        return cls.of_days(days, _best(kept), (since, until), metric)

    @classmethod
    def of_days(
        cls,
        days: Iterable[PlatformDay],
        best: Iterable[PostOnDay],
        dates: tuple[date | None, date | None] = (None, None),
        metric: PostMetric = PostMetric.ENGAGEMENTS,
        left_out: tuple[int, int] = (0, 0),
    ) -> "PostsByDay":
        """Gather what was summed by day already; ``left_out`` are the posts without the number and without a day."""
        kept = tuple(sorted(days, key=lambda one: (one.day, one.platform)))
        named = tuple(sorted(best, key=lambda post: (post.day, -post.count, post.post_id)))
        if not kept:
            return cls(metric, Bars(), unread=left_out[0], undated=left_out[1])
        whole = min(kept[0].day, dates[0] or kept[0].day), max(kept[-1].day, dates[1] or kept[-1].day)
        return _drawn(cls(metric, Bars(), (), (), kept, named, *left_out, whole), whole)

    def focused(self, focus: Focus) -> "PostsByDay":
        """The same with another part looked at; fewer days may become shorter bars."""
        return _drawn(replace(self, focus=focus), self.whole) if self.whole else self

    @property
    def hidden(self) -> frozenset[Platform]:
        """The platforms that are not shown."""
        hidden = [platforms for label, platforms in _groups(self.days) if label in self.focus.hidden]
        return frozenset[Platform]().union(*hidden)

    @property
    def named(self) -> list[PostOnDay]:
        """The posts that can be told by name, the highest first."""
        hidden = self.hidden
        shown = (post for post in self.best if post.platform not in hidden)
        return sorted(shown, key=lambda post: (-post.count, post.post_id))

    @property
    def step(self) -> int:
        """Days of one bar."""
        return self.bars.step

    @property
    def spans(self) -> tuple[Days, ...]:
        """The days of each bar."""
        return self.bars.spans

    @property
    def title(self) -> str:
        """What the chart shows, named by the length of its bars."""
        return f"{self.metric.noun.capitalize()} by the {self.bars.name} a post went live"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.days

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it."""
        return tuple(top.label for top in self.top)

    @property
    def series_labels(self) -> tuple[str, ...]:
        """What can be hidden and shown by itself."""
        return tuple(one.label for one in self.series) if len(self.series) > 1 else ()

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """The count of each bar."""
        return tuple(sum(series.counts[place] for series in self.series) for place in range(len(self.spans)))

    @cached_property
    def _seen(self) -> list[PlatformDay]:
        """The days of what is looked at."""
        hidden = self.hidden
        return [one for one in self.days if self.bars.place(one.day) is not None and one.platform not in hidden]

    @cached_property
    def _by_bar(self) -> dict[int, tuple[int, list[PostOnDay]]]:
        """How many posts each bar holds, and those that can be named, the highest first."""
        found: dict[int, tuple[int, list[PostOnDay]]] = {}
        for one in self._seen:
            place = self.bars.place(one.day) or 0
            posts, named = found.get(place, (0, []))
            found[place] = (posts + one.posts, named)
        for post in self.named:
            of_bar = found.get(-1 if (at := self.bars.place(post.day)) is None else at)
            if of_bar is not None:
                of_bar[1].append(post)
        return found

    def told(self, place: int) -> str:
        """What a bar says when pointed at: its days, its posts and their counts."""
        span = self.spans[place]
        posts, named = self._by_bar.get(place, (0, []))
        lines = [f"{day_range(span.first, span.last)}: {count(self.totals[place])} {self.metric.noun}"]
        lines += [f"{post.label}: {count(post.count)}" for post in named[:TOLD_POSTS]]
        more = posts - min(len(named), TOLD_POSTS)
        return "\n".join([*lines, f"and {counted(more, 'more post')}"] if more > 0 else lines)

    @property
    def left_out(self) -> str:
        """Posts that are not in it, in words; empty where all are."""
        parts = []
        if self.unread:
            parts.append(f"{counted(self.unread, 'post')} without {self.metric.noun} left out.")
        if self.undated:
            parts.append(f"{counted(self.undated, 'post')} without a day left out.")
        return " ".join(parts)

    @property
    def sentence(self) -> str:
        """What the chart says, in short."""
        if self.is_empty:
            return self.text_summary()
        posts = counted(sum(one.posts for one in self._seen), "post")
        return f"{count(sum(self.totals))} {self.metric.noun} on {posts}. {self.left_out}".strip()

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            return f"No posts with {self.metric.noun}. {self.left_out}".strip()
        seen = self._seen
        if not seen:
            return f"No posts with {self.metric.noun} in what is shown."
        dates = " to ".join(day(one.day, year=True) for one in (seen[0], seen[-1]))
        posts = counted(sum(one.posts for one in seen), "post")
        shown = [one for one in self.series if one.label not in self.focus.hidden]
        parts = [
            f"{count(sum(self.totals))} {self.metric.noun} on {posts}, {dates}.",
            " ".join(f"{series.label}: {count(series.total)}." for series in shown),
        ]
        if self.top:
            best = max(self.top, key=lambda post: post.count)
            parts.append(f"Most: {best.label} with {count(best.count)}.")
        return " ".join([*parts, self.left_out]).strip()

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        first = "Day" if self.step == 1 else "Days from"
        return (first, "Total", *(series.label for series in self.series if series.label not in self.focus.hidden))

    def as_rows(self) -> list[tuple[str, ...]]:
        """The bars that hold posts, as text; days are ISO dates, numbers plain."""
        shown = [series for series in self.series if series.label not in self.focus.hidden]
        return [
            (
                self.spans[place].first.isoformat(),
                str(self.totals[place]),
                *(str(series.counts[place]) for series in shown),
            )
            for place in sorted(self._by_bar)
        ]


def _best(posts: Iterable[PostOnDay]) -> list[PostOnDay]:
    """The highest posts of each day."""
    found: dict[date, list[PostOnDay]] = {}
    for post in sorted(posts, key=lambda one: (-one.count, one.post_id)):
        of_day = found.setdefault(post.day, [])
        if len(of_day) < TOLD_POSTS:
            of_day.append(post)
    return [post for of_day in found.values() for post in of_day]


def _drawn(chart: PostsByDay, whole: tuple[date, date]) -> PostsByDay:
    """The chart with bars, series and names of what is looked at."""
    bars = Bars.over(*days_of(chart.focus.stretch, whole))
    hidden = chart.focus.hidden
    series = tuple(
        _counted(label, platforms, () if label in hidden else chart.days, bars)
        for label, platforms in _groups(chart.days)
    )
    return replace(chart, bars=bars, series=series, top=_top(chart.named, bars))


def _groups(days: Sequence[PlatformDay]) -> list[tuple[str, frozenset[Platform]]]:
    """The platforms that get a colour of their own, the largest first, and all the others as one."""
    sums: Counter[Platform] = Counter()
    for one in days:
        sums[one.platform] += one.total
    ordered = sorted(sums, key=lambda platform: (-sums[platform], platform.label))
    alone = ordered if len(ordered) <= MOST_PLATFORMS else ordered[: MOST_PLATFORMS - 1]
    groups = [(platform.label, frozenset({platform})) for platform in alone]
    if len(alone) < len(ordered):
        groups.append(("Other platforms", frozenset(ordered[len(alone) :])))
    return groups


def _counted(label: str, platforms: frozenset[Platform], days: Iterable[PlatformDay], bars: Bars) -> PlatformSeries:
    counts = [0] * len(bars.spans)
    for one in days:
        place = bars.place(one.day)
        if place is not None and one.platform in platforms:
            counts[place] += one.total
    return PlatformSeries(label, platforms, tuple(counts))


def _top(posts: Iterable[PostOnDay], bars: Bars) -> tuple[TopPost, ...]:
    """The best post of a bar, of the few bars that have the best ones; ``posts`` are the highest first."""
    found: dict[int, PostOnDay] = {}
    for post in posts:
        place = bars.place(post.day)
        if place is not None and post.count > 0:
            found.setdefault(place, post)
    return tuple(TopPost(place, post.label, post.count) for place, post in list(found.items())[:TOP_POSTS])
