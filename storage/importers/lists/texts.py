"""What else a list knows of a person: niches, places, contact data, price, notes; blanks say nothing."""

import re
from collections.abc import Callable
from functools import lru_cache

from models import show
from models.currencies import parse_currency
from models.errors import UnreadableError
from models.importing import Decision
from models.money import currency_in, parse_money
from models.numbers import is_blank, parse_count, parse_percent
from models.text import clean, fold, one_line, quoted
from storage.importers.header import Header, cell
from storage.importers.lists.columns import ListColumns
from storage.importers.tables.raw_table import Cells

AUDIENCE = "audience: "
"""Begins the tag that says where most of the audience lives; it is not where the person does."""

PARTS = re.compile(r"\s*[;|\n]\s*|\s*,\s+")
PRODUCT = frozenset({"product", "products", "product only", "free product", "gifted", "gifting", "produkt"})
LONGEST_BLANK = 12
REMEMBERED = 8192
HIGHEST_FIT = 5
YES = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "si"})
PLAIN_NOTES = frozenset({"note", "notes", "notizen", "remark", "remarks"})


class Texts:
    """Reads the columns of the influencer herself from one row."""

    def __init__(self, columns: ListColumns, header: Header, currency: str) -> None:
        self._columns = columns
        self._header = header
        self._currency = currency
        self._example = ""
        self._readers = [(name, reader) for name, reader in _READERS.items() if name in columns.singles]
        self._lines = [name for name in ("country", "region", "email", "phone") if name in columns.singles]

    def read(self, cells: Cells) -> dict[str, object]:
        """Fields of the influencer that are not blank, by column; raises ``UnreadableError`` for an odd price."""
        found: dict[str, object] = {}
        for name in self._lines:
            if text := self._line(cells, name):
                found[name] = text
        niches, languages = self._parts(cells, "niche"), self._parts(cells, "language")
        tags = self._tags(cells)
        notes = self._notes(cells)
        if niches:
            found["niches"] = niches
        if languages:
            found["languages"] = languages
        if tags:
            found["tags"] = tags
        if notes:
            found["notes"] = notes
        if "price" in self._columns.singles:
            found |= self._price(cells)
        for column, reader in self._readers:
            if text := self._line(cells, column):
                found |= reader(column, text)
        return found

    def decisions(self) -> list[Decision]:
        """What became of columns that have no place of their own."""
        told = [Decision("money", "Money", self._example)] if self._example else []
        if "audience" not in self._columns.singles:
            return told
        name = self._header.names[self._columns.singles["audience"]]
        return [*told, Decision("audience", f"{name} kept as a tag, such as", f"“{AUDIENCE}Spain”")]

    def _line(self, cells: Cells, name: str) -> str:
        text = cell(cells, self._columns.singles.get(name))
        if len(text) > LONGEST_BLANK and text.isascii() and text.isprintable() and text[0].isalnum():
            return text.strip()
        return _lined(text) if text else ""

    def _parts(self, cells: Cells, name: str) -> tuple[str, ...]:
        places = self._columns.several.get(name, ())
        if len(places) == 1:
            return _split(cell(cells, places[0]))
        return tuple(dict.fromkeys(part for place in places for part in _split(cell(cells, place))))

    def _tags(self, cells: Cells) -> tuple[str, ...]:
        audience = self._line(cells, "audience")
        tags = self._parts(cells, "tags")
        return (*tags, AUDIENCE + audience) if audience else tags

    def _notes(self, cells: Cells) -> str:
        lines = []
        for place in self._columns.several.get("notes", ()):
            text = clean(cell(cells, place)).strip()
            if text and not is_blank(text):
                plain = self._header.keys[place] in PLAIN_NOTES
                lines.append(text if plain else f"{self._header.names[place]}: {text}")
        return "\n".join(lines)

    def _price(self, cells: Cells) -> dict[str, object]:
        text = self._line(cells, "price")
        if not text:
            return {}
        if fold(text) in PRODUCT:
            return {"asks_product": True}
        amount, currency = _amount(text, self._line(cells, "currency"), self._currency)
        if not self._example and not text.isdecimal():
            self._example = f"{text} = {show.money(amount, currency)}"
        return {"asking_price": amount, "currency": currency}


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


_READERS: dict[str, Callable[[str, str], dict[str, object]]] = {
    "product": _flag,
    "do_not_contact": _flag,
    "commission": _commission,
    "fit_niche": _rating,
    "fit_values": _rating,
    "fit_style": _rating,
    "fit_audience": _rating,
}


# Lists repeat the same few countries, niches and prices in thousands of rows.
@lru_cache(REMEMBERED)
def _lined(text: str) -> str:
    return "" if is_blank(text) else one_line(text)


@lru_cache(REMEMBERED)
def _split(text: str) -> tuple[str, ...]:
    if is_blank(text):
        return ()
    return tuple(dict.fromkeys(one_line(part) for part in PARTS.split(text) if part.strip()))


@lru_cache(REMEMBERED)
def _amount(text: str, told: str, usual: str) -> tuple[int | None, str]:
    currency = parse_currency(told) if told else currency_in(text) or usual
    return parse_money(text, currency), currency
