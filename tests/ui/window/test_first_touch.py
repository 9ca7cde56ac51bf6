"""What is made ahead waits for somebody: real events of the system's window, as a mouse and a keyboard bring them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.turns import LONG
from ui.files import Files
from ui.window.first_touch import PAUSE, FirstTouch
from ui.window.main_window import MainWindow
from ui.window.workspace_page import RESULTS

HERE = QPoint(400, 300)


def move(window: QWindow) -> None:
    """By a step at least: a mouse that is where it was is not told of."""
    for place in (HERE / 2, HERE):
        QTest.mouseMove(window, place)


TOUCHES: dict[str, Callable[[QWindow], object]] = {
    "the mouse moves": move,
    "a button of the mouse": lambda window: QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=HERE),
    "the wheel": lambda window: QTest.wheelEvent(window, HERE, QPoint(0, -120)),
    "a key": lambda window: QTest.keyClick(window, Qt.Key.Key_Down),
}


@pytest.mark.parametrize("touch", TOUCHES)
def test_it_is_told_in_the_pause_after_a_touch(window: MainWindow, qtbot: QtBot, touch: str) -> None:
    told: list[str] = []
    FirstTouch(window, lambda: told.append("now"))
    TOUCHES[touch](window.windowHandle())
    assert told == []
    qtbot.waitUntil(lambda: told == ["now"], timeout=LONG)


def test_results_are_made_ahead_once_somebody_is_there_and_not_before(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    page = window.page
    assert page is not None
    FirstTouch(window, window.prepare)
    window.repaint()
    qtbot.wait(2 * PAUSE)
    assert page.built_tab(RESULTS) is None
    move(window.windowHandle())
    qtbot.waitUntil(lambda: page.built_tab(RESULTS) is not None, timeout=LONG)
