"""Chart data: engagements by the day a post went live, stacked by platform."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from models.platforms import Platform
from models.plural import counted
from models.show import count, day, day_range

TOP_POSTS = 3
MOST_BARS = 92
"""More bars than this cannot be told apart: days are then gathered into weeks, weeks into four."""

STEPS = (1, 7, 28, 91, 364)
MOST_PLATFORMS = 4
"""Platforms that get a colour of their own; the others are gathered."""


@dataclass(frozen=True, slots=True)
class PostOnDay:
    """One post as the chart counts it: the day it went live and the engagements of its latest reading."""

    post_id: int
    day: date
    platform: Platform
    engagements: int
    label: str


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both included: what a click on a bar means."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PlatformSeries:
    """The engagements of one platform (or of all the others) on each bar."""

    label: str
    platforms: frozenset[Platform]
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All its engagements together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class TopPost:
    """A post named on the chart, at its bar."""

    place: int
    label: str
    engagements: int


@dataclass(frozen=True)
class EngagementsByDay:
    """Bars of ``step`` days each; ``series`` are stacked, the largest platform at the bottom."""

    step: int
    spans: tuple[Days, ...]
    series: tuple[PlatformSeries, ...]
    top: tuple[TopPost, ...]
    posts: tuple[PostOnDay, ...]

    @classmethod
    def of(
        cls, posts: Iterable[PostOnDay], since: date | None = None, until: date | None = None
    ) -> "EngagementsByDay":
        """Gather posts into bars; the axis spans at least ``since`` to ``until`` where these are given."""
        kept = tuple(sorted(posts, key=lambda post: (post.day, post.post_id)))
        if not kept:
            return cls(1, (), (), (), ())
        first = min(kept[0].day, since or kept[0].day)
        last = max(kept[-1].day, until or kept[-1].day)
        step = _step((last - first).days + 1)
        bars = (last - first).days // step + 1
        starts = [first + timedelta(days=step * place) for place in range(bars)]
        spans = tuple(Days(start, min(start + timedelta(days=step - 1), last)) for start in starts)
        return cls(step, spans, _series(kept, first, step, bars), _top(kept, first, step), kept)

    @property
    def title(self) -> str:
        """What the chart shows, named by the length of its bars."""
        names = {1: "day", 7: "week", 28: "four weeks", 91: "quarter", 364: "year"}
        return f"Engagements by the {names[self.step]} a post went live"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.posts

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it."""
        return tuple(top.label for top in self.top)

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """Engagements of each bar."""
        return tuple(sum(series.counts[place] for series in self.series) for place in range(len(self.spans)))

    def told(self, place: int) -> str:
        """What a bar says when pointed at: its days, its posts and their engagements."""
        span = self.spans[place]
        inside = [post for post in self.posts if span.first <= post.day <= span.last]
        inside.sort(key=lambda post: -post.engagements)
        lines = [f"{day_range(span.first, span.last, year=False)}: {count(self.totals[place])} engagements"]
        lines += [f"{post.label}: {count(post.engagements)}" for post in inside[:6]]
        return "\n".join(lines + ([f"and {len(inside) - 6} more posts"] if len(inside) > 6 else []))

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            return "No posts with engagements."
        dates = " to ".join(day(post.day, year=True) for post in (self.posts[0], self.posts[-1]))
        parts = [
            f"{count(sum(self.totals))} engagements on {counted(len(self.posts), 'post')}, {dates}.",
            " ".join(f"{series.label}: {count(series.total)}." for series in self.series),
        ]
        if self.top:
            best = max(self.top, key=lambda post: post.engagements)
            parts.append(f"Most: {best.label} with {count(best.engagements)}.")
        return " ".join(parts)

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        first = "Day" if self.step == 1 else "Days from"
        return (first, "Total", *(series.label for series in self.series))

    def as_rows(self) -> list[tuple[str, ...]]:
        """The bars that hold posts, as text; days are ISO dates, numbers plain."""
        live = {(post.day - self.spans[0].first).days // self.step for post in self.posts} if self.posts else set()
        return [
            (
                self.spans[place].first.isoformat(),
                str(self.totals[place]),
                *(str(series.counts[place]) for series in self.series),
            )
            for place in sorted(live)
        ]


def _step(days: int) -> int:
    return next((step for step in STEPS if days <= step * MOST_BARS), STEPS[-1])


def _series(posts: Sequence[PostOnDay], first: date, step: int, bars: int) -> tuple[PlatformSeries, ...]:
    sums: dict[Platform, int] = {}
    for post in posts:
        sums[post.platform] = sums.get(post.platform, 0) + post.engagements
    ordered = sorted(sums, key=lambda platform: (-sums[platform], platform.label))
    alone = ordered if len(ordered) <= MOST_PLATFORMS else ordered[: MOST_PLATFORMS - 1]
    groups = [(platform.label, frozenset({platform})) for platform in alone]
    if len(alone) < len(ordered):
        groups.append(("Other platforms", frozenset(ordered[len(alone) :])))
    return tuple(_counted(label, platforms, posts, first, step, bars) for label, platforms in groups)


def _counted(
    label: str, platforms: frozenset[Platform], posts: Sequence[PostOnDay], first: date, step: int, bars: int
) -> PlatformSeries:
    counts = [0] * bars
    for post in posts:
        if post.platform in platforms:
            counts[(post.day - first).days // step] += post.engagements
    return PlatformSeries(label, platforms, tuple(counts))


def _top(posts: Sequence[PostOnDay], first: date, step: int) -> tuple[TopPost, ...]:
    best: dict[int, PostOnDay] = {}
    for post in sorted(posts, key=lambda one: (-one.engagements, one.post_id)):
        if post.engagements > 0:
            best.setdefault((post.day - first).days // step, post)
    chosen = list(best.items())[:TOP_POSTS]
    return tuple(TopPost(place, post.label, post.engagements) for place, post in chosen)
