"""Amounts with one mark before three digits, which can be read in two ways: what is refused, and what is assumed."""

from models import show
from models.errors import UnreadableError
from models.importing import Decision
from models.reading.currencies import minor_digits
from models.reading.money import parse_money
from models.reading.numbers import Mark, is_lone
from models.reading.text import quoted


class AmountDoubts:
    """Reads amounts, and keeps those of which nothing in their column says what their mark is.

    ``asks`` says that nobody knows how the file is written, as of tables kept by hand: then a mark before three
    digits parts thousands until the owner says otherwise, for hardly a currency has three decimals.
    """

    def __init__(self, *, asks: bool) -> None:
        self._asks = asks
        self._open: dict[str, str] = {}
        self._assumed: dict[str, str] = {}

    def read(self, title: str, text: str, currency: str, mark: Mark | str | None) -> int | None:
        """An amount of a column in minor units; ``UnreadableError`` where it is none or can be read in two ways."""
        if not isinstance(mark, Mark) or not mark.ambiguous or not is_lone(text):
            return parse_money(text, currency, mark)
        separator = "," if "," in text else "."
        digits = minor_digits(currency)
        if digits and (mark.decided_by or (digits == 3 and separator != mark.character)):
            self._open.setdefault(title, text)
            ways = f"could be {text.replace(separator, '')} or {text.replace(separator, '.')}"
            raise UnreadableError(f"{quoted(text)} {ways}. Say whether a point or a comma stands before decimals.")
        if digits == 0 or (self._asks and digits < 3):
            amount = parse_money(text, currency, "." if separator == "," else ",")
            if self._asks and digits and amount is not None:
                self._assumed.setdefault(title, f"{text} = {show.money(amount, currency)}")
            return amount
        return parse_money(text, currency, mark)

    def decisions(self) -> list[Decision]:
        """What the owner is asked; a column with problems last, for it is the one to answer for."""
        told = [
            Decision("decimal", f"“{title}” with thousands —", example, "(assumed: no row decides it)", is_open=True)
            for title, example in self._assumed.items()
        ]
        return told + [
            Decision("decimal", f"The numbers in “{title}” can be read in two ways:", text, is_open=True)
            for title, text in self._open.items()
        ]
