"""Saved views of the list, by mouse and keyboard."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.saved_view import ListLook
from storage.workspace import Workspace
from tests.factory import do
from tests.ui.influencers.conftest import PEOPLE, shown_tab
from tests.ui.influencers.pointing import names, search
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.view_name_dialog import ViewNameDialog
from ui.influencers.views_menu import ViewsMenu
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def pick(qtbot: QtBot, tab: InfluencersTab) -> Callable[[str], None]:
    """Opens *Views* by keyboard and chooses an entry."""

    def picked(text: str) -> None:
        tab.bar.views.setFocus()
        qtbot.keyClick(tab.bar.views, Qt.Key.Key_Down)
        menu = menu_of(tab)
        qtbot.waitUntil(menu.isVisible)
        menu.setActiveAction(entries(tab)[text])
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    return picked


@pytest.fixture
def type_name(qtbot: QtBot, tab: InfluencersTab) -> Callable[[str], ViewNameDialog]:
    """Types into the dialog that is open and presses Return."""

    def typed(name: str) -> ViewNameDialog:
        dialog = tab.findChildren(ViewNameDialog)[-1]
        dialog.name.selectAll()
        qtbot.keyClicks(dialog.name, name)
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
        return dialog

    return typed


def menu_of(tab: InfluencersTab) -> ViewsMenu:
    menu = tab.findChild(ViewsMenu)
    assert isinstance(menu, ViewsMenu)
    return menu


def entries(tab: InfluencersTab) -> dict[str, QAction]:
    return {action.text(): action for action in menu_of(tab).actions() if action.text()}


@pytest.fixture
def sweets(tab: InfluencersTab, pick: Callable[[str], None], type_name: Callable[[str], ViewNameDialog]) -> str:
    """A view of one niche, a word and two columns, sorted by followers; returns its words in the menu."""
    tab.bar.chips.by_part["niches"].set_values(frozenset({"Vegan sweets"}))
    search(tab, "zoe")
    tab.table.layout_of_columns.arrange(("name", "email"))
    tab.table.sort_by(tab.model.column_named("followers") or 0)
    pick("Save this view…")
    type_name("Sweets & more")
    return "Sweets && more"


def test_a_saved_view_is_in_force_at_once(tab: InfluencersTab, sweets: str, session: Session) -> None:
    assert tab.bar.views.text() == "Sweets & more"
    assert session.undo_labels()[0] == "Save view Sweets & more"


def test_one_click_leads_back_to_everybody(qtbot: QtBot, tab: InfluencersTab, sweets: str) -> None:
    assert names(tab) == ["Zoë Müller"]
    cross = QPoint(tab.bar.views.width() - 14, tab.bar.views.height() // 2)
    qtbot.mouseClick(tab.bar.views, Qt.MouseButton.LeftButton, pos=cross)
    tab.shown.search()
    assert len(names(tab)) == len(PEOPLE)
    assert tab.bar.views.text() == "Views"
    assert tab.model.sort_keys == (("followers", True),)


def test_a_view_brings_filter_search_order_and_columns(
    tab: InfluencersTab, sweets: str, pick: Callable[[str], None]
) -> None:
    pick("Everybody")
    tab.shown.search()
    assert len(names(tab)) == len(PEOPLE)
    pick(sweets)
    tab.shown.search()
    assert names(tab) == ["Zoë Müller"]
    assert tab.bar.search.text() == "zoe"
    assert tab.bar.chips.by_part["niches"].text() == "Vegan sweets"
    assert tab.model.sort_keys == (("followers", True),)
    assert tab.table.layout_of_columns.shown == ("name", "email")
    assert tab.bar.views.text() == "Sweets & more"


def test_columns_of_a_view_are_not_those_of_this_machine(
    qtbot: QtBot, tab: InfluencersTab, session: Session, theme: Theme, pick: Callable[[str], None],
    type_name: Callable[[str], ViewNameDialog],
) -> None:  # fmt: skip
    layout = tab.table.layout_of_columns
    layout.show("tags", shown=True)
    pick("Save this view…")
    type_name("Tagged")
    layout.arrange(("name", "phone"))
    assert "tags" in shown_tab(qtbot, session, theme).table.layout_of_columns.shown
    pick("Everybody")
    assert "tags" in layout.shown
    assert "phone" not in layout.shown


def test_a_view_that_was_changed_says_so_and_can_be_updated(
    tab: InfluencersTab, session: Session, sweets: str, pick: Callable[[str], None]
) -> None:
    menu_of(tab).aboutToShow.emit()
    assert not entries(tab)[f"Update “{sweets}”"].isEnabled()
    tab.bar.search.clear()
    assert tab.bar.views.text() == "Sweets & more, changed"
    pick(f"Update “{sweets}”")
    assert tab.bar.views.text() == "Sweets & more"
    assert session.workspace.saved_views.all()[0].search == ""
    session.undo()
    assert session.workspace.saved_views.all()[0].search == "zoe"


def test_a_view_gets_another_name(
    tab: InfluencersTab, session: Session, sweets: str, pick: Callable[[str], None],
    type_name: Callable[[str], ViewNameDialog],
) -> None:  # fmt: skip
    pick(f"Rename “{sweets}”…")
    type_name("Candy")
    assert tab.bar.views.text() == "Candy"
    session.undo()
    assert tab.bar.views.text() == "Sweets & more"


def test_a_name_that_is_taken_is_told_where_it_is_typed(
    tab: InfluencersTab, sweets: str, pick: Callable[[str], None], type_name: Callable[[str], ViewNameDialog]
) -> None:
    pick("Save this view…")
    dialog = type_name("SWEETS & MORE")
    assert dialog.isVisible()
    assert dialog.strip.isVisible()
    dialog.name.clear()
    dialog.on_ok_clicked()
    assert dialog.isVisible()
    dialog.reject()


def test_a_deleted_view_shows_everybody_and_undo_brings_it_back(
    qtbot: QtBot, tab: InfluencersTab, session: Session, sweets: str, pick: Callable[[str], None]
) -> None:
    with qtbot.waitSignal(tab.told) as told:
        pick(f"Delete “{sweets}”")
    assert told.args == ["View “Sweets & more” deleted. Nobody in it was touched.", True]
    tab.shown.search()
    assert len(names(tab)) == len(PEOPLE)
    session.undo()
    menu_of(tab).aboutToShow.emit()
    assert sweets in entries(tab)


def test_clear_leaves_the_view_too(qtbot: QtBot, tab: InfluencersTab, sweets: str) -> None:
    qtbot.mouseClick(tab.bar.clear_button, Qt.MouseButton.LeftButton)
    tab.shown.search()
    assert len(names(tab)) == len(PEOPLE)
    assert tab.bar.views.text() == "Views"


def test_undoing_the_making_of_a_view_leaves_the_list_as_it_is(
    tab: InfluencersTab, session: Session, sweets: str
) -> None:
    session.undo()
    assert names(tab) == ["Zoë Müller"]
    assert tab.bar.views.text() == "Views"
    assert tab.table.layout_of_columns.shown == ("name", "email")


def test_the_dialog_says_what_is_kept(tab: InfluencersTab, pick: Callable[[str], None]) -> None:
    tab.bar.due.click()
    pick("Save this view…")
    dialog = tab.findChildren(ViewNameDialog)[-1]
    assert dialog.name.accessibleDescription() == "Keeps “Follow-up due”; sorted by Influencer; 10 columns."
    dialog.reject()


def test_a_view_of_a_later_version_shows_what_is_known_of_it_and_says_so(
    qtbot: QtBot, tab: InfluencersTab, session: Session, pick: Callable[[str], None]
) -> None:
    def add(w: Workspace) -> None:
        number = w.saved_views.add("Later", ListLook(InfluencerFilter(niches=frozenset({"Baking"}))))
        strange = {"filter": '{"niches": ["Baking"], "platforms": ["mastodon"]}', "sort": '[["karma", true]]'}
        w.store.update("saved_view", number, {**strange, "columns": '["name", "karma", "niches"]'})

    do(session.workspace, add)
    with qtbot.waitSignal(tab.told) as told:
        pick("Later")
    assert told.args == ["“Later” asks for what is not known here (platforms: mastodon).", False]
    assert names(tab) == ["Moss & Crumb"]
    assert tab.table.layout_of_columns.shown == ("name", "niches")
    assert tab.bar.views.text() == "Later"


def test_a_view_of_follow_ups_shows_those_of_the_day_it_is_chosen(
    tab: InfluencersTab, session: Session, pick: Callable[[str], None], type_name: Callable[[str], ViewNameDialog]
) -> None:
    session.clock = lambda: datetime(2026, 5, 3, 9)
    tab.bar.due.click()
    assert names(tab) == []
    pick("Save this view…")
    type_name("Waiting")
    pick("Everybody")
    session.clock = lambda: datetime(2026, 5, 4, 9)
    pick("Waiting")
    assert names(tab) == ["Moss & Crumb"]
    assert tab.bar.views.text() == "Waiting"


def test_the_menu_bar_opens_the_views(qtbot: QtBot, tab: InfluencersTab, sweets: str) -> None:
    tab.run("views.offer")
    qtbot.waitUntil(menu_of(tab).isVisible)
    shown = [text for text, action in entries(tab).items() if action.isCheckable()]
    assert shown == ["Everybody", sweets]
    assert [text for text, action in entries(tab).items() if action.isChecked()] == [sweets]


def test_follow_ups_due_are_those_of_a_day_that_has_just_begun(tab: InfluencersTab, session: Session) -> None:
    session.clock = lambda: datetime(2026, 5, 3, 23, 59)
    tab.bar.due.click()
    assert names(tab) == []
    session.clock = lambda: datetime(2026, 5, 4, 0, 1)
    tab.read_anew()
    assert names(tab) == ["Moss & Crumb"]
