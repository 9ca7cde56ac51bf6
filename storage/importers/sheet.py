"""The rows of one file as a kind reads them: cells by name, numbers and days by what the whole column decides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from models.errors import UnreadableError
from models.importing import Decision, ImportOptions, Mapped, Noun
from models.reading.dates import Kind, Order, parse_moment
from models.reading.named_days import echo
from models.reading.numbers import Lone, Mark, decimal_mark, is_lone, parse_count
from models.reading.text import one_line, quoted
from storage.importers.amount_doubts import AmountDoubts
from storage.importers.column_dates import order_of_days
from storage.importers.found_table import Found
from storage.importers.outcomes import Outcomes
from storage.importers.tables.raw_table import Record

Titles = Mapping[str, Sequence[str]]
"""The headers that a kind knows each of its columns by, in every language it was seen in."""

ROUNDED = re.compile(r"(\d(?:[.,](\d+))?)E\+(\d{1,2})", re.IGNORECASE)
WITH_POINT = re.compile(r"(\d{4,})[.,]0+")


@dataclass(frozen=True, slots=True)
class Habits:
    """How files of a kind are always written, for what no cell of a file decides.

    ``days`` is the order of their days; the columns in ``alike_days`` write them in one way, so that they decide it
    together. Those in ``alike`` do so for the decimal mark of their numbers; ``lone`` is what a single mark before
    three digits is to them. ``asks`` says that a file is kept by hand, so that nothing of it is always so.
    """

    days: Kind | None = None
    alike: tuple[str, ...] = ()
    lone: Lone = "group"
    alike_days: tuple[str, ...] = ()
    asks: bool = False


NO_HABITS = Habits()


class Sheet:
    """Cells by the names of a kind's columns, and the fates of rows that become no draft.

    Days and numbers are read as the whole column decides; ``decisions`` tells it in words.
    """

    def __init__(
        self,
        found: Found,
        options: ImportOptions,
        titles: Titles,
        shown: Sequence[str] = (),
        habits: Habits = NO_HABITS,
    ) -> None:
        self.found = found
        self.options = options
        self.habits = habits
        self.places = found.places(titles)
        self._shown_names = tuple(shown) or tuple(titles)
        self._outcomes = Outcomes(found, options)
        self._orders: dict[str, tuple[Order, Decision]] = {}
        self._marks: dict[str, Mark | str] = {}
        self._day_examples: dict[str, str] = {}
        self._open_days: dict[str, str] = {}
        self._doubts = AmountDoubts(asks=habits.asks)
        self._comma: tuple[str, str] | None = None
        self.told: list[Decision] = []

    def has(self, name: str) -> bool:
        """Whether the file has such a column."""
        return self.places.get(name) is not None

    def title(self, name: str) -> str:
        """A column as the file calls it, "" where it is not there."""
        place = self.places.get(name)
        return "" if place is None else self.found.header.names[place]

    def rows(self) -> Iterator[Record]:
        """Every record that holds anything; the others have their fate now."""
        for record in self.found.records:
            if self._outcomes.is_data(record, self.shown):
                yield record

    def text(self, record: Record, name: str) -> str:
        """A cell without the blanks around it, "" where it is not there."""
        place = self.places.get(name)
        return record.cells[place].strip() if place is not None and place < len(record.cells) else ""

    def line(self, record: Record, name: str) -> str:
        """A cell as one line of clean text."""
        return one_line(self.text(record, name))

    def key(self, record: Record, name: str) -> str:
        """A number that the file knows something by, as text; ``UnreadableError`` where a spreadsheet rounded it."""
        text = self.line(record, name).lstrip("'")
        if "+" in text and (match := ROUNDED.fullmatch(text)):
            if len(match[2] or "") < int(match[3]):
                lost = f"{quoted(text)} is what a spreadsheet left of a long number: its last digits are lost."
                raise UnreadableError(f"{lost} Export the file once more, and import it as it comes.")
            return str(int(Decimal(text.replace(",", "."))))
        match = WITH_POINT.fullmatch(text)
        return match[1] if match else text

    def count(self, record: Record, name: str) -> int | None:
        """A whole number; ``UnreadableError`` names what is none."""
        text = self.text(record, name)
        if not text:
            return None
        mark = self._mark(name, text)
        if isinstance(mark, Mark) and mark.ambiguous and not mark.decided_by and is_lone(text):
            return parse_count(text)
        return parse_count(text, mark)

    def money(self, record: Record, name: str, currency: str) -> int | None:
        """An amount in minor units; ``UnreadableError`` names what is none."""
        text = self.text(record, name)
        if not text:
            return None
        mark = self._mark(name, text)
        amount = self._doubts.read(self.title(name), text, currency, mark)
        if "," in text and not self._comma and (mark.character if isinstance(mark, Mark) else mark) == ",":
            self._comma = (name, text)
        return amount

    def moment(self, record: Record, name: str) -> datetime | None:
        """A day with its time to the minute, as the workspace keeps it; where no row decides day and month,
        ``UnreadableError`` says both ways.
        """
        text = self.text(record, name)
        if not text:
            return None
        order, words = self._order(name)
        try:
            moment = parse_moment(text, None if words.is_open else order.kind)
        except UnreadableError:
            if words.is_open:
                self._open_days.setdefault(name, text)
            raise
        if moment and name not in self._day_examples:
            self._day_examples[name] = f"{text} = {echo(moment.date())}"
        return moment.replace(second=0, microsecond=0) if moment else None

    def day(self, record: Record, name: str) -> date | None:
        """A day, read as ``moment`` is."""
        moment = self.moment(record, name)
        return moment.date() if moment else None

    def leave_out(self, record: Record, reason: str) -> None:
        """A row that is no record: a total, a note."""
        self._outcomes.leave_out(record, reason)

    def merge(self, row: int, note: str) -> None:
        """A row that belongs to a record of another row."""
        self._outcomes.merge(row, note)

    def refuse(self, record: Record, reason: str) -> None:
        """A row that cannot be read; the cell that the reason quotes is marked as the one at fault."""
        shown = self.shown(record)
        bad = next((name for name, text in shown.items() if text and f"“{text}”" in reason), "")
        self._outcomes.refuse(record, reason, self.shown, bad)

    def tell(self, *decisions: Decision) -> None:
        """Say how something of the file was understood."""
        self.told.extend(decisions)

    def shown(self, record: Record) -> dict[str, str]:
        """A row's cells by the names that the preview shows."""
        return {name: self.line(record, name) for name in self._shown_names}

    def mapped(
        self, noun: Noun, drafts: Sequence[object], day: date, facts: Mapping[str, object] | None = None
    ) -> Mapped:
        """The whole file as mapped: drafts, fates, and how it was read."""
        return self._outcomes.mapped(noun, drafts, self.decisions(), day, facts or {})

    def decisions(self) -> list[Decision]:
        """How days and numbers were read, then what else was told."""
        told = [
            Decision("dates", f"Day and month can change places in “{self.title(name)}”:", text, is_open=True)
            for name, text in self._open_days.items()
        ]
        return [*told, *self._doubts.decisions(), *self._told_days(), *self._told_comma(), *self.told]

    def _told_days(self) -> list[Decision]:
        """How days were read: once for all columns that are read alike."""
        alike: dict[str, list[str]] = {}
        for name in self._day_examples:
            alike.setdefault(self._orders[name][1].lead, []).append(name)
        told = []
        for lead, (first, *others) in alike.items():
            titles = [f"“{self.title(name)}”" for name in (first, *others)]
            where = f" in {', '.join(titles[:-1])} and {titles[-1]}" if others else ""
            tail = self._orders[first][1].tail
            told.append(Decision("dates", f"Dates{where} as {lead} —", self._day_examples[first], tail))
        return told

    def _told_comma(self) -> list[Decision]:
        if self._comma is None:
            return []
        name, example = self._comma
        mark = self._marks[name]
        if not isinstance(mark, Mark):
            tail = "(as chosen)"
        else:
            tail = "(1 cell decides it)" if mark.decided_by == 1 else f"({mark.decided_by} cells decide it)"
        return [Decision("numbers", "Amounts with a decimal comma —", example, tail)]

    def _mark(self, name: str, text: str) -> Mark | str | None:
        if text.isdecimal():
            return None
        if name not in self._marks:
            is_alike = name in self.habits.alike
            names = self.habits.alike if is_alike else (name,)
            mark = self.options.decimal or decimal_mark(
                self._column(*names), lone=self.habits.lone if is_alike else "group"
            )
            self._marks |= dict.fromkeys(names, mark)
        return self._marks[name]

    def _order(self, name: str) -> tuple[Order, Decision]:
        if name not in self._orders:
            names = self.habits.alike_days if name in self.habits.alike_days else (name,)
            # Semicolons are a spreadsheet's, of a country that writes the day first: it may have turned days around.
            is_respelt = self.habits.days == "mdy" and self.found.table.read_as.delimiter == ";"
            usual = None if is_respelt else self.habits.days
            order = order_of_days(self._column(*names), self.options.date_order, usual)
            self._orders |= dict.fromkeys(names, order)
        return self._orders[name]

    def _column(self, *names: str) -> Iterator[str]:
        """The cells of some columns."""
        records = [record for record in self.found.records if not record.problem]
        return (self.text(record, name) for name in names if self.has(name) for record in records)


def left_out_whole(sheet: Sheet, noun: Noun, day: date, sentence: str, facts: Mapping[str, object]) -> Mapped:
    """A file that is known but of which nothing is used: every row left out, the sentence says why."""
    for record in sheet.rows():
        sheet.leave_out(record, sentence)
    mapped = sheet.mapped(noun, (), day, facts)
    mapped.unused = sentence
    return mapped
