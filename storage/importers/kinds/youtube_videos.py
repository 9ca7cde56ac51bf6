"""YouTube Studio's table by video: the sums stand first, a note on the 500 best last, and no channel is named."""

import re
from dataclasses import replace

from models.importing import ImportOptions, Mapped, PostDraft
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms import youtube
from storage.importers.platforms.post_sheet import map_posts
from storage.importers.platforms.post_spec import PostSpec

LABEL = "YouTube videos"
SHORT = "#short"
"""What the titles of Shorts say, where no column tells the sort of a video."""

SPEC = PostSpec(
    platform=Platform.YOUTUBE,
    titles={
        "id": youtube.VIDEO,
        "caption": youtube.TITLE,
        "published": youtube.PUBLISHED,
        "type": ("Content type", "Inhaltstyp", "Tipo de conteúdo", "Tipo de contenido", "Type de contenu"),
    },
    counts={
        "views": youtube.VIEWS,
        "impressions": youtube.IMPRESSIONS,
        "likes": youtube.LIKES,
        "comments": youtube.COMMENTS,
        "shares": youtube.SHARES,
    },
    needed=(("id",), ("caption", "published"), ("views",)),
    never=(*youtube.DAY, "Video link", "Video-Link"),
    id_shape=re.compile(r"[\w-]{11}"),
    address="https://www.youtube.com/watch?v={}",
    plain_format="video",
    fewest_counts=1,
)


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return SPEC.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Videos with one reading each, on the channel that the owner names, else on her own."""
    mapped = map_posts(found, options, SPEC)
    for draft in mapped.drafts:
        if isinstance(draft, PostDraft) and SHORT in draft.post.caption.casefold():
            draft.post = replace(draft.post, format="short")
    return mapped
