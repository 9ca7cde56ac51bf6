from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.two_ends import TwoEnds


def places(qtbot: QtBot, room: int) -> list[tuple[int, int]]:
    """Left and top of two at the left and two at the right, each of 80 × 30 pixels."""
    page = QWidget()
    qtbot.addWidget(page)
    line = TwoEnds(page)
    shown = [QWidget() for _ in range(4)]
    for place, one in enumerate(shown):
        one.setFixedSize(80, 30)
        (line.add_right if place > 1 else line.addWidget)(one)
    line.setGeometry(QRect(0, 0, room, line.heightForWidth(room)))
    return [(one.x(), one.y()) for one in shown]


def test_one_line_leaves_its_spare_room_in_the_middle(qtbot: QtBot) -> None:
    assert places(qtbot, 500) == [(0, 0), (88, 0), (332, 0), (420, 0)]


def test_the_right_end_goes_below_where_it_has_no_room(qtbot: QtBot) -> None:
    assert places(qtbot, 300) == [(0, 0), (88, 0), (132, 38), (220, 38)]


def test_either_end_breaks_into_lines(qtbot: QtBot) -> None:
    assert places(qtbot, 100) == [(0, 0), (0, 38), (20, 76), (20, 114)]
