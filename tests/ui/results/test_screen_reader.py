"""What a screen reader meets on each page of the Results tab and in its dialogs: names, and the order of Tab."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from models.results.filters import Scope
from tests.ui.results.orders.conftest import add_odd
from tests.ui.results.shown import figures_page, orders_page, posts_page
from tests.ui.screen_reader import dialog_by, hold
from ui.results.orders.gift_dialog import GiftDialog
from ui.results.orders.view_chips import DECIDE
from ui.results.page_table import PAGES
from ui.results.results_tab import ResultsTab
from ui.session import Session

DIALOGS = ("readings.enter", "posts.add", "orders.tally", "figures.type_rates")
SIZE = (1360, 750)


@pytest.fixture
def session(session: Session) -> Session:
    assert session.edit("Add odd orders", add_odd)
    return session


@pytest.fixture
def tab(qtbot: QtBot, tab: ResultsTab) -> ResultsTab:
    tab.resize(*SIZE)
    tab.set_scope(Scope())
    qtbot.waitUntil(lambda: tab.found is not None and not tab.reader.is_busy)
    return tab


def dialog_in(tab: ResultsTab) -> QDialog:
    return next(one for one in tab.findChildren(QDialog) if one.isVisible())


@pytest.mark.parametrize("name", [spec.name for spec in PAGES])
def test_a_page_below_the_scope_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab, name: str) -> None:
    tab.pages.show_page(name)
    QApplication.processEvents()
    hold(tab)


def test_the_whole_panel_of_a_post_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab) -> None:
    posts_page(tab).table.select(2)
    QApplication.processEvents()
    hold(tab)


def test_a_figure_in_its_pane_is_named_and_read_in_order(tab: ResultsTab) -> None:
    page = figures_page(tab)
    for row in page.table.rows:
        page.table.select(row.id)
        hold(page)


def test_what_is_to_be_decided_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab) -> None:
    page = orders_page(tab)
    page.views.choose(DECIDE)
    page.go_to_rows()
    hold(tab)


def test_a_narrow_scope_and_its_comparison_are_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab) -> None:
    tab.show_campaign(1)
    qtbot.waitUntil(lambda: not tab.reader.is_busy)
    hold(tab)


@pytest.mark.parametrize("verb", DIALOGS)
def test_a_dialog_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab, verb: str) -> None:
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()


@pytest.mark.parametrize("verb", ["orders.assign", "orders.mark_gift"])
def test_a_dialog_about_an_order_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab, verb: str) -> None:
    page = orders_page(tab)
    assert page.model
    page.go_to_rows()
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()


def test_what_a_gift_cost_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab, session: Session) -> None:
    page = orders_page(tab)
    assert page.table
    page.table.select(next(order.id for order in session.workspace.orders.all() if order.code == "code1"))
    dialog = dialog_by(qtbot, tab, "orders.mark_gift")
    assert isinstance(dialog, GiftDialog)
    hold(dialog)
    dialog.reject()


def test_another_reading_of_a_post_is_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab) -> None:
    page = posts_page(tab)
    page.table.select(2)
    qtbot.waitUntil(page.panel.isVisible)
    page.panel.readings.add_button.click()
    dialog = dialog_in(tab)
    hold(dialog)
    dialog.reject()


def test_other_dates_are_named_and_read_in_order(qtbot: QtBot, tab: ResultsTab) -> None:
    tab.bar.dates.on_other_asked()
    dialog = dialog_in(tab)
    hold(dialog)
    dialog.reject()
