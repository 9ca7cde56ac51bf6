from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.even_rows import EvenRows


class Words(QWidget):
    """Something with words of a known width."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._wanted = QSize(width, 40)

    def sizeHint(self) -> QSize:
        return self._wanted


def places(qtbot: QtBot, room: int, *widths: int) -> list[tuple[int, int, int]]:
    """Left, top and width of each."""
    page = QWidget()
    qtbot.addWidget(page)
    rows = EvenRows(page, 10)
    shown = [Words(width) for width in widths]
    for one in shown:
        rows.addWidget(one)
    rows.setGeometry(QRect(0, 0, room, rows.heightForWidth(room)))
    return [(one.x(), one.y(), one.width()) for one in shown]


def test_what_has_room_shares_one_row_evenly_up_to_its_end(qtbot: QtBot) -> None:
    assert places(qtbot, 321, 60, 90, 80) == [(0, 0, 100), (110, 0, 100), (220, 0, 101)]


def test_a_row_just_wide_enough_gives_each_what_its_words_need(qtbot: QtBot) -> None:
    assert places(qtbot, 320, 60, 180, 60) == [(0, 0, 60), (70, 0, 180), (260, 0, 60)]


def test_what_would_be_cut_takes_another_row(qtbot: QtBot) -> None:
    assert places(qtbot, 250, 100, 100, 100, 100) == [(0, 0, 120), (130, 0, 120), (0, 50, 120), (130, 50, 120)]


def test_what_has_no_room_beside_anything_stands_alone(qtbot: QtBot) -> None:
    assert places(qtbot, 90, 100, 60) == [(0, 0, 90), (0, 50, 90)]
