"""TikTok's history of followers, by day: Studio's has no years and writes "undefined", Business's has both."""

from models.importing import ImportOptions, Mapped
from models.reading.platform import Platform
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.accounts import account_of_file
from storage.importers.platforms.follower_days import map_followers

LABEL = "TikTok followers by day"

DAY = ("Date", "Datum", "Data", "Fecha")
TOTAL = ("Total followers", "Follower insgesamt", "Total de seguidores", "Total des abonnés", "Follower totali")
STUDIO = ("Followers", "Follower", "Seguidores", "Abonnés")
CHANGE = (
    "Difference in followers from previous day", "Differenz zum Vortag", "Difference from previous day",
    "Net growth",
)  # fmt: skip


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    if header.find(*DAY) is None or len(header.keys) < 2:
        return 0.0
    if header.find(*TOTAL) is not None:
        return 0.9
    return 0.9 if header.find(*STUDIO) is not None and header.find(*CHANGE) is not None else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A reading for every day that has a number, of the account that the owner names, else of her own."""
    account = account_of_file(Platform.TIKTOK, options)
    return map_followers(found, options, account, DAY, (*TOTAL, *STUDIO))
