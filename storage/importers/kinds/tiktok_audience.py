"""TikTok Studio's small tables of an audience: gender, places, and the hours its followers are there."""

from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.account_days import leave_out_parts

LABEL = "TikTok audiences"

PARTS = ("Gender", "Top territories", "Territories", "Top countries", "Age", "Hour")
COUNTS = {"active_followers": ("Active followers",)}
SENTENCE = "These are shares of an audience by gender, place or hour; only numbers of posts and of followers are kept."


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    if header.has("Hour", "Active followers"):
        return 0.9
    return 0.9 if header.has("Distribution") and header.find(*PARTS) is not None and len(header.keys) < 4 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Nothing is kept of it."""
    return leave_out_parts(found, options, PARTS, COUNTS, SENTENCE)
