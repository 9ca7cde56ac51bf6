from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.figures.exchange import ExchangeRate, ExchangeRates
from models.figures.figure_text import Part
from models.results.filters import Scope
from storage.tables.settings import EXCHANGE_RATES
from storage.workspace import Workspace
from tests.ui.results.shown import figures_page
from ui.results.figures.exchange_rates_dialog import ExchangeRatesDialog
from ui.results.results_tab import ResultsTab
from ui.session import Session

TODAY = date(2026, 9, 30)


@pytest.fixture
def two_currencies(session: Session) -> Session:
    """The orders of the second creator are in dollars."""

    def pay_in_dollars(workspace: Workspace) -> None:
        for order in workspace.orders.all():
            if order.code == "code2":
                workspace.store.update("shop_order", order.id, {"currency": "USD"})

    session.edit("Dollars", pay_in_dollars)
    return session


@pytest.fixture
def tab_in_two(two_currencies: Session, tab: ResultsTab) -> ResultsTab:
    tab.set_scope(Scope())
    return tab


def opened(tab: ResultsTab) -> ExchangeRatesDialog:
    tab.run("figures.type_rates")
    found = [dialog for dialog in tab.findChildren(QDialog) if isinstance(dialog, ExchangeRatesDialog)]
    return found[-1]


def test_the_reason_leads_to_a_rate_and_the_rate_to_one_figure_that_says_so(
    qtbot: QtBot, tab_in_two: ResultsTab, session: Session
) -> None:
    page = figures_page(tab_in_two)
    page.select_figure("back_per_1")
    assert page.pane.mend.text() == "Type exchange rates…"
    qtbot.mouseClick(page.pane.mend, Qt.MouseButton.LeftButton)
    dialog = next(one for one in tab_in_two.findChildren(QDialog) if isinstance(one, ExchangeRatesDialog))
    assert list(dialog.rows) == ["USD"]
    qtbot.keyClicks(dialog.field("USD"), "0,5")
    with qtbot.waitSignal(tab_in_two.told) as told:
        qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Figures add up USD in EUR at the rates that you typed.", True]
    page.select_figure("back_per_1")
    qtbot.waitUntil(lambda: page.pane.value.text() == "€1.60")  # (160 + 320 ÷ 2) ÷ 200
    assert page.pane.text_of(Part.NOTE).splitlines()[-1] == "at 1 USD = 0.5 EUR, typed 30 Sep 2026"
    session.undo()
    page.select_figure("back_per_1")
    qtbot.waitUntil(lambda: page.pane.value.text() == "€0.80")


def test_subtotals_say_what_is_not_in_them(tab_in_two: ResultsTab) -> None:
    page = figures_page(tab_in_two)
    revenues = [row for row in page.table.rows if row.line and row.line.figure.name == "revenue"]
    assert [row.name for row in revenues] == ["Revenue in EUR", "Revenue in USD"]
    page.table.select(revenues[1].id)
    assert page.pane.text_of(Part.NOTE) == "without amounts in EUR"


@pytest.mark.parametrize("typed", ["0", "-1", "abc", "1 USD"])
def test_what_is_no_rate_is_said_at_its_field(
    qtbot: QtBot, tab_in_two: ResultsTab, session: Session, typed: str
) -> None:
    dialog = opened(tab_in_two)
    dialog.field("USD").setText(typed)
    dialog.ok_button.click()
    assert dialog.isVisible()
    assert dialog.rows["USD"].problem
    assert session.workspace.settings.get(EXCHANGE_RATES) is None


def test_a_rate_left_as_it_was_keeps_its_day_and_a_cleared_one_goes(tab_in_two: ResultsTab, session: Session) -> None:
    old = ExchangeRates("EUR", {code: ExchangeRate(Decimal("0.9"), date(2026, 1, 2)) for code in ("USD", "GBP")})
    session.edit("Rates", lambda w: w.settings.put(EXCHANGE_RATES, old))
    dialog = opened(tab_in_two)
    assert list(dialog.rows) == ["GBP", "USD"]
    dialog.field("GBP").clear()
    dialog.ok_button.click()
    kept = session.workspace.settings.get(EXCHANGE_RATES)
    assert kept == ExchangeRates("EUR", {"USD": ExchangeRate(Decimal("0.9"), date(2026, 1, 2))})


def test_where_all_is_in_one_currency_no_rate_is_asked_for(tab: ResultsTab) -> None:
    dialog = opened(tab)
    assert not dialog.rows
    assert dialog.ok_button.isHidden()
