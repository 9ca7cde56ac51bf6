"""Tables as Goodword exports them: words of its vocabulary, lists, shares, yes and no, beside numbers and days."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from models.errors import UnreadableError
from models.importing import CampaignDraft, Decision, PartnershipDraft
from models.reading.currencies import parse_currency
from models.reading.dates import month_and_day
from models.reading.named_days import echo
from models.reading.numbers import is_blank, parse_percent
from models.reading.text import clean, fold, one_line, quoted
from models.reading.yearless import HALF_A_YEAR, nearest
from storage.importers.header import cell
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record
from storage.importers.unread import unread_columns

SEPARATORS = str.maketrans({"|": ";", "\n": ";"})
YES_OR_NO: Mapping[str, bool] = dict.fromkeys(
    ("yes", "y", "true", "1", "x", "ja", "oui", "si", "sim"), True
) | dict.fromkeys(("no", "n", "false", "0", "nein", "non", "nao"), False)

Word = TypeVar("Word")
One = TypeVar("One", CampaignDraft, PartnershipDraft)
BLANKS: Sequence[object] = (None, "", ())


class OwnSheet(Sheet):
    """Reads cells as ``storage.exporters`` writes them."""

    _yearless = ""

    def planned_day(self, record: Record, name: str) -> date | None:
        """A day that may be to come: without a year it is the nearest such day to that of the file."""
        text = self.text(record, name)
        written = month_and_day(text)
        found = nearest(written, self.options.day or self.found.table.modified_on, HALF_A_YEAR) if written else None
        if found:
            self._yearless = self._yearless or f"{text} = {echo(found)}"
        return found or self.day(record, name)

    def decisions(self) -> list[Decision]:
        """How its cells were read, and how years were found that were left out."""
        words = "(the nearest such day to the day of the file)"
        years = [Decision("years", "Days without a year —", self._yearless, words)] if self._yearless else []
        return [*super().decisions(), *years]

    def paragraphs(self, record: Record, name: str) -> str:
        """A text of several lines, as it stands."""
        text = clean(cell(record.cells, self.places.get(name)))
        return text if text.strip() else ""

    def items(self, record: Record, name: str) -> tuple[str, ...]:
        """The words of a cell that holds several, parted by semicolons."""
        parts = map(one_line, self.text(record, name).translate(SEPARATORS).split(";"))
        return tuple(dict.fromkeys(part for part in parts if part))

    def word(self, record: Record, name: str, known: Mapping[str, Word], what: str) -> Word | None:
        """What a cell means by a word of our own, ``known`` by the folded word; ``UnreadableError`` for any other."""
        text = self.line(record, name)
        if not text:
            return None
        found = known.get(fold(text))
        if found is None:
            raise UnreadableError(f"{quoted(text)} is no {what}. Write one of {', '.join(known)}, or leave it empty.")
        return found

    def flag(self, record: Record, name: str) -> bool | None:
        """Yes or no, ``None`` where nobody knows."""
        text = self.line(record, name)
        if text and fold(text) not in YES_OR_NO:
            raise UnreadableError(f"{quoted(text)} is neither yes nor no. Write one of them, or leave it empty.")
        return YES_OR_NO[fold(text)] if text else None

    def basis_points(self, record: Record, name: str) -> int | None:
        """A share that the file gives in percent."""
        share = parse_percent(self.text(record, name), bare="percent")
        return None if share is None else round(share * 10_000)

    def currency(self, record: Record, name: str) -> str:
        """A currency, "" where the cell is blank."""
        text = self.line(record, name)
        return "" if is_blank(text) else parse_currency(text)

    def last_of_each(
        self, draft_of: Callable[[Record], One], key_of: Callable[[One], Hashable], again: str
    ) -> list[One]:
        """The rows as drafts, the last of each key winning over earlier ones; ``again`` says so, with its row."""
        drafts: dict[Hashable, One] = {}
        for record in self.rows():
            try:
                draft = draft_of(record)
            except UnreadableError as error:
                self.refuse(record, str(error))
                continue
            key = key_of(draft)
            if earlier := drafts.pop(key, None):
                self.merge(earlier.row, again.format(record.row))
            drafts[key] = draft
        return list(drafts.values())

    def tell_unread(self, worked_out: Sequence[str]) -> None:
        """Say which columns are not read: those that Goodword works out itself, and those that nobody knows."""
        read = {place for place in self.places.values() if place is not None}
        computed = {place for name in worked_out if (place := self.found.header.find(name)) is not None} - read
        names = self.found.header.names
        others = [name for place, name in enumerate(names) if name and place not in read | computed]
        if computed:
            lead = "Worked out by Goodword itself, so not read:"
            self.tell(unread_columns([names[place] for place in sorted(computed)], lead))
        if others:
            self.tell(unread_columns(others))


def known_and_blank(values: Mapping[str, Any]) -> tuple[dict[str, Any], frozenset[str]]:
    """The fields that a file tells, and the names of those that it leaves blank."""
    known = {name: value for name, value in values.items() if value not in BLANKS}
    return known, frozenset(values.keys() - known.keys())
