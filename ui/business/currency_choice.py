"""A choice of all currencies, by code and name."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from models.currencies import NAMES

FALLBACK = "EUR"
SHOWN = 14


class CurrencyChoice(QComboBox):
    """Every currency in the order of its code; typing the code goes there."""

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for code, name in NAMES.items():
            self.addItem(f"{code} – {name}", code)
        self.setMaxVisibleItems(SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.choose(chosen)

    @property
    def code(self) -> str:
        """The ISO code chosen."""
        return str(self.currentData())

    def choose(self, code: str) -> None:
        """Choose a currency; an unknown code chooses the euro."""
        place = self.findData(code)
        self.setCurrentIndex(place if place >= 0 else self.findData(FALLBACK))


def usual_currency() -> str:
    """The currency of the country that this computer is set to; the euro where that says nothing."""
    code = QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if code in NAMES else FALLBACK
