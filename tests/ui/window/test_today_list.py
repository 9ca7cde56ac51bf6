from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.today import TodayItem
from storage.workspace import Workspace, create_workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.ui.results.shown import posts_page
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.window.day_watch import DayWatch
from ui.window.main_window import MainWindow
from ui.window.today_list import TodayList
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

NOW = datetime(2026, 11, 23, 14, 2)
TODAY = NOW.date()


class MovingClock:
    """A clock that the test turns on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, clock: MovingClock) -> WorkspacePage:
    """A workspace in which one person, one campaign and one post need the owner."""
    workspace = create_workspace(tmp_path / "Fern.goodword")
    lena, mia = add_influencer(workspace, "Lena & Co"), add_influencer(workspace, "Mia")
    partnership = add_partnership(workspace, lena, add_campaign(workspace, "Spring box"))
    profile = workspace.profiles.of_influencer(lena)[0]

    def add(w: Workspace) -> None:
        w.contacts.add(mia, due_on=TODAY, note="Ask for the address")
        w.contacts.add(lena, due_on=TODAY + timedelta(days=1), note="Send the box")
        w.partnerships.add_deliverable(partnership_id=partnership, format="reel", post_due=TODAY - timedelta(days=2))
        w.posts.add(
            profile_id=profile.id, partnership_id=partnership, platform=profile.platform, disclosure_seen=True,
            published_at=NOW - timedelta(days=9), format="story",
        )  # fmt: skip

    do(workspace, add)
    window.show_session(Session(workspace, clock))
    assert window.page is not None
    return window.page


def opened(qtbot: QtBot, window: MainWindow) -> TodayList:
    window.menus["today"].trigger()
    found = window.status.today_list
    qtbot.waitUntil(found.isVisible)
    return found


def lines(found: TodayList) -> list[str]:
    model = found.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.usefixtures("page")
def test_everything_stands_below_its_need(qtbot: QtBot, window: MainWindow) -> None:
    told = "1 follow-up due · 1 piece late · 1 post awaiting metrics"
    qtbot.waitUntil(lambda: window.status._today.text() == told)
    assert lines(opened(qtbot, window)) == [
        "Follow-ups due", "Mia: Ask for the address", "Pieces late", "Lena & Co: reel",
        "Posts to measure", "Lena & Co: story",
    ]  # fmt: skip


@pytest.mark.parametrize(("downs", "tab"), [(0, INFLUENCERS), (1, CAMPAIGNS), (2, RESULTS)])
def test_enter_goes_to_what_is_chosen(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage, downs: int, tab: int
) -> None:
    page.show_tab((tab + 1) % 3)
    found = opened(qtbot, window)
    for _ in range(downs):
        qtbot.keyClick(found.view, Qt.Key.Key_Down)
    qtbot.keyClick(found.view, Qt.Key.Key_Return)
    assert not found.isVisible()
    assert page.current == tab


def test_a_click_goes_there_too_but_not_on_a_heading(qtbot: QtBot, window: MainWindow, page: WorkspacePage) -> None:
    page.show_tab(RESULTS)
    found = opened(qtbot, window)
    model = found.view.model()
    for row, is_open in ((0, True), (1, False)):
        place = found.view.visualRect(model.index(row, 0)).center()
        qtbot.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert found.isVisible() is is_open
    assert page.current == INFLUENCERS


@pytest.mark.usefixtures("page")
def test_escape_goes_nowhere(qtbot: QtBot, window: MainWindow) -> None:
    found = opened(qtbot, window)
    with qtbot.assertNotEmitted(found.chosen):
        qtbot.keyClick(found.view, Qt.Key.Key_Escape)
    assert not found.isVisible()


def test_a_reader_hears_need_text_and_day(qtbot: QtBot, window: MainWindow, page: WorkspacePage) -> None:
    assert page.current == INFLUENCERS
    found = opened(qtbot, window)
    assert found.view.accessibleName() == "What needs you today"
    told = found.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Follow-ups due: Mia: Ask for the address 23 Nov"
    late = found.view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert late == "Pieces late: Lena & Co: reel 21 Nov, late"
    assert isinstance(found.view.model().index(1, 0).data(Qt.ItemDataRole.UserRole), TodayItem)


def test_midnight_brings_what_is_due_tomorrow(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage, clock: MovingClock
) -> None:
    clock.now += timedelta(hours=9)
    page.day_watch.look()
    qtbot.waitUntil(lambda: "1 follow-up due" in window.status._today.text())
    assert "1 follow-up due" in window.status._today.text()
    clock.now += timedelta(hours=3)
    with qtbot.waitSignal(page.day_watch.changed):
        page.day_watch.look()
    assert "2 follow-ups due" in window.status._today.text()


def test_the_day_is_looked_at_again_when_the_window_comes_back(qtbot: QtBot, page: WorkspacePage) -> None:
    watch = page.findChild(DayWatch)
    assert watch is page.day_watch
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()


def test_a_late_piece_opens_what_is_agreed_with_her(qtbot: QtBot, window: MainWindow, page: WorkspacePage) -> None:
    found = opened(qtbot, window)
    qtbot.keyClick(found.view, Qt.Key.Key_Down)
    qtbot.keyClick(found.view, Qt.Key.Key_Return)
    dialog = next(iter(page.tab(CAMPAIGNS).findChildren(QDialog)), None)
    assert dialog is not None
    assert dialog.isVisible()
    assert "Lena & Co" in dialog.windowTitle()


def test_a_post_to_measure_is_chosen_among_the_results(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage
) -> None:
    found = opened(qtbot, window)
    for _ in range(2):
        qtbot.keyClick(found.view, Qt.Key.Key_Down)
    qtbot.keyClick(found.view, Qt.Key.Key_Return)
    results = page.tab(RESULTS)
    assert isinstance(results, ResultsTab)
    assert posts_page(results).table.current_id == 1
    assert posts_page(results).table.selected_ids() == [1]
