"""The posts of a creator that engaged most."""

from models import show
from models.paper.blocks import Block, Text, plain
from models.paper.creator.source import CreatorSource
from models.paper.table import NOTHING, Cell, Column, Table
from models.posts.post import PostResult
from models.reading.text import shortened
from models.reading.web_link import is_web_link

LONGEST = 36
NONE_READ = "No post was read yet."
COLUMNS = (
    Column("Post", 3.2, is_number=False),
    Column("Made for", 3.2, is_number=False),
    Column("Views", 1.2),
    Column("Reach", 1.2),
    Column("Engagements", 1.5),
    Column("Rate", 1.1),
)


def posts(source: CreatorSource) -> tuple[Block, ...]:
    """One row a post, with the way to it."""
    if not source.posts:
        return (Text((plain(NONE_READ),)),)
    return (Table(COLUMNS, tuple(map(_row, source.posts))),)


def _row(post: PostResult) -> tuple[Cell, ...]:
    published, reading = post.post.published_at, post.reading
    day = show.day(published.date(), year=True) if published else ""
    what = ", ".join(filter(None, (f"{post.post.platform.label} {post.post.format}".strip(), day)))
    link = post.post.url if is_web_link(post.post.url) else ""
    return (
        Cell(shortened(what, LONGEST), link=link),
        Cell(shortened(post.campaign, LONGEST)) if post.campaign else Cell("ordinary post", is_faint=True),
        *(_count(getattr(reading, name) if reading else None) for name in ("views", "reach", "engagements")),
        NOTHING if post.rate is None else Cell(show.percent(post.rate)),
    )


def _count(value: int | None) -> Cell:
    return NOTHING if value is None else Cell(show.count(value))
