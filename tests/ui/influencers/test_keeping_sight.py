"""Whoever is selected stays in sight, and the panel never speaks of somebody who is not in the list."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace
from tests.factory import add_influencer, do
from tests.ui.influencers.conftest import shown_tab
from tests.ui.influencers.pointing import click, id_of, search
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.theme import Theme

LAST = "Person 99"


def _sixty(workspace: Workspace) -> None:
    for place in range(40, 100):
        add_influencer(workspace, f"Person {place}")


@pytest.fixture
def tab(qtbot: QtBot, session: Session, theme: Theme) -> InfluencersTab:
    """More people than the list has room for."""
    _sixty(session.workspace)
    return shown_tab(qtbot, session, theme)


def is_whole(tab: InfluencersTab) -> bool:
    """Whether the whole current row is in sight."""
    place = tab.table.currentIndex()
    seen = tab.table.viewport().rect()
    row = tab.table.visualRect(place)
    return place.isValid() and row.top() >= 0 and row.bottom() <= seen.bottom()


def test_clearing_the_search_keeps_her_in_sight(qtbot: QtBot, tab: InfluencersTab) -> None:
    search(tab, "person")
    click(qtbot, tab, LAST)
    search_field = tab.bar.search
    search(tab, " 99")
    qtbot.mouseClick(tab.bar.clear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.model.rowCount() > 60)
    assert not search_field.text()
    assert tab.table.current_id == id_of(tab, LAST)
    assert is_whole(tab)


def test_a_smaller_window_keeps_her_in_sight(qtbot: QtBot, tab: InfluencersTab) -> None:
    place = (tab.table.viewport().height() - 1) // tab.table.rowHeight(0) - 1
    tab.table.select(tab.model.id_at(place))
    tab.resize(1280, 500)
    qtbot.waitUntil(lambda: is_whole(tab))


def test_undoing_a_delete_selects_whom_it_brings_back(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    gone = {id_of(tab, "Person 50"), id_of(tab, "Person 52")}
    click(qtbot, tab, "Person 50")
    click(qtbot, tab, "Person 52", held="ctrl")
    tab.delete_selected()
    tab.table.select(id_of(tab, LAST))
    session.undo()
    assert set(tab.table.selected_ids()) == gone
    assert is_whole(tab)


def test_a_search_for_nobody_empties_the_panel(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, LAST)
    qtbot.waitUntil(lambda: tab.panel.person is not None and tab.panel.person.name == LAST)
    search(tab, "person")
    search(tab, "zzzz")
    qtbot.waitUntil(lambda: tab.panel.person is None)
    assert not tab.panel.head.isVisible()


def test_a_filter_that_lets_nobody_in_empties_the_panel(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    do(session.workspace, lambda w: w.influencers.update(id_of(tab, LAST), niches=("Tea",)))
    tab.bar.chips.by_part["niches"].set_values(frozenset({"Coffee"}))
    qtbot.waitUntil(lambda: tab.panel.person is None)


def test_sorting_from_the_top_shows_who_is_first_now(tab: InfluencersTab) -> None:
    section = tab.model.column_named("name")
    assert section is not None
    tab.table.select(tab.model.id_at(0))
    tab.table.sort_by(section)
    assert tab.table.verticalScrollBar().value() == 0


def test_the_arrow_of_the_order_stays_in_a_narrow_heading(tab: InfluencersTab) -> None:
    head, section = tab.table.horizontalHeader(), tab.model.column_named("rate")
    assert section is not None
    tab.table.sort_by(section)
    assert tab.table.head.heading(section) == "Engagement ▾"
    head.resizeSection(section, 70)
    assert tab.table.head.heading(section).endswith("… ▾")
