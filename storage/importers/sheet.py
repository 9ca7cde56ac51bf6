"""The rows of one file as a kind reads them: cells by name, numbers and days by what the whole column decides."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from models.dates import Order, echo, parse_moment
from models.importing import Decision, ImportOptions, Mapped, Noun
from models.money import parse_money
from models.numbers import Mark, decimal_mark, parse_count
from models.text import one_line
from storage.importers.column_dates import order_of_days
from storage.importers.found_table import Found
from storage.importers.header import cell
from storage.importers.outcomes import Outcomes
from storage.importers.tables.raw_table import Record

Titles = Mapping[str, Sequence[str]]
"""The headers that a kind knows each of its columns by, in every language it was seen in."""


class Sheet:
    """Cells by the names of a kind's columns, and the fates of rows that become no draft.

    Days and numbers are read as the whole column decides; ``decisions`` tells it in words.
    """

    def __init__(self, found: Found, options: ImportOptions, titles: Titles, shown: Sequence[str] = ()) -> None:
        self.found = found
        self.options = options
        self.places = {name: found.header.find(*known) for name, known in titles.items()}
        self._shown_names = tuple(shown) or tuple(titles)
        self._outcomes = Outcomes(found, options)
        self._orders: dict[str, tuple[Order, Decision]] = {}
        self._marks: dict[str, Mark | str] = {}
        self._day_examples: dict[str, str] = {}
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
        return cell(record.cells, self.places.get(name)).strip()

    def line(self, record: Record, name: str) -> str:
        """A cell as one line of clean text."""
        return one_line(self.text(record, name))

    def count(self, record: Record, name: str) -> int | None:
        """A whole number; ``UnreadableError`` names what is none."""
        text = self.text(record, name)
        if not text:
            return None
        return parse_count(text, self._mark(name, text))

    def money(self, record: Record, name: str, currency: str) -> int | None:
        """An amount in minor units; ``UnreadableError`` names what is none."""
        text = self.text(record, name)
        if not text:
            return None
        return parse_money(text, currency, self._mark(name, text))

    def moment(self, record: Record, name: str) -> datetime | None:
        """A day with its time; where no row decides day and month, ``UnreadableError`` says both ways."""
        text = self.text(record, name)
        if not text:
            return None
        moment = parse_moment(text, self._order(name).kind if self._is_settled(name) else None)
        if moment and name not in self._day_examples:
            self._day_examples[name] = f"{text} = {echo(moment.date())}"
        return moment

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
        told = []
        for name, example in self._day_examples.items():
            _, words = self._orders[name]
            told.append(Decision("dates", f"Dates as {words.lead} —", example, words.tail, words.is_open))
        return [*told, *self.told]

    def _mark(self, name: str, text: str) -> Mark | str | None:
        if text.isdecimal():
            return None
        if name not in self._marks:
            cells = (self.text(record, name) for record in self.found.records if not record.problem)
            self._marks[name] = self.options.decimal or decimal_mark(cells)
        return self._marks[name]

    def _order(self, name: str) -> Order:
        if name not in self._orders:
            cells = (self.text(record, name) for record in self.found.records if not record.problem)
            self._orders[name] = order_of_days(cells, self.options.date_order)
        return self._orders[name][0]

    def _is_settled(self, name: str) -> bool:
        order = self._order(name)
        return bool(self.options.date_order or order.decided_by or not order.ambiguous)


def left_out_whole(sheet: Sheet, noun: Noun, day: date, sentence: str, facts: Mapping[str, object]) -> Mapped:
    """A file that is known but of which nothing is used: every row left out, the sentence says why."""
    for record in sheet.rows():
        sheet.leave_out(record, sentence)
    mapped = sheet.mapped(noun, (), day, facts)
    mapped.unused = sentence
    return mapped

