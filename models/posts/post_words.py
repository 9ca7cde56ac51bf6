"""What is told of one post beside its numbers."""

from models import show
from models.posts.measured_post import MeasuredPost
from models.posts.post import Post


def disclosure_words(post: Post) -> str:
    """Whether the post says that it is advertising: "seen: “#ad”, by Fern on 10 Sep 2026"."""
    if post.partnership_id is None:
        return "not sponsored"
    if post.disclosure_seen is None:
        return "nobody looked yet"
    told = "seen" if post.disclosure_seen else "not there"
    wording = f": “{post.disclosure_wording}”" if post.disclosure_wording else ""
    who = f"by {post.disclosure_by}" if post.disclosure_by else ""
    when = f"on {show.day(post.disclosure_on, year=True)}" if post.disclosure_on else ""
    by = " ".join(part for part in (who, when) if part)
    return f"{told}{wording}{', ' if by else ''}{by}"


def place_words(measured: MeasuredPost) -> str:
    """Where the post stands and for what: "Instagram · @moss · Autumn box"."""
    handle = f"@{measured.handle}" if measured.handle else ""
    return " · ".join(part for part in (measured.post.platform.label, handle, measured.campaign) if part)
