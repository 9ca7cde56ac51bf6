"""The posts that did best, by engagement rate and by views, each with its link."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from models import show
from models.estimates.benchmarks import Benchmarks
from models.paper.blocks import Block, Heading
from models.paper.report.posts import post_cell, spans_years
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table
from models.posts.post import PostResult

MOST = 5
WIDTH_WITH_YEAR = 1.4
COLUMNS = (
    Column("Live", 0.95, is_number=False),
    Column("Creator", 2.1, is_number=False),
    Column("Post", 3.7, is_number=False),
    Column("Views", 1.0),
    Column("Engagements", 1.25),
    Column("Rate", 1.15),
    Column("Disclosure", 1.25, is_number=False),
)
LEGEND = (
    "Rate: engagements ÷ followers at posting time, as measured, beside what is usual for the size. One post tells"
    " little of its creator: who would do as well again is told by the ranges above."
)
DISCLOSED = {True: "seen", False: "not there", None: "nobody looked"}


def top_posts_blocks(source: ReportSource) -> tuple[Block, ...]:
    """The best by rate, and where there are more than a few, those by views; none where no post was read."""
    by_rate = _best(source.posts, lambda post: post.rate)
    by_views = _best(source.posts, _views)
    tables = (
        ("By engagement rate", by_rate),
        ("By views", by_views if len(source.posts) > MOST or not by_rate else []),
    )
    shown = [(title, posts) for title, posts in tables if posts]
    return tuple(_blocks(source, shown))


def _blocks(source: ReportSource, shown: Sequence[tuple[str, list[PostResult]]]) -> Iterator[Block]:
    with_year = spans_years(post for _, posts in shown for post in posts)
    first = replace(COLUMNS[0], width=WIDTH_WITH_YEAR) if with_year else COLUMNS[0]
    for place, (title, posts) in enumerate(shown, 1):
        yield Heading(title)
        rows = tuple(_row(post, source.benchmarks, with_year=with_year) for post in posts)
        yield Table((first, *COLUMNS[1:]), rows, legend=LEGEND if place == len(shown) else "")


def _best(posts: Sequence[PostResult], value: Callable[[PostResult], float | None]) -> list[PostResult]:
    known = [(found, post) for post in posts if (found := value(post)) is not None]
    known.sort(key=lambda pair: (-pair[0], pair[1].post.id))
    return [post for _, post in known[:MOST]]


def _views(post: PostResult) -> int | None:
    return post.reading.views if post.reading else None


def _row(post: PostResult, benchmarks: Benchmarks, *, with_year: bool) -> tuple[Cell, ...]:
    published, views = post.post.published_at, _views(post)
    usual = benchmarks.rate(post.post.platform, post.followers)
    told = "" if usual is None else f"usual {show.number(usual * 100, 1)}"
    return (
        Cell(show.day(published.date(), year=with_year)) if published else NOTHING,
        Cell(post.influencer or post.handle),
        post_cell(post, with_address=True),
        NOTHING if views is None else Cell(show.count(views)),
        NOTHING if post.engagements is None else Cell(show.count(post.engagements)),
        NOTHING if post.rate is None else Cell(show.percent(post.rate), told),
        Cell(DISCLOSED[post.post.disclosure_seen]) if post.post.partnership_id else Cell("not paid for"),
    )
