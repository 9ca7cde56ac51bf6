"""LinkedIn's list of the posts of a page, below a line that explains it."""

from models.importing import ImportOptions, Mapped
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.post_sheet import map_posts
from storage.importers.platforms.post_spec import PostSpec
from storage.importers.sheet import Habits

LABEL = "LinkedIn posts"

SPEC = PostSpec(
    platform=Platform.LINKEDIN,
    titles={
        "url": ("Post link", "Update link", "Post URL"),
        "caption": ("Post title", "Update title"),
        "published": ("Created date", "Post publish date"),
        "type": ("Content Type",),
    },
    counts={
        "views": ("Views",),
        "impressions": ("Impressions",),
        "likes": ("Likes", "Reactions"),
        "comments": ("Comments",),
        "shares": ("Reposts", "Shares"),
        "clicks": ("Clicks",),
    },
    needed=(("url",), ("caption",), ("published",), ("impressions", "clicks")),
    never=("Post id", "Tweet id", "Permalink"),
    is_id_in_link=True,
    habits=Habits(days="mdy"),
)


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return SPEC.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Posts with one reading each, on the page that the owner names, else on her own."""
    return map_posts(found, options, SPEC)
