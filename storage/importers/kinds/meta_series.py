"""Meta Business Suite's metric series: a number a day of a whole page; only those of all followers are kept."""

from models.importing import ImportOptions, Mapped, Noun, ProfileReadingDraft, platform_unknown
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.account_days import DAYS_OF_AN_ACCOUNT
from storage.importers.platforms.accounts import account_of_file
from storage.importers.platforms.meta_series import DAY, VALUE, Series, series_of
from storage.importers.sheet import Sheet, left_out_whole

LABEL = "Meta numbers by day"
EVERY_TABLE = True

METRICS = (
    "Reach", "Follows", "Followers", "Viewers", "Visits", "Content interactions", "Link clicks", "Profile visits",
    "Net follows", "Unfollows", "Reichweite", "Alcance", "Couverture", "Copertura",
)  # fmt: skip
PLACES = ("facebook ", "instagram ")


def score(header: Header) -> float:
    """How surely the header is of this kind: a day, and the column that Meta calls primary or as the metric."""
    keys = [key for key in header.keys if key]
    if len(keys) < 2 or header.find(*DAY) is None:
        return 0.0
    if header.find(*VALUE) is not None:
        return 0.95
    named = header.find(*METRICS) is not None or any(key.startswith(PLACES) for key in keys)
    return 0.75 if len(keys) == 2 and named else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Readings of the account where a series is of all its followers; everything else is left out and added up."""
    day = found.header.find(*DAY)
    others = [name for place, name in enumerate(found.header.names) if name and place != day]
    sheet = Sheet(found, options, {"day": DAY, "value": (*VALUE, *others)})
    series = [each for each in series_of(sheet) if each.numbers]
    days = {day for each in series for _, day, _ in each.numbers}
    facts: dict[str, object] = {"days": len(days), "sums": {each.title: each.total for each in series}}
    newest = max(days, default=options.day or found.table.modified_on)
    followers = [each for each in series if each.is_of_followers]
    if not followers:
        return left_out_whole(sheet, Noun.PROFILE_READINGS, newest, DAYS_OF_AN_ACCOUNT, facts)
    drafts = _drafts(followers, found, options)
    for record in sheet.rows():
        if record.row not in drafts:
            sheet.leave_out(record, DAYS_OF_AN_ACCOUNT)
    return sheet.mapped(Noun.PROFILE_READINGS, list(drafts.values()), newest, facts)


def _drafts(followers: list[Series], found: Found, options: ImportOptions) -> dict[int, ProfileReadingDraft]:
    drafts = {}
    for series in followers:
        platform = series.platform or options.platform
        if platform is None:
            raise platform_unknown(found.table.name)
        account = account_of_file(platform, options)
        for record, day, count in series.numbers:
            drafts[record.row] = ProfileReadingDraft(record.row, account, day, {"followers": count})
    return drafts
