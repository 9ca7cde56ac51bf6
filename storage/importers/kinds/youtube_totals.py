"""YouTube Studio's days: the totals of a channel, and the chart data of its videos."""

from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms import youtube
from storage.importers.platforms.account_days import leave_out_days, share_known

LABEL = "YouTube numbers by day"

COUNTS = {
    "views": youtube.VIEWS,
    "impressions": youtube.IMPRESSIONS,
    "subscribers": youtube.SUBSCRIBERS,
    "likes": youtube.LIKES,
    "comments": youtube.COMMENTS,
    "shares": youtube.SHARES,
}
OWN = (*youtube.HOURS, *youtube.LENGTH, *youtube.TITLE, *youtube.PUBLISHED)
SENTENCE = "These are numbers by day, not the totals of single videos; only those and numbers of followers are kept."


def score(header: Header) -> float:
    """How surely the header is of this kind: a day and views alone, or beside what only YouTube has."""
    if header.find(*youtube.DAY) is None or header.find(*youtube.VIEWS, *youtube.HOURS) is None:
        return 0.0
    if len([key for key in header.keys if key]) == 2:
        return 0.8
    known = share_known(header, youtube.DAY, youtube.VIDEO, OWN, youtube.RATES, *COUNTS.values())
    return 0.8 if known >= 0.6 and header.find(*OWN) is not None else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Nothing is kept of it; its sums are told."""
    return leave_out_days(found, options, youtube.DAY, COUNTS, SENTENCE)
