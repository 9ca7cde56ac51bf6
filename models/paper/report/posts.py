"""The table of posts in a report: each post once, as last read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from models import show
from models.campaigns.live_post import short_address
from models.paper.blocks import Block
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, UNKNOWN, Cell, Column, Table
from models.plural import counted
from models.posts.post import PostResult

COLUMNS = (
    Column("Live", 1.25, is_number=False),
    Column("Creator", 2.7, is_number=False),
    Column("Post", 1.9, is_number=False),
    Column("Reach", 1.15),
    Column("Views", 1.15),
    Column("Likes", 1.05),
    Column("Comments", 1.25),
    Column("Shares", 0.95),
    Column("Saves", 0.95),
    Column("Rate", 0.95),
)
WIDTH_WITH_YEAR = 1.75
COUNTS = ("reach", "views", "likes", "comments", "shares", "saves")
MOST_ROWS = 5_000
"""A report of more posts than this takes minutes to set and nobody to read."""


def posts_blocks(source: ReportSource) -> tuple[Block, ...]:
    """The table; without any post it is there only where the owner chose it, to say so."""
    return (posts_table(source),) if source.posts or source.choice.sections is not None else ()


def posts_table(source: ReportSource) -> Table:
    """One row a post, the oldest first, undated ones at the end; of very many the newest ``MOST_ROWS``."""
    posts = sorted(source.posts, key=lambda post: (post.post.published_at or datetime.max, post.post.id))
    with_year = spans_years(posts)
    first = replace(COLUMNS[0], width=WIDTH_WITH_YEAR) if with_year else COLUMNS[0]
    rows = tuple(_row(post, with_year=with_year) for post in posts[-MOST_ROWS:])
    return Table((first, *COLUMNS[1:]), rows, legend=_legend(posts))


def spans_years(posts: Iterable[PostResult]) -> bool:
    """Whether days need their year to be told apart."""
    return len({post.post.published_at.year for post in posts if post.post.published_at}) > 1


def _legend(posts: list[PostResult]) -> str:
    said = ["– not known, never counted as 0. Rate: engagements ÷ followers at posting time."]
    days = [post.reading.day for post in posts if post.reading]
    if days:
        said.append(f"Each post as last read, {show.day_range(min(days), max(days))}.")
    if len(posts) > MOST_ROWS:
        newest = f"the newest {show.count(MOST_ROWS)} are listed"
        said.append(f"Of {counted(len(posts), 'post')} {newest}; all are in the figures.")
    elif not posts:
        return "No post of this scope is in the workspace yet."
    return " ".join(said)


def _row(post: PostResult, *, with_year: bool) -> tuple[Cell, ...]:
    reading = post.reading
    published = post.post.published_at
    live = show.day(published.date(), year=with_year) if published else UNKNOWN
    return (
        Cell(live),
        Cell(post.influencer or post.handle),
        post_cell(post),
        *(_cell(getattr(reading, name) if reading else None) for name in COUNTS),
        NOTHING if post.rate is None else Cell(show.percent(post.rate)),
    )


def post_cell(post: PostResult, *, with_address: bool = False) -> Cell:
    """What a post is, leading to it where its link is one that a browser opens; its address below for who reads paper.

    Links come from files of others: only http and https lead anywhere.
    """
    name = f"{post.post.platform.label} {post.post.format}"
    if not post.post.url.lower().startswith(("http://", "https://")):
        return Cell(name)
    return Cell(name, short_address(post.post) if with_address else "", link=post.post.url)


def _cell(value: int | None) -> Cell:
    return NOTHING if value is None else Cell(show.count(value))
