import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.figures.figure_groups import Group
from models.figures.figure_text import Part
from models.reading.platform import Platform
from models.results.earlier import Earlier
from models.results.filters import Scope
from tests.ui.results.shown import figures_page, overview
from ui.results.figures.figures_page import FiguresPage
from ui.results.page_table import FIGURES
from ui.results.results_tab import ResultsTab
from ui.session import Session


@pytest.fixture
def page(tab: ResultsTab) -> FiguresPage:
    return figures_page(tab)


def cells(page: FiguresPage, row_id: str) -> dict[str, str]:
    """What the row of a figure shows, by the name of the column."""
    row = next(row for row in page.table.rows if row.id == row_id)
    return {column.name: column.text(row).strip() for column in page.table.row_model.columns}


def test_figures_stand_under_their_headings_with_value_range_and_what_they_rest_on(page: FiguresPage) -> None:
    assert [row.name for row in page.table.rows if row.line is None] == [group.value for group in Group]
    shown = cells(page, "back_per_1")
    assert (shown["figure"], shown["value"]) == ("Back per €1", "€2.40")
    assert shown["range"].count(" – ") == 1
    assert (shown["basis"], shown["rests_on"]) == ("measured", "12 orders")


def test_what_is_not_available_says_why_in_its_row(page: FiguresPage) -> None:
    shown = cells(page, "profit")
    assert (shown["value"], shown["basis"]) == ("n/a", "")
    assert "gross margin" in shown["rests_on"]


def test_the_keyboard_goes_from_figure_to_figure_past_headings(qtbot: QtBot, page: FiguresPage) -> None:
    assert page.pane.title.text() == "Posts"
    page.select_figure("growth")
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.pane.title.text() == "Likes"
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    assert page.pane.title.text() == "Growth"
    qtbot.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.pane.title.text() == "Posts"


def test_a_heading_cannot_be_chosen_by_a_click_nor_by_keys(qtbot: QtBot, page: FiguresPage) -> None:
    page.select_figure("reach")
    index = page.table.row_model.index(0, 0)
    page.table.scrollToTop()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(index).center())
    assert (page.table.current_id, page.pane.title.text()) == ("reach", "Reached")
    for _ in range(3):
        qtbot.keyClick(page.table, Qt.Key.Key_Up)
    assert (page.table.current_id, page.table.selected_ids(), page.pane.title.text()) == ("posts", ["posts"], "Posts")


def test_a_long_reason_is_whole_in_the_tooltip_of_its_row_and_in_the_pane(page: FiguresPage) -> None:
    row = next(row for row in page.table.rows if row.line is not None and len(row.line.figure.reason) > 50)
    assert row.line is not None
    place, column = page.table.row_model.place_of(row.id), page.table.row_model.column_named("rests_on")
    assert place is not None
    assert column is not None
    page.table.select(row.id)
    tooltip = page.table.row_model.index(place, column).data(Qt.ItemDataRole.ToolTipRole)
    assert row.line.figure.reason in unescape(re.sub("<[^>]+>", "", tooltip))
    assert page.pane.text_of(Part.REASON) == row.line.figure.reason


def test_the_pane_says_formula_inputs_grounds_range_and_basis(page: FiguresPage) -> None:
    page.select_figure("back_per_1")
    pane = page.pane
    assert (pane.title.text(), pane.value.text(), pane.basis.text) == ("Back per €1", "€2.40", "measured")
    assert pane.text_of(Part.FORMULA) == "revenue ÷ cost"
    assert pane.text_of(Part.INPUTS) == "Revenue €480\nCost €200"
    assert pane.text_of(Part.GROUNDS) == "12 orders"
    assert "8 times in 10" in pane.text_of(Part.RANGE)
    assert pane.text_of(Part.REASON) == ""
    assert pane.mend.isHidden()


@pytest.mark.parametrize(
    ("figure", "button", "verb"),
    [
        ("impressions", "Enter metrics…", "readings.enter"),
        ("profit", "Type the gross margin…", "figures.edit_business"),
        ("budget", "Show the campaign", "figures.show_campaign"),
    ],
)
def test_a_figure_that_is_n_a_offers_what_mends_it(
    qtbot: QtBot, page: FiguresPage, figure: str, button: str, verb: str
) -> None:
    page.verb_asked.disconnect()
    page.select_figure(figure)
    assert page.pane.mend.text() == button
    with qtbot.waitSignal(page.verb_asked) as asked:
        qtbot.mouseClick(page.pane.mend, Qt.MouseButton.LeftButton)
    assert asked.args == [verb]
    with qtbot.waitSignal(page.verb_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [verb]


def test_the_gross_margin_is_typed_in_the_window(qtbot: QtBot, tab: ResultsTab, page: FiguresPage) -> None:
    page.select_figure("profit")
    with qtbot.waitSignal(tab.business_asked):
        page.pane.mend.click()


def test_the_budget_is_set_on_the_campaign(qtbot: QtBot, tab: ResultsTab, page: FiguresPage) -> None:
    page.select_figure("budget")
    with qtbot.waitSignal(tab.campaign_asked) as asked:
        page.pane.mend.click()
    assert asked.args == [1]


def test_a_platform_is_taken_out_where_money_needs_all(qtbot: QtBot, tab: ResultsTab, page: FiguresPage) -> None:
    tab.set_scope(Scope(frozenset({1}), platforms=frozenset({Platform.INSTAGRAM})))
    qtbot.waitUntil(lambda: cells(page, "cost")["value"] == "n/a")
    page.select_figure("cost")
    assert page.pane.mend.text() == "Take the platform out"
    page.pane.mend.click()
    qtbot.waitUntil(lambda: cells(page, "cost")["value"] == "€200")
    assert page.pane.value.text() == "€200"


def test_dates_are_taken_out_where_cost_needs_the_whole_campaign(
    qtbot: QtBot, tab: ResultsTab, page: FiguresPage
) -> None:
    tab.set_scope(Scope(frozenset({1}), since=date(2026, 9, 9), until=date(2026, 9, 20)))
    qtbot.waitUntil(lambda: cells(page, "cost")["value"] == "n/a")
    page.select_figure("cost")
    page.pane.mend.click()
    qtbot.waitUntil(lambda: cells(page, "cost")["value"] == "€200")


def test_another_scope_stands_beside_with_the_change(tab: ResultsTab, page: FiguresPage, session: Session) -> None:
    from ui.results.findings import find

    assert page.table.isColumnHidden(3)
    earlier = Earlier("TikTok", Scope(frozenset({1}), platforms=frozenset({Platform.TIKTOK})))
    page.show_findings(find(session.workspace, Scope.of_campaign(1), session.today, earlier))
    assert not page.table.isColumnHidden(3)
    shown = cells(page, "likes")
    assert (shown["value"], shown["earlier"], shown["change"]) == ("1,600", "800", "+100 %")
    assert (cells(page, "revenue")["earlier"], cells(page, "revenue")["change"]) == ("n/a", "n/a")
    assert page.table.row_model.headerData(3, Qt.Orientation.Horizontal) == "TikTok"
    index = page.table.row_model.index(page.table.row_model.place_of("revenue") or 0, 4)
    assert index.data(Qt.ItemDataRole.ToolTipRole)
    page.select_figure("likes")
    assert page.pane.compared.text() == "+100 % · TikTok: 800"


def test_the_chosen_figure_stays_chosen_when_something_changes(page: FiguresPage, session: Session) -> None:
    page.select_figure("revenue")
    assert session.edit("Sell", _sell)
    assert page.pane.title.text() == "Revenue"
    assert page.pane.value.text() == "€490"


def _sell(workspace: Any) -> None:
    day = date(2026, 9, 12)
    row = {"source": "shop", "number": "late", "placed_on": day, "currency": "EUR", "items": 1_000, "total": 1_000}
    workspace.orders.add(**row, code="code1")


def test_a_tile_leads_to_its_figure_by_click_and_by_return(qtbot: QtBot, tab: ResultsTab) -> None:
    tiles = overview(tab).tiles.tiles
    qtbot.mouseClick(tiles["revenue"], Qt.MouseButton.LeftButton)
    assert tab.pages.current_name == FIGURES
    assert figures_page(tab).pane.title.text() == "Revenue"
    tab.pages.show_page("overview")
    qtbot.keyClick(tiles["back_per_1"], Qt.Key.Key_Return)
    assert figures_page(tab).pane.title.text() == "Back per €1"


def test_a_tile_says_what_the_pane_says(tab: ResultsTab) -> None:
    tile = overview(tab).tiles.tiles["back_per_1"]
    page = figures_page(tab)
    page.select_figure("back_per_1")
    for part in (Part.FORMULA, Part.GROUNDS, Part.RANGE):
        assert page.pane.text_of(part) in tile.accessibleDescription()
    assert page.pane.text_of(Part.INPUTS).replace("\n", " · ") in tile.accessibleDescription()


def test_rows_are_copied_as_they_are_shown(qtbot: QtBot, page: FiguresPage) -> None:
    page.select_figure("revenue")
    page.table.copy_selection()
    assert QGuiApplication.clipboard().text().split("\t")[:2] == ["Revenue", "€480"]


def test_a_reader_hears_which_figure_it_is_and_all_that_is_known_of_it(page: FiguresPage) -> None:
    page.select_figure("cost")
    index = page.table.currentIndex().siblingAtColumn(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Cost: €200"
    assert page.table.accessibleName() == "Figures"
    assert "Based on: 2 partnerships" in page.pane.accessibleDescription()


def test_a_scope_that_holds_nothing_still_tells_why_each_figure_is_missing(
    qtbot: QtBot, tab: ResultsTab, page: FiguresPage
) -> None:
    tab.set_scope(Scope(platforms=frozenset({Platform.TWITCH})))
    qtbot.waitUntil(lambda: cells(page, "likes")["value"] == "n/a")
    assert page.isVisible()
    assert cells(page, "likes")["rests_on"] == "There is no post here yet."
