"""A field for an amount in one currency."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from models import show
from models.reading.currencies import minor_digits
from models.reading.typed_numbers import typed_money
from ui.theme import Theme
from ui.widgets.echo_field import EchoField


class MoneyField(EchoField[int]):
    """Money in minor units of `currency`; "1.234,5" and "1234.5" are both understood.

    "1.234" is read as this system writes numbers.
    """

    def __init__(self, currency: str, theme: Theme, parent: QWidget | None = None) -> None:
        self._currency = currency
        super().__init__(
            theme,
            lambda text: typed_money(text, self._currency),
            lambda minor: show.money(minor, self._currency, cents=True),
            parent,
        )

    def set_currency(self, currency: str) -> None:
        """Keep the figure that is shown and read it in another currency from now on."""
        before, self._currency = self._currency, currency
        if self.value is not None:
            amount = Decimal(self.value).scaleb(-minor_digits(before))
            self.set_value(int(amount.scaleb(minor_digits(currency)).to_integral_value()))
