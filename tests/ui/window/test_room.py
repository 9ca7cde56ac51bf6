"""A small screen: the window fits, and all of it can be scrolled to."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea

from ui.window.main_window import MainWindow


def test_the_window_is_never_larger_than_its_screen(window: MainWindow) -> None:
    room = window.screen().availableSize()  # narrower than the window would like to be
    assert room.width() < 1024
    assert window.minimumSize().boundedTo(room) == window.minimumSize()
    assert window.size().boundedTo(room) == window.size()


def test_what_a_small_window_cuts_is_scrolled_to(window: MainWindow) -> None:
    window.setMinimumSize(QSize(0, 0))  # as on a screen of 853 × 480
    window.resize(837, 432)
    area = window._centre.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    hidden = QSize(area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum())
    assert hidden.width() >= 1024 - 837
    assert hidden.height() > 0


def test_a_window_with_room_scrolls_nothing(window: MainWindow) -> None:
    window.resize(1024, 640)
    area = window._centre.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0)
