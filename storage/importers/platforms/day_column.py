"""A column of days as platforms write them: with a year, or with the year left out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from models.errors import UnreadableError
from models.importing import Decision, ImportOptions
from models.reading.dates import Kind, month_and_day, parse_day
from models.reading.named_days import echo
from models.reading.yearless import MonthDay, are_in_order, in_order, latest, nearest
from storage.importers.reading_day import period_end
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import RawTable, Record

BESIDE = 2
"""Days between a moment in UTC and the day that an export names for it, at most."""
AHEAD = timedelta(1)
"""How far a file's day may be behind the day that the platform's clock showed."""

ORDERS: tuple[Kind, ...] = ("mdy", "dmy")

KnownDay = Callable[[Sheet, Record], date | None]
"""The day of a row that its cells tell without naming it."""


def last_day(table: RawTable, options: ImportOptions) -> date:
    """The day that nothing in a file is after: told, else the end of the period in its name, else when it was saved."""
    if options.day:
        return options.day
    in_name = period_end(table.name)
    return in_name if in_name and in_name <= table.modified_on else table.modified_on + AHEAD


class DayColumn:
    """The days of one column of a sheet; years that are left out come from ``until``, the order of the rows, and what
    is ``known`` of a row otherwise.
    """

    def __init__(
        self,
        sheet: Sheet,
        name: str,
        until: date,
        known: KnownDay | None = None,
        *,
        is_ordered: bool = False,
    ) -> None:
        self._sheet = sheet
        self._name = name
        self._until = until
        self._words = ""
        self._example = ""
        self._found = self._resolved(known, is_ordered=is_ordered)
        if known and (order := self._order_by(known)):
            sheet.habits = replace(sheet.habits, days=order)

    def moment(self, record: Record) -> datetime | None:
        """Day and time of a row, ``None`` where it is blank; ``UnreadableError`` where it is no day."""
        if record.row in self._found:
            return datetime.combine(self._found[record.row], time())
        return self._sheet.moment(record, self._name)

    def day(self, record: Record) -> date | None:
        """The day of a row, as ``moment`` reads it."""
        moment = self.moment(record)
        return moment.date() if moment else None

    def decisions(self) -> list[Decision]:
        """How the years were found, where they were left out."""
        return [Decision("years", "Days without a year —", self._example, self._words)] if self._example else []

    def _resolved(self, known: KnownDay | None, *, is_ordered: bool) -> dict[int, date]:
        rows: list[tuple[Record, MonthDay]] = []
        for record in self._sheet.found.records:
            day = None if record.problem else month_and_day(self._sheet.text(record, self._name))
            if day:
                rows.append((record, day))
        if not rows:
            return {}
        days = self._by_ids(rows, known) or self._by_order([day for _, day in rows], is_ordered=is_ordered)
        self._example = f"{self._sheet.text(rows[0][0], self._name)} = {echo(days[0])}"
        return {record.row: day for (record, _), day in zip(rows, days, strict=True)}

    def _order_by(self, known: KnownDay) -> Kind | None:
        """The order of day, month and year that agrees with what is known of the rows, where only one does."""
        told = set()
        for record in self._sheet.found.records:
            day = None if record.problem else known(self._sheet, record)
            text = self._sheet.text(record, self._name)
            agreeing = [order for order in ORDERS if day and _is_beside(text, order, day)]
            if len(agreeing) == 1:
                told.add(agreeing[0])
        return told.pop() if len(told) == 1 else None

    def _by_ids(self, rows: Sequence[tuple[Record, MonthDay]], known: KnownDay | None) -> list[date]:
        """Days by what is known of their rows, none where that is nothing."""
        days = [_near(written, known(self._sheet, record)) for record, written in rows] if known else []
        if not any(days):
            return []
        self._words = "(by the ids of the posts)"
        return [day or latest(written, self._until) for (_, written), day in zip(rows, days, strict=True)]

    def _by_order(self, days: Sequence[MonthDay], *, is_ordered: bool) -> list[date]:
        self._words = "(the last such day by the day of the file)"
        if is_ordered or are_in_order(days):
            self._words = "(by the order of the rows and the day of the file)"
            return in_order(days, self._until)
        return [latest(day, self._until) for day in days]


def _near(written: MonthDay, known: date | None) -> date | None:
    return nearest(written, known, BESIDE) if known else None


def _is_beside(text: str, order: Kind, known: date) -> bool:
    try:
        day = parse_day(text, order)
    except UnreadableError:
        return False
    return day is not None and abs((day - known).days) <= BESIDE
