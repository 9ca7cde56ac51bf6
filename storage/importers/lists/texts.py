"""What else a list knows of a person: niches, places, contact data, price, notes; blanks say nothing."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache

from models import show
from models.errors import UnreadableError
from models.importing import Decision, ImportOptions
from models.influencers.asking import asking_text
from models.influencers.typed_asking import asking_of, says_product, without_words
from models.plural import counted
from models.reading.currencies import NAMES, SIGNS, parse_currency
from models.reading.dates import parse_day
from models.reading.money import currency_in, parse_money
from models.reading.numbers import Mark, is_blank, parse_count, parse_percent
from models.reading.text import clean, fold, one_line, quoted
from storage.importers.amount_doubts import AmountDoubts
from storage.importers.header import Header, cell
from storage.importers.lists.columns import ListColumns
from storage.importers.lists.contacts import contact_of, emailed
from storage.importers.lists.evidence import mark_of
from storage.importers.lists.meanings import CURRENCIES
from storage.importers.tables.raw_table import Cells, Record

AUDIENCE = "audience: "
"""Begins the tag that says where most of the audience lives; it is not where the person does."""

PARTS = re.compile(r"\s*[;|\n]\s*|\s*,\s+")
LISTS = {"niches": "niche", "languages": "language", "tags": "tags"}
"""The fields that hold several words, and what their columns are called here."""

REMEMBERED = 8192
HIGHEST_FIT = 5
YES = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "si"})
PLAIN_NOTES = frozenset({
    "note", "notes", "remark", "remarks", "notiz", "notizen", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen",
    "remarque", "remarques", "nota", "notas", "observaciones", "observacoes", "osservazioni", "appunti", "opmerking",
    "opmerkingen", "notities", "uwagi", "notatka", "notatki", "not", "notlar",
})  # fmt: skip
"""Headers that say nothing of a note but that it is one; others are kept before it."""

MOST_EMAILS = 3


class Texts:
    """Reads the columns of the influencer herself from one row."""

    def __init__(self, columns: ListColumns, header: Header, records: Sequence[Record], options: ImportOptions) -> None:
        self._columns = columns
        self._header = header
        self._usual = options.currency
        self._example = ""
        self._not_to_contact = 0
        self._doubts = AmountDoubts(asks=True)
        self._mark: Mark | str | None = options.decimal
        singles, several = columns.singles, columns.several
        self._price_at, self._currency_at = singles.get("price"), singles.get("currency")
        if self._price_at is not None:
            self._usual = _currency_of(header.names[self._price_at]) or options.currency
            self._mark = mark_of(self._price_at, records, options.decimal)
        self._readers = [(name, singles[name], reader) for name, reader in _READERS.items() if name in singles]
        self._lines = [(name, singles[name], reader) for name, reader in _LINES.items() if name in singles]
        self._lists = [(field, several[name]) for field, name in LISTS.items() if name in several]
        self._priced = lru_cache(REMEMBERED)(self._price)
        self._emails = several.get("email", ())
        self._contacts = [*self._emails, *several.get("contact", ())]
        self._odd_emails: list[str] = []
        self._audience = ""

    def read(self, cells: Cells, notes_left: Sequence[str] = ()) -> dict[str, object]:
        """Fields of the influencer that are not blank, by column; raises ``UnreadableError`` for an odd price.

        The row has a cell for every column of the header. ``notes_left`` are words of other columns that have no place
        but among the notes.
        """
        notes = [*self._notes(cells), *notes_left]
        found = self._told_contacts(cells, notes)
        for name, place, line in self._lines:
            if text := line(cells[place]):
                found[name] = text
        for field, places in self._lists:
            if parts := _split(cells[places[0]]) if len(places) == 1 else _parts(cells, places):
                found[field] = parts
        if "audience" in self._columns.singles:
            self._add_audience(cells, found)
        if self._price_at is not None:
            told, words = self._priced(cells[self._price_at], cell(cells, self._currency_at))
            found |= told
            notes += words
        for column, place, reader in self._readers:
            if text := _lined(cells[place]):
                found |= reader(column, text)
        if notes:
            found["notes"] = "\n".join(notes)
        return found

    def decisions(self) -> list[Decision]:
        """What became of columns that have no place of their own."""
        told = [Decision("money", "Money", self._example)] if self._example else []
        told += self._doubts.decisions()
        if self._audience:
            name = self._header.names[self._columns.singles["audience"]]
            told.append(Decision("audience", f"{name} kept as a tag, such as", f"“{self._audience}”"))
        if self._odd_emails:
            count = len(self._odd_emails)
            lead = f"{counted(count, 'e-mail')} that {'is' if count == 1 else 'are'} no plain address, such as"
            some = ", ".join(self._odd_emails[:MOST_EMAILS])
            told.append(Decision("email", lead, some, "— kept as written in the notes"))
        if self._not_to_contact:
            people = "1 person" if self._not_to_contact == 1 else f"{show.count(self._not_to_contact)} people"
            told.append(Decision("do_not_contact", "Marked “Do not contact”, as the list says:", people))
        return told

    def _told_contacts(self, cells: Cells, notes: list[str]) -> dict[str, object]:
        """What the columns of contact data tell, the first of them before others; words go to the notes."""
        found: dict[str, object] = {}
        for place in self._contacts:
            told = contact_of(cells[place], self._header.names[place])
            if place in self._emails and "notes" in told and "do_not_contact" not in told:
                self._odd_emails.append(emailed(cells[place], told))
            self._not_to_contact += "do_not_contact" in told
            notes += [str(note)] if (note := told.pop("notes", "")) else []
            found = told | found if found else told
        return found

    def _add_audience(self, cells: Cells, found: dict[str, object]) -> None:
        if audience := _lined(cells[self._columns.singles["audience"]]):
            self._audience = self._audience or AUDIENCE + audience
            tags = _parts(cells, self._columns.several.get("tags", ()))
            found["tags"] = (*tags, AUDIENCE + audience)

    def _notes(self, cells: Cells) -> list[str]:
        lines = []
        for place in self._columns.several.get("notes", ()):
            text = clean(cells[place]).strip()
            if text and not is_blank(text):
                plain = self._header.keys[place] in PLAIN_NOTES
                lines.append(text if plain else f"{self._header.names[place]}: {text}")
        return lines

    def _price(self, price: str, beside: str) -> tuple[dict[str, object], tuple[str, ...]]:
        """What a cell of prices tells, with the currency ``beside`` it: fields by column, and words for the notes."""
        text = _line(price)
        words = (f"{self._header.names[self._columns.singles['price']]}: {text}",) if text else ()
        if any(map(str.isdecimal, text)):
            asked = without_words(text)
            return self._asked(asked, _line(beside)), () if asked == text else words
        return ({"asks_product": True}, ()) if says_product(text) else ({}, words)

    def _asked(self, text: str, told: str) -> dict[str, object]:
        """What is asked for, its amount in the currency ``told`` beside it, or that it names."""
        asking = asking_of(text, self._usual, lambda part: self._amount(part, told))
        if not self._example and not text.isdecimal():
            shown = asking_text(asking)
            self._example = f"{text} = {shown}" if text != shown else ""
        fields: dict[str, object] = {}
        if asking.price is not None:
            fields = {"asking_price": asking.price, "currency": asking.currency}
        if asking.commission is not None:
            fields["asking_commission"] = asking.commission
        return fields | {"asks_product": True} if asking.product else fields

    def _amount(self, text: str, told: str) -> tuple[int | None, str]:
        currency = parse_currency(told) if told else currency_in(text) or self._usual
        if isinstance(self._mark, Mark) and self._mark.ambiguous:
            title = self._header.names[self._columns.singles["price"]]
            return self._doubts.read(title, text, currency, self._mark), currency
        return parse_money(text, currency, self._mark), currency


def _parts(cells: Cells, places: Sequence[int]) -> tuple[str, ...]:
    """The words of all cells of a kind, each once."""
    return tuple(dict.fromkeys(part for place in places for part in _split(cells[place])))


def _flag(name: str, text: str) -> dict[str, object]:
    column = "asks_product" if name == "product" else name
    return {column: True} if fold(text) in YES else {}


def _commission(_name: str, text: str) -> dict[str, object]:
    share = parse_percent(text, bare="percent")
    return {} if share is None else {"asking_commission": round(share * 10_000)}


def _rating(name: str, text: str) -> dict[str, object]:
    rating = parse_count(text)
    if rating is None or not 0 <= rating <= HIGHEST_FIT:
        raise UnreadableError(f"{quoted(text)} is no rating. Type 0 to {HIGHEST_FIT} or leave it empty.")
    return {name: rating}


def _day(name: str, text: str) -> dict[str, object]:
    """A day that only matters where it leaves no doubt."""
    with suppress(UnreadableError):
        return {name: parse_day(text)}
    return {}


_READERS: dict[str, Callable[[str, str], dict[str, object]]] = {
    "product": _flag,
    "do_not_contact": _flag,
    "commission": _commission,
    "fit_niche": _rating,
    "fit_values": _rating,
    "fit_style": _rating,
    "fit_audience": _rating,
    "created_on": _day,
}


def _line(text: str) -> str:
    """A cell on one line, "" for a blank."""
    return "" if is_blank(text) else one_line(text)


# Lists repeat the same few countries, niches and prices in thousands of rows.
_lined = lru_cache(REMEMBERED)(_line)
_LINES: dict[str, Callable[[str], str]] = {"country": _lined, "region": _lined, "phone": _line}


@lru_cache(REMEMBERED)
def _split(text: str) -> tuple[str, ...]:
    if is_blank(text):
        return ()
    return tuple(dict.fromkeys(one_line(part) for part in PARTS.split(text) if part.strip()))


def _currency_of(header: str) -> str:
    """The currency that the header of prices names by code or sign, "" for none."""
    words: list[str] = re.findall(r"[^\W\d_]{3,}|[^\w\s()[\]/.,:-]+", header.replace("_", " "))
    for word in words:
        if word.casefold() in CURRENCIES and word.upper() in NAMES:
            return word.upper()
        if word in SIGNS:
            return SIGNS[word][0]
    return ""
