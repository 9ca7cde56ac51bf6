from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from models.reading.dates import Kind
from models.reading.system_style import ENGLISH, SystemStyle
from tests.system_styles import GERMAN, written_in
from ui.theme import Theme
from ui.widgets.count_field import CountField
from ui.widgets.day_field import DayField
from ui.widgets.money_field import MoneyField


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def test_money_says_what_it_understood(theme: Theme, qtbot: QtBot) -> None:
    field = MoneyField("EUR", theme)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "1.234,5")
    assert field.echo == "= €1,234.50"
    assert field.value == 123450


@pytest.mark.parametrize(("style", "echo"), [(ENGLISH, "= €1.23"), (GERMAN, "= €1.234,00")])
def test_an_amount_in_doubt_is_echoed_as_the_system_writes_it(
    style: SystemStyle, echo: str, theme: Theme, qtbot: QtBot
) -> None:
    field = MoneyField("EUR", theme)
    qtbot.addWidget(field)
    with written_in(style):
        qtbot.keyClicks(field, "1.234")
        assert field.echo == echo


def test_leaving_the_field_commits_the_value_once(theme: Theme, qtbot: QtBot) -> None:
    field = MoneyField("EUR", theme)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "280")
    with qtbot.waitSignal(field.committed) as caught:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [28000]
    assert field.text() == "€280.00"
    assert field.echo == ""
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_blank_field_is_none_and_not_zero(theme: Theme, qtbot: QtBot) -> None:
    field = CountField(theme)
    qtbot.addWidget(field)
    field.set_value(12500)
    field.clear()
    with qtbot.waitSignal(field.committed) as caught:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [None]


def test_what_cannot_be_read_is_told_and_not_committed(theme: Theme, qtbot: QtBot) -> None:
    field = CountField(theme)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "about 5k?")
    with qtbot.assertNotEmitted(field.committed), qtbot.waitSignal(field.problem_found) as caught:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "about 5k?" in str(caught.args)
    assert field.property("problem") is True
    assert field.text() == "about 5k?"


def test_mending_the_text_takes_the_complaint_back(theme: Theme, qtbot: QtBot) -> None:
    field = CountField(theme)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "5k?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.property("problem") is False
    assert field.value == 5000


def test_escape_brings_the_stored_value_back(theme: Theme, qtbot: QtBot) -> None:
    field = CountField(theme)
    qtbot.addWidget(field)
    field.set_value(18400)
    qtbot.keyClicks(field, "99")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.value == 18400
    assert field.text() == "18,400"


def test_a_day_is_echoed_with_its_month_in_letters(theme: Theme, qtbot: QtBot) -> None:
    field = DayField(theme)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "2026-04-03")
    assert field.value == date(2026, 4, 3)
    assert field.echo == "= 3 Apr 2026"


@pytest.mark.parametrize(("order", "echo"), [("dmy", "= 1 Oct 2026"), ("mdy", "= 10 Jan 2026"), (None, "")])
def test_a_day_in_figures_is_read_in_the_order_of_the_system(
    order: Kind | None, echo: str, theme: Theme, qtbot: QtBot
) -> None:
    field = DayField(theme)
    qtbot.addWidget(field)
    with written_in(SystemStyle(day_order=order)):
        qtbot.keyClicks(field, "1/10/2026")
    assert field.echo == echo
    assert bool(field.problem) is not bool(echo)


def test_a_day_to_come_may_be_typed_without_its_year(theme: Theme, qtbot: QtBot) -> None:
    field = DayField(theme, ahead=date(2026, 11, 27))
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "30 nov")
    assert field.echo == "= 30 Nov 2026"
    field.clear()
    qtbot.keyClicks(field, "1 jul")
    assert field.value == date(2027, 7, 1)


@pytest.mark.parametrize(("typed", "day"), [("3.11.", "3 Nov 2026"), ("1.9.", "1 Sep 2026")])
def test_a_day_that_has_just_passed_is_of_this_year(typed: str, day: str, theme: Theme, qtbot: QtBot) -> None:
    field = DayField(theme, ahead=date(2026, 11, 27))
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    assert field.echo == f"= {day}"


def test_a_shown_day_can_be_read_again(theme: Theme, qtbot: QtBot) -> None:
    field = DayField(theme)
    qtbot.addWidget(field)
    field.set_value(date(2026, 9, 18))
    field.setText(field.text() + " ")
    assert field.value == date(2026, 9, 18)


@pytest.mark.parametrize(
    ("minor", "currency", "shown"),
    [
        (123450, "EUR", "€1,234.50"),
        (-5, "EUR", "−€0.05"),
        (1200, "JPY", "¥1,200"),
        (1500, "CHF", "CHF 15.00"),
        (9900, "PLN", "99.00 zł"),
    ],
)
def test_money_is_shown_with_the_sign_of_its_currency(
    minor: int, currency: str, shown: str, theme: Theme, qtbot: QtBot
) -> None:
    field = MoneyField(currency, theme)
    qtbot.addWidget(field)
    field.set_value(minor)
    assert field.text() == shown


def test_another_currency_reads_the_same_figure_anew(theme: Theme, qtbot: QtBot) -> None:
    field = MoneyField("EUR", theme)
    qtbot.addWidget(field)
    field.set_value(120000)
    field.set_currency("JPY")
    assert field.value == 1200
    assert field.text() == "¥1,200"
