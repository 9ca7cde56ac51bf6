"""What is made ahead of being asked for waits until somebody uses the window."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.factory import add_influencer
from tests.ui.turns import LONG
from ui.files import Files
from ui.influencers.influencers_tab import InfluencersTab
from ui.window.main_window import MainWindow
from ui.window.workspace_page import RESULTS
from ui.work.first_touch import PAUSE, FirstTouch

HERE = QPoint(400, 300)


def test_results_and_what_a_search_looks_through(window: MainWindow, files: Files, own: Path, qtbot: QtBot) -> None:
    files.open(own)
    page, people = window.page, window.findChild(InfluencersTab)
    assert page is not None
    assert people is not None
    add_influencer(people.session.workspace, "Moss & Crumb")
    people.read_anew()
    FirstTouch(window, window.prepare)
    qtbot.waitUntil(lambda: people.panel.person is not None, timeout=LONG)
    qtbot.wait(2 * PAUSE)
    assert page.built_tab(RESULTS) is None
    assert not people.model.is_search_near
    for place in (HERE / 2, HERE):  # a mouse that is where it was is not told of
        QTest.mouseMove(window.windowHandle(), place)
    qtbot.waitUntil(lambda: page.built_tab(RESULTS) is not None, timeout=LONG)
    assert people.model.is_search_near
