"""A choice of all currencies, by code and name."""

from PySide6.QtCore import QLocale

from models.reading.currencies import NAMES
from ui.campaigns.form import ChoiceField
from ui.widgets.choice_box import ChoiceBox

FALLBACK = "EUR"
SHOWN = 14


class CurrencyChoice(ChoiceField[str]):
    """Every currency in the order of its code; typing the code goes there."""

    def __init__(self, chosen: str) -> None:
        choices = [(f"{code} – {name}", code) for code, name in NAMES.items()]
        super().__init__(choices, chosen if chosen in NAMES else FALLBACK)
        self.setMaxVisibleItems(SHOWN)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)


def usual_currency() -> str:
    """The currency of the country that this computer is set to; the euro where that says nothing."""
    code = QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if code in NAMES else FALLBACK
