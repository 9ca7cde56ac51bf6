"""A first touch: real events of the system's window, as a mouse and a keyboard bring them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.turns import LONG
from ui.work.first_touch import PAUSE, FirstTouch

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


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that stands."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("pause", [PAUSE, 0])
@pytest.mark.parametrize("touch", TOUCHES)
def test_it_is_told_once_and_after_the_touch(window: QWidget, qtbot: QtBot, touch: str, pause: int) -> None:
    told: list[str] = []
    FirstTouch(QLabel("Lena", window), lambda: told.append("now"), pause)
    handle = window.windowHandle()
    for _ in range(2):
        TOUCHES[touch](handle)
        assert len(told) <= 1
    qtbot.waitUntil(lambda: told == ["now"], timeout=LONG)
    TOUCHES[touch](handle)
    qtbot.wait(1)
    assert told == ["now"]
