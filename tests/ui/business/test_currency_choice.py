import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from ui.business.currency_choice import CurrencyChoice, usual_currency


def test_typing_a_code_goes_there(qtbot: QtBot) -> None:
    choice = CurrencyChoice("EUR")
    qtbot.addWidget(choice)
    for key in (Qt.Key.Key_G, Qt.Key.Key_B, Qt.Key.Key_P):
        qtbot.keyClick(choice, key)
    assert choice.chosen == "GBP"


def test_an_unknown_code_chooses_the_euro(qtbot: QtBot) -> None:
    choice = CurrencyChoice("???")
    qtbot.addWidget(choice)
    assert choice.chosen == "EUR"


@pytest.mark.parametrize(
    ("locale", "currency"), [("en_GB", "GBP"), ("de_DE", "EUR"), ("ja_JP", "JPY"), ("en_US", "USD"), ("C", "EUR")]
)
def test_the_usual_currency_is_that_of_the_country(qapp: object, locale: str, currency: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert usual_currency() == currency
    finally:
        QLocale.setDefault(before)
