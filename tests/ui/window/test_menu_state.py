from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.factory import add_influencer
from ui.files import Files
from ui.influencers.influencers_tab import InfluencersTab
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS


@pytest.fixture
def tab(window: MainWindow, files: Files, own: Path) -> InfluencersTab:
    files.open(own)
    found = window.findChild(InfluencersTab)
    assert found is not None
    for name in ("Moss & Crumb", "Zoë Müller"):
        add_influencer(found.session.workspace, name)
    found.read_anew()
    found.model.complete()
    return found


def names(tab: InfluencersTab) -> list[str]:
    """Everybody whom the file holds, in the order of the list."""
    return [row.name for row in tab.session.workspace.influencers.rows(tab.source.ids(tab.model.sort_keys)).values()]


def opened(qtbot: QtBot, window: MainWindow) -> QMenu:
    """The menu *Influencer*, popped up."""
    menu = next(action.menu() for action in window.menuBar().actions() if action.text() == "&Influencer")
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_the_menu_ticks_do_not_contact_for_who_is_chosen(
    qtbot: QtBot, window: MainWindow, tab: InfluencersTab
) -> None:
    moss, zoe = tab.source.ids(tab.model.sort_keys)
    tab.session.edit("Mark", lambda w: w.influencers.update(moss, do_not_contact=True))
    for who, is_marked in ((moss, True), (zoe, False)):
        tab.select(who)
        menu = opened(qtbot, window)
        assert window.menus["do_not_contact"].isChecked() is is_marked
        menu.close()
    window.menus["do_not_contact"].trigger()
    menu = opened(qtbot, window)
    assert window.menus["do_not_contact"].isChecked()
    menu.close()


def test_what_is_about_one_person_is_grey_with_the_reason_while_several_are_selected(
    qtbot: QtBot, window: MainWindow, tab: InfluencersTab
) -> None:
    tab.table.selectAll()
    menu = opened(qtbot, window)
    log, email = window.menus["log_contact"], window.menus["write_email"]
    assert not log.isEnabled()
    assert log.toolTip() == "2 influencers are selected. Choose one of them for that."
    assert menu.toolTipsVisible()
    assert email.isEnabled()
    menu.close()
    assert log.isEnabled()


def test_an_entry_is_chosen_by_its_underlined_letter(
    qtbot: QtBot, window: MainWindow, tab: InfluencersTab
) -> None:
    tab.select(tab.source.ids(tab.model.sort_keys)[0])
    menu = opened(qtbot, window)
    text = window.menus["delete_influencers"].text()
    qtbot.keyClicks(menu, text[text.index("&") + 1])
    assert not menu.isVisible()
    assert len(tab.source.ids(tab.model.sort_keys)) == 1


@pytest.mark.parametrize("name", ["delete_influencers", "paste_cells", "fill_down", "copy_cells", "copy_cell"])
def test_what_meets_the_rows_of_the_list_is_done_only_where_they_are_seen(
    window: MainWindow, tab: InfluencersTab, name: str
) -> None:
    people = names(tab)
    tab.table.selectAll()
    QGuiApplication.clipboard().setText("PRIYA11\nDIEGO11")
    page = window.page
    assert page is not None
    page.show_campaigns()
    action = window.menus[name]
    top = submenu_of(next(one for one in window.menuBar().actions() if action in submenu_of(one).actions()))
    top.aboutToShow.emit()
    assert not action.isEnabled()
    assert "Ctrl+1" in action.toolTip()
    top.aboutToHide.emit()
    action.trigger()
    assert page.current == CAMPAIGNS
    assert "Ctrl+1" in window.toast.text
    assert names(tab) == people
    page.show_influencers()
    top.aboutToShow.emit()
    assert action.isEnabled()


SMALL_SCREEN = 720
"""Height in pixels."""


def test_every_menu_fits_a_small_screen(window: MainWindow) -> None:
    heights = {action.text(): submenu_of(action).sizeHint().height() for action in window.menuBar().actions()}
    room = SMALL_SCREEN - window.menuBar().height()
    assert {title: height for title, height in heights.items() if height > room} == {}


def test_rarely_used_entries_stand_in_a_menu_of_their_own_and_keep_their_keys(
    qtbot: QtBot, window: MainWindow, tab: InfluencersTab
) -> None:
    menu = opened(qtbot, window)
    details = submenu_of(next(action for action in menu.actions() if action.text().replace("&", "") == "Details"))
    assert window.menus["read_followers"] in details.actions()
    assert window.menus["read_followers"].shortcut().toString() == "Ctrl+Shift+F"
    tab.table.selectAll()
    details.aboutToShow.emit()
    assert not window.menus["read_followers"].isEnabled()
    menu.close()
    details.aboutToHide.emit()
    assert window.menus["read_followers"].isEnabled()


def submenu_of(action: QAction) -> QMenu:
    menu = action.menu()
    assert isinstance(menu, QMenu)
    return menu
