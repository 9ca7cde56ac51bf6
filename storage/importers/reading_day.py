"""The day a file's numbers were read: told, else the end of the period in its name, else when it was changed."""

import re
from calendar import monthrange
from datetime import date

from models.errors import UnreadableError
from models.importing import Decision, ImportOptions
from models.reading.dates import parse_day
from models.reading.named_days import echo
from storage.importers.tables.raw_table import RawTable

_DAYS = (
    re.compile(r"(?<!\d)(20\d\d[-_.]\d\d[-_.]\d\d|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)"),
    re.compile(r"(?<![A-Za-z])([A-Za-z]{3,9}[-_ .]\d{1,2}[-_ .,]+20\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(\d{1,2}[-_ .][A-Za-z]{3,9}[-_ .]20\d\d)(?!\d)"),
)
_MONTHS = (
    re.compile(r"(?<!\d)(?P<year>20\d\d)[-_ .](?P<month>0[1-9]|1[0-2])(?!\d|[-_.]\d)"),
    re.compile(r"(?<![A-Za-z])(?P<month>[A-Za-z]{3,9})[-_ .]+(?P<year>20\d\d)(?!\d)"),
)


def day_of(table: RawTable, options: ImportOptions, own: date | None = None) -> tuple[date, Decision]:
    """The day of a file's readings and how it was found; ``own`` is a date that the export itself states."""
    in_name = period_end(table.name)
    if options.day:
        day, why = options.day, "as chosen"
    elif own:
        day, why = own, "the export's own date"
    elif in_name and in_name <= table.modified_on:
        day, why = in_name, "the end of the period in the file's name"
    else:
        day, why = table.modified_on, "when the file was last changed"
    return day, Decision("day", "Numbers as of", echo(day), f"({why})")


def period_end(name: str) -> date | None:
    """The last day that a file's name speaks of, such as the second of "Mar-18-2025_Apr-14-2025"."""
    found = period_in(name)
    return found[1] if found else None


def period_in(name: str) -> tuple[date, date] | None:
    """The first and the last day that a file's name speaks of; whole months where it names months only."""
    found = [day for pattern in _DAYS for text in pattern.findall(name) if (day := _day(text))]
    if found:
        return min(found), max(found)
    ends = [end for pattern in _MONTHS for match in pattern.finditer(name) if (end := _month_end(match))]
    return (min(ends).replace(day=1), max(ends)) if ends else None


def _day(text: str) -> date | None:
    try:
        return parse_day(re.sub(r"[-_.,]+", "-" if text[:4].isdecimal() else " ", text))
    except UnreadableError:
        return None


def _month_end(match: re.Match[str]) -> date | None:
    month = match["month"]
    first = f"{match['year']}-{month}-01" if month.isdecimal() else f"1 {month} {match['year']}"
    day = _day(first)
    return day.replace(day=monthrange(day.year, day.month)[1]) if day else None
