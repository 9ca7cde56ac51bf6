"""The days that a row of Google Analytics is of: a date, a numbered day, week or month, or the whole report."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from models.errors import UnreadableError
from models.importing import Decision
from models.reading.dates import FIRST_YEAR, LAST_YEAR, parse_day
from models.reading.named_days import echo
from models.reading.text import quoted
from storage.importers.period import UNKNOWN, Period
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

COMMENT_DAYS = re.compile(r"^\s*#.*?(?<!\d)(?:(\d{8})\s*[-–]\s*)?(\d{8})\s*$")
SUNDAY = 6


def period_above(lines: list[str]) -> Period | None:
    """The days that comment lines state, in any language: "# Start date: 20240101", "# 20240101-20240131".

    The last two count, for a report of several tables says them above each.
    """
    texts = [text for line in lines if (match := COMMENT_DAYS.match(line)) for text in match.groups() if text]
    days = [day for text in texts if (day := _day_of(text))]
    return (days[-2], days[-1]) if len(days) >= 2 and days[-2] <= days[-1] else None


class Ga4Days:
    """Reads the days of rows; ``period`` is that of the whole report where it is known."""

    def __init__(self, sheet: Sheet, period: Period | None) -> None:
        self._sheet = sheet
        self._period = period
        self._example = ""
        readers: dict[str, Callable[[str], Period]] = {
            "date": self._date,
            "nth_day": self._nth_day,
            "week": self._week,
            "month": self._month,
            "nth_month": self._nth_month,
        }
        self.column = next((name for name in readers if sheet.has(name)), "")
        self._read = readers.get(self.column)

    def of(self, record: Record) -> Period:
        """First and last day of a row; ``UnreadableError`` says why there are none."""
        if self._read is None:
            return self._whole()
        text = self._sheet.text(record, self.column)
        if self.column == "date" and not text[:8].isdecimal():
            day = self._sheet.day(record, self.column)
            if day is None:
                raise UnreadableError("This row has no date.")
            return day, day
        if not re.fullmatch(r"\d{1,10}", text):
            raise UnreadableError(f"{quoted(text)} is no day, week or month of a report.")
        days = self._read(text)
        self._example = self._example or f"{text} = {_spoken(days)}"
        return days

    def decisions(self) -> list[Decision]:
        """How numbered days were read."""
        return [Decision("dates", "Dates as Google Analytics writes them —", self._example)] if self._example else []

    def _whole(self) -> Period:
        if self._period is None:
            raise UnreadableError(UNKNOWN)
        return self._period

    def _date(self, text: str) -> Period:
        day = parse_day(text[:8])
        if day is None:
            raise UnreadableError("This row has no date.")
        return day, day

    def _nth_day(self, text: str) -> Period:
        return self._within(text, lambda start: (start + timedelta(int(text)),) * 2)

    def _week(self, text: str) -> Period:
        if len(text) == 6:
            return _week_of(_year(text), int(text[4:]), text)
        if len(text) == 4:
            return self._within(text, lambda start: _week_after(start, int(text)))
        return self._one_of_years(text, _week_of)

    def _month(self, text: str) -> Period:
        if len(text) == 6:
            return _month_of(_year(text), int(text[4:]), text)
        return self._one_of_years(text, _month_of)

    def _nth_month(self, text: str) -> Period:
        def month(start: date) -> Period:
            months = start.year * 12 + start.month - 1 + int(text)
            return _month_of(months // 12, months % 12 + 1, text)

        return self._within(text, month)

    def _within(self, text: str, days_from: Callable[[date], Period]) -> Period:
        """Days counted from the first of the report, cut to its dates."""
        if self._period is None:
            raise UnreadableError("The file does not say from which day it counts. Keep the “#” lines at its top.")
        try:
            since, until = days_from(self._period[0])
        except (OverflowError, ValueError):
            since, until = date.max, date.max
        since, until = max(since, self._period[0]), min(until, self._period[1])
        if since > until:
            raise UnreadableError(f"{quoted(text)} lies outside the dates of the report.")
        return since, until

    def _one_of_years(self, text: str, days_of: Callable[[int, int, str], Period]) -> Period:
        """A week or month without a year: the one within the dates of the report."""
        if self._period is None:
            raise UnreadableError(f"{quoted(text)} has no year, and the file does not say which it is of.")
        first, last = self._period
        found = [days_of(year, int(text), text) for year in range(first.year, last.year + 1)]
        found = [(max(since, first), min(until, last)) for since, until in found if since <= last and until >= first]
        if len(found) != 1:
            raise UnreadableError(f"{quoted(text)} could be of more than one year of the report.")
        return found[0]


def _day_of(text: str) -> date | None:
    try:
        return parse_day(text)
    except UnreadableError:  # eight digits of a property's number, not a day
        return None


def _week_after(start: date, number: int) -> Period:
    since = start + timedelta(7 * number)
    return since, since + timedelta(6)


def _week_of(year: int, number: int, text: str) -> Period:
    """A week as Google counts: it begins on Sunday, and 1 January is always in week 1."""
    first = date(year, 1, 1)
    second = first + timedelta(1 + (SUNDAY - first.weekday() - 1) % 7)
    since = first if number == 1 else second + timedelta(7 * (number - 2))
    if number < 1 or since.year != year:
        raise UnreadableError(f"{quoted(text)} is no week of {year}.")
    until = second - timedelta(1) if number == 1 else since + timedelta(6)
    return since, min(until, date(year, 12, 31))


def _month_of(year: int, month: int, text: str) -> Period:
    if not 1 <= month <= 12:
        raise UnreadableError(f"{quoted(text)} is no month.")
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year(text: str) -> int:
    year = int(text[:4])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableError(f"{quoted(text)} lies in the year {year}. Check the year.")
    return year


def _spoken(days: Period) -> str:
    since, until = days
    return echo(since) if since == until else f"{echo(since)} – {echo(until)}"
