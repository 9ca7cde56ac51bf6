"""Fields that the owner made herself for what she wants to know of people."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from models import show
from models.errors import UnreadableError
from models.reading import system_style
from models.reading.text import fold, one_line, quoted
from models.record import record

if TYPE_CHECKING:
    from models.reading.dates import Kind as DateOrder
    from models.reading.dates import Order
    from models.reading.numbers import Mark

OWN_FIELD = "(own field)"
"""Ends the header of such a field in an exported table that has a column of its name already."""

COLUMN = "custom:"
"""Begins the name of a column of the list that shows such a field; its number follows."""

YES, NO = "yes", "no"
_YES: Final = frozenset(["yes", "y", "true", "1", "x", "ja", "oui", "si", "sim", "tak", "da", "はい"])
_NO: Final = frozenset(["no", "n", "false", "0", "nein", "non", "nao", "nie", "いいえ"])
_SHOWN_CHOICES: Final = 5

MOST_DIGITS: Final = 28
"""Digits of a number that are reckoned with exactly, and that are read again as they are shown."""


class FieldKind(StrEnum):
    """What the values of a field are."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"

    @property
    def label(self) -> str:
        """As a person reads it."""
        return {FieldKind.YES_NO: "Yes or no"}.get(self, self.value.capitalize())


@record(frozen=True)
class CustomField:
    """A field of the owner's own; ``choices`` are what one of the kind *choice* may say.

    Values are kept as text in one form: a day as 2026-04-03, a number as 1234.5, yes or no as such. A value that was
    there before the field got its kind may be anything: it stays as it is, is shown so, and sorts behind the others.
    """

    id: int
    name: str
    kind: FieldKind = FieldKind.TEXT
    position: int = 0
    choices: tuple[str, ...] = ()

    @property
    def column(self) -> str:
        """The name of the column that shows it."""
        return f"{COLUMN}{self.id}"

    def read(self, text: str, mark: "Mark | str | None" = None, order: "Order | DateOrder | None" = None) -> str:
        """What is kept of a typed text, "" for a blank; ``mark`` and ``order`` are those of a file's column.

        Raises ``UnreadableError`` where it is nothing of the field's kind.
        """
        from models.reading.dates import parse_day
        from models.reading.numbers import is_blank

        line = one_line(text)
        if not line or (self.kind is not FieldKind.TEXT and is_blank(line)):
            return ""
        match self.kind:
            case FieldKind.NUMBER:
                return _number(line, mark)
            case FieldKind.DATE:
                return str(parse_day(line, order))
            case FieldKind.CHOICE:
                return self._choice(line)
            case FieldKind.YES_NO:
                return _yes_or_no(line)
        return line

    def read_typed(self, text: str) -> str:
        """As ``read``, of what is typed here: numbers and days as this system writes them."""
        style = system_style.in_use()
        return self.read(text, style.decimal, style.day_order)

    def shown(self, value: str) -> str:
        """A kept value as a person reads it; one that is not of the field's kind as it stands."""
        if not value or not self.is_typed(value):
            return value
        if self.kind is FieldKind.NUMBER:
            return show.number(Decimal(value), len(value.partition(".")[2]))
        return show.day(date.fromisoformat(value), year=True) if self.kind is FieldKind.DATE else value

    def is_typed(self, value: str) -> bool:
        """Whether a kept value is one of the field's kind, in the form that is kept."""
        try:
            return self.read(value) == value
        except UnreadableError:
            return False

    def _choice(self, line: str) -> str:
        found = next((choice for choice in self.choices if fold(choice) == fold(line)), None)
        if found is None:
            some = ", ".join(self.choices[:_SHOWN_CHOICES]) + (", …" if len(self.choices) > _SHOWN_CHOICES else "")
            raise UnreadableError(f"{quoted(line)} is none of the choices ({some}).")
        return found


@record(frozen=True)
class CustomValue:
    """What one person has in one field, "" where nobody said anything."""

    field: CustomField
    value: str


def field_of_column(column: str) -> int | None:
    """The number of the field that a column of the list shows, ``None`` where it shows another thing."""
    number = column.removeprefix(COLUMN)
    return int(number) if number != column and number.isdecimal() else None


def _number(line: str, mark: "Mark | str | None") -> str:
    from models.reading.numbers import parse_decimal

    plain = _plain(parse_decimal(line.removesuffix("%").rstrip(), mark))
    if sum(map(str.isdecimal, plain)) > MOST_DIGITS:
        told = f"{quoted(line)} has more than {MOST_DIGITS} digits."
        raise UnreadableError(f"{told} Shorten it, or make it a field of text.")
    return plain


def _plain(number: Decimal | None) -> str:
    """Without exponent, and without zeros at the end that say nothing."""
    if number is None:
        return ""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def _yes_or_no(line: str) -> str:
    word = fold(line)
    if word not in _YES | _NO:
        raise UnreadableError(f"{quoted(line)} is neither yes nor no.")
    return YES if word in _YES else NO
