"""YouTube Studio's table by something other than videos: countries, ages, traffic sources, devices."""

from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms import youtube
from storage.importers.platforms.account_days import leave_out_parts, share_known

LABEL = "YouTube numbers by country, age or source"

COUNTS = {"views": youtube.VIEWS, "impressions": youtube.IMPRESSIONS, "subscribers": youtube.SUBSCRIBERS}
PARTS = (*youtube.GEOGRAPHY, *youtube.OTHER)
NUMBERS = (*youtube.VIEWS, *youtube.HOURS)
SHARES = tuple(f"{title} (%)" for title in NUMBERS)
SENTENCE = "These are views by country, age or source; only the numbers of single videos and of followers are kept."


def score(header: Header) -> float:
    """How surely the header is of this kind: a part of the audience, with views or hours, and no video."""
    if header.find(*PARTS) is None or header.find(*NUMBERS, *SHARES) is None:
        return 0.0
    if header.find(*youtube.TITLE, *youtube.PUBLISHED, *youtube.DAY) is not None:
        return 0.0
    known = share_known(header, PARTS, SHARES, youtube.HOURS, youtube.LENGTH, youtube.RATES, *COUNTS.values())
    return 0.8 if known >= 0.6 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Nothing is kept of it; its sums are told, and what the row of the total says."""
    return leave_out_parts(found, options, PARTS, COUNTS, SENTENCE)
