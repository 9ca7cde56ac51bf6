"""The window comes back as it was left, and where it can be seen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from models.business import Business
from storage.workspace import create_workspace, open_workspace
from tests.factory import NOW
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.influencers.influencers_tab import InfluencersTab
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS

Opened = Callable[[], MainWindow]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    """Opens one window after the other, as a person does from day to day."""
    made: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = MainWindow(Theme("light"), Preferences())
        made.append(window)
        qtbot.addWidget(window)
        window.show_start()
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_one
    for window in made:
        window.close()
        window.jobs.wait()


def test_a_window_left_on_a_screen_that_is_gone_comes_back_where_it_is_seen(opened: Opened) -> None:
    first = opened()
    first.move(QPoint(9000, 5000))
    first.close()
    second = opened()
    room = second.screen().availableGeometry()
    assert room.contains(second.frameGeometry().topLeft() + QPoint(20, 10))


def test_a_maximised_window_comes_back_maximised_and_knows_its_smaller_size(opened: Opened) -> None:
    first = opened()
    first.resize(1100, 700)
    first.showMaximized()
    first.close()
    second = opened()
    assert second.isMaximized()
    assert second.normalGeometry().height() == 700


def test_each_tab_comes_back_with_its_shares_and_columns(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Fern.goodword"
    create_workspace(path, Business(name="Fern")).close()
    first = opened()
    first.resize(1360, 860)
    first.show_session(Session(open_workspace(path), lambda: NOW))
    people, campaigns = tabs(first)
    people.splitter.moveSplitter(800, 1)
    people.table.layout_of_columns.show("region", shown=False)
    people.table.layout_of_columns.on_pause()
    campaigns._split.moveSplitter(400, 1)
    shares = people.splitter.sizes(), campaigns._split.sizes()
    first.close()
    second = opened()
    second.resize(1360, 860)
    second.show_session(Session(open_workspace(path), lambda: NOW))
    people, campaigns = tabs(second)
    assert (people.splitter.sizes(), campaigns._split.sizes()) == shares
    assert not people.table.layout_of_columns.is_shown("region")


def tabs(window: MainWindow) -> tuple[InfluencersTab, CampaignsTab]:
    page = window.page
    assert page is not None
    campaigns = page.tab(CAMPAIGNS)
    people = page.tab(0)
    assert isinstance(people, InfluencersTab)
    assert isinstance(campaigns, CampaignsTab)
    page.show_tab(CAMPAIGNS)
    page.show_tab(0)
    return people, campaigns
