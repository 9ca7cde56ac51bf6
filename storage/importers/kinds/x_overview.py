"""X's days of a whole account."""

from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.account_days import leave_out_days

LABEL = "X (Twitter) numbers by day"

DAY = ("Date",)
COUNTS = {
    "impressions": ("Impressions",),
    "likes": ("Likes",),
    "engagements": ("Engagements",),
    "bookmarks": ("Bookmarks",),
    "shares": ("Shares",),
    "new_follows": ("New follows",),
    "unfollows": ("Unfollows",),
    "replies": ("Replies",),
    "reposts": ("Reposts",),
    "profile_visits": ("Profile visits",),
}
TELLING = ("Unfollows", "Create Post", "New follows")


def score(header: Header) -> float:
    """How surely the header is of this kind: days with follows and engagements, and no post."""
    is_of_posts = header.find("Post id", "Tweet id", "Post Link") is not None
    return 0.8 if header.has("Date", "Engagements") and header.find(*TELLING) is not None and not is_of_posts else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Nothing is kept of it; its sums are told."""
    return leave_out_days(found, options, DAY, COUNTS)
