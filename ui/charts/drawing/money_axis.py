"""An axis that counts money where the chart does."""

from typing import Any, Protocol


class CountsMoney(Protocol):
    """A chart whose values may be money."""

    @property
    def currency(self) -> str:
        """The currency, empty where its values are no money."""

    def value_text(self, value: float) -> str:
        """A value as the chart writes it."""


def money_ticks(axis: Any, data: CountsMoney) -> None:
    """Write the ticks of an axis of matplotlib as money, where the chart counts that."""
    from matplotlib.ticker import FuncFormatter

    if data.currency:
        axis.set_major_formatter(FuncFormatter(lambda value, _: data.value_text(float(value))))
