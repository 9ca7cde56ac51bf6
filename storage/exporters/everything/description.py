"""What a table of the workspace says, in words: for whoever reads the exported files without Goodword."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.reading.platform import Platform


class Holds(StrEnum):
    """What the cells of a column are."""

    ID = "id"
    REFERENCE = "reference"
    TEXT = "text"
    LIST = "list"
    JSON = "json"
    WORD = "word"
    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    YES_NO = "yes_no"
    DAY = "day"
    MOMENT = "moment"
    FILE = "file"

    @property
    def explained(self) -> str:
        """How such a cell is read."""
        return EXPLAINED[self]


EXPLAINED = {
    Holds.ID: "A whole number that names the row; it never changes.",
    Holds.REFERENCE: "The id of a row of the table that “refers_to” names.",
    Holds.TEXT: "Words as they were typed or imported.",
    Holds.LIST: 'A JSON array of texts, such as ["Baking", "Bread"].',
    Holds.JSON: "A JSON value of Goodword’s own.",
    Holds.WORD: "One of the words of “one_of”, beside each what it means.",
    Holds.COUNT: "A whole number. Blank is not known, which is not 0.",
    Holds.MONEY: "A whole number of minor units of its currency: 1250 is 12.50 of EUR, 1250 of JPY. Blank is unknown.",
    Holds.SHARE: "A whole number of basis points, hundredths of a percent: 1250 is 12.5 %. Blank is not known.",
    Holds.YES_NO: "1 for yes, 0 for no. Blank is not known.",
    Holds.DAY: "A day as 2026-04-03.",
    Holds.MOMENT: "A day with its time as 2026-04-03 09:05, by the clock of wherever it was read.",
    Holds.FILE: "The path of a file in this ZIP.",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One column; ``words`` are what a ``WORD`` may be, ``currency`` says where that of ``MONEY`` stands."""

    name: str
    holds: Holds
    meaning: str
    words: Mapping[str, str] = field(default_factory=dict)
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name in the workspace, one sentence on it, and its columns but for the ``id``."""

    name: str
    meaning: str
    fields: tuple[Field, ...]


ID = Field("id", Holds.ID, "names the row")


def table(name: str, meaning: str, *fields: Field) -> Table:
    """A table whose rows have an ``id``."""
    return Table(name, meaning, (ID, *fields))


def reference(name: str, meaning: str) -> Field:
    """The id of another row; the schema knows of which table."""
    return Field(name, Holds.REFERENCE, meaning)


def text(name: str, meaning: str) -> Field:
    """Words."""
    return Field(name, Holds.TEXT, meaning)


def texts(name: str, meaning: str) -> Field:
    """Several words in one cell."""
    return Field(name, Holds.LIST, meaning)


def json(name: str, meaning: str) -> Field:
    """What only Goodword makes sense of."""
    return Field(name, Holds.JSON, meaning)


def word(name: str, meaning: str, known: Iterable[StrEnum]) -> Field:
    """A word of the vocabulary, with what a person reads for each."""
    return Field(name, Holds.WORD, meaning, {one.value: getattr(one, "label", one.value) for one in known})


def platform(name: str, meaning: str) -> Field:
    """Where something is published."""
    return word(name, meaning, Platform)


def count(name: str, meaning: str) -> Field:
    """A whole number."""
    return Field(name, Holds.COUNT, meaning)


def counts(**meanings: str) -> tuple[Field, ...]:
    """Several whole numbers."""
    return tuple(count(name, meaning) for name, meaning in meanings.items())


def money(name: str, meaning: str, currency: str = "the column “currency”") -> Field:
    """An amount in minor units."""
    return Field(name, Holds.MONEY, meaning, currency=currency)


def share(name: str, meaning: str) -> Field:
    """A share in basis points."""
    return Field(name, Holds.SHARE, meaning)


def yes_no(name: str, meaning: str) -> Field:
    """Yes or no."""
    return Field(name, Holds.YES_NO, meaning)


def day(name: str, meaning: str) -> Field:
    """A date."""
    return Field(name, Holds.DAY, meaning)


def moment(name: str, meaning: str) -> Field:
    """A date with its time."""
    return Field(name, Holds.MOMENT, meaning)


def picture(name: str, meaning: str) -> Field:
    """A PNG that lies beside the tables."""
    return Field(name, Holds.FILE, meaning)


CURRENCY = text("currency", "the currency of the row’s amounts (ISO 4217), such as EUR")
POSITION = count("position", "its place among the others, from 0")
