"""X's content analytics, and the tweet activity of the Twitter it was: replies are posts too."""

from models.importing import ImportOptions, Mapped, PostDraft
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.post_sheet import map_posts
from storage.importers.platforms.post_spec import PostSpec

LABEL = "X (Twitter) posts"

SPEC = PostSpec(
    platform=Platform.X,
    titles={
        "id": ("Post id", "Tweet id", "Tweet-ID"),
        "url": ("Post Link", "Tweet permalink", "Post permalink", "Permalink"),
        "caption": ("Post text", "Tweet text"),
        "published": ("Date", "time", "Created at", "Posted at"),
    },
    counts={
        "impressions": ("Impressions",),
        "likes": ("Likes", "favorites", "favourites"),
        "comments": ("Replies",),
        "shares": ("Reposts", "retweets", "Shares"),
        "saves": ("Bookmarks",),
        "clicks": ("URL Clicks",),
    },
    needed=(("id",), ("caption", "url"), ("published",), ("impressions",)),
    never=("Account username", "Page ID", "Publish time"),
    also={"engagements": ("Engagements",)},
    is_id_in_link=True,
)


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return SPEC.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Posts with one reading each, on the account that their links name."""
    mapped = map_posts(found, options, SPEC)
    posts = (draft.post for draft in mapped.drafts if isinstance(draft, PostDraft))
    mapped.facts["replies"] = sum(post.caption.startswith("@") for post in posts)
    return mapped
