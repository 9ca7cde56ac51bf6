"""The way to the page about a person: the menu, and the menu of her row."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.paper.request import CreatorRequest
from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.row_menu import row_menu
from ui.paper.preview.window import PreviewWindow

PATIENCE = 30_000


def test_the_page_of_the_current_person_is_shown_and_offered_under_her_name(
    qtbot: QtBot, tab: InfluencersTab
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    tab.select(moss)
    tab.run("page.show_page")
    preview = tab.window().findChild(PreviewWindow)
    assert preview
    assert preview.request == CreatorRequest(moss)
    with qtbot.waitSignal(preview.shown, timeout=PATIENCE) as told:
        pass
    assert told.args
    today: date = tab.session.today
    assert told.args[0].file_name.endswith(f"One-pager – Moss & Crumb – {today}.pdf")
    preview.close()


def test_of_several_selected_nobody_could_tell_whom_it_is_about(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.table.selectAll()
    with qtbot.waitSignal(tab.told) as told:
        tab.run("page.show_page")
    assert told.args is not None
    assert "Choose one of them" in told.args[0]
    assert tab.window().findChild(PreviewWindow) is None


def test_the_menu_of_a_row_offers_it(tab: InfluencersTab) -> None:
    tab.select(id_of(tab, "Moss & Crumb"))
    person = tab.chosen.person
    assert person is not None
    asked: list[str] = []
    menu = row_menu(person, 1, asked.append, tab)
    next(action for action in menu.actions() if action.text() == "One-pager…").trigger()
    assert asked == ["page.show_page"]


def test_the_panel_leads_to_it_too(qtbot: QtBot, tab: InfluencersTab) -> None:
    moss = id_of(tab, "Moss & Crumb")
    tab.select(moss)
    qtbot.mouseClick(tab.panel.head.page_button, Qt.MouseButton.LeftButton)
    preview = tab.window().findChild(PreviewWindow)
    assert preview
    assert preview.request == CreatorRequest(moss)
    with qtbot.waitSignal(preview.shown, timeout=PATIENCE):
        pass
    preview.close()
