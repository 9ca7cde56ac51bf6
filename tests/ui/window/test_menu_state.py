from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.factory import add_influencer
from ui.files import Files
from ui.influencers.influencers_tab import InfluencersTab
from ui.main_window import MainWindow


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
