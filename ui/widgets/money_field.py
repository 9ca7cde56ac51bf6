"""A field for an amount in one currency."""

from decimal import Decimal

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from models.reading.currencies import minor_digits, symbol, symbol_is_last
from models.reading.money import parse_money
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


def shown_money(minor: int, currency: str) -> str:
    """An amount in minor units as the person's locale groups it, with the sign of its currency."""
    digits = minor_digits(currency)
    whole, rest = divmod(abs(minor), 10**digits)
    locale = QLocale()
    number = locale.toString(whole)
    if digits:
        zero = ord(locale.zeroDigit()[0])
        fraction = "".join(chr(zero + int(digit)) for digit in f"{rest:0{digits}d}")
        number = f"{number}{locale.decimalPoint()}{fraction}"
    sign = "-" if minor < 0 else ""
    mark = symbol(currency)
    if symbol_is_last(currency):
        return f"{sign}{number} {mark}"
    return f"{sign}{mark}{' ' if mark.isalpha() else ''}{number}"


class MoneyField(EchoField[int]):
    """Money in minor units of `currency`; "1.234,5" and "1234.5" are both understood."""

    def __init__(self, currency: str, theme: Theme, parent: QWidget | None = None) -> None:
        self._currency = currency
        super().__init__(
            theme,
            lambda text: parse_money(text, self._currency),
            lambda minor: shown_money(minor, self._currency),
            parent,
        )

    def set_currency(self, currency: str) -> None:
        """Keep the figure that is shown and read it in another currency from now on."""
        before, self._currency = self._currency, currency
        if self.value is not None:
            amount = Decimal(self.value).scaleb(-minor_digits(before))
            self.set_value(int(amount.scaleb(minor_digits(currency)).to_integral_value()))
