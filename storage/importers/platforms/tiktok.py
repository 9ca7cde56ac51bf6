"""What TikTok's exports have in common: the moment that a video's id tells, and the day that an export states."""

from datetime import UTC, date, datetime, timedelta

from models.errors import UnreadableError
from models.reading.dates import FIRST_YEAR, LAST_YEAR, month_and_day, parse_day
from models.reading.yearless import first_from, latest
from storage.importers.platforms.post_link import link_of
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

SHORTEST_ID = 16
SECONDS_AT = 32
"""TikTok's ids begin with the second of their making: the bits above the lowest 32."""


def day_of_video(sheet: Sheet, record: Record) -> date | None:
    """The day (in UTC) on which the video of a row was made, by the id in its link."""
    number = link_of(sheet.text(record, "url")).external_id
    if not number.isdecimal() or len(number) < SHORTEST_ID:
        return None
    made = int(number) >> SECONDS_AT
    try:
        day = datetime.fromtimestamp(made, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
    return day if FIRST_YEAR < day.year < LAST_YEAR else None


def day_of_export(sheet: Sheet, until: date) -> date | None:
    """The day in the export's own column of the time; without a year it is the first after the newest video."""
    written = next((text for record in sheet.found.records if (text := sheet.text(record, "exported"))), "")
    day = month_and_day(written)
    if day is None:
        return _day(written)
    made = [found for record in sheet.found.records if (found := day_of_video(sheet, record))]
    return first_from(day, max(made) - timedelta(1)) if made else latest(day, until)


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except UnreadableError:
        return None
