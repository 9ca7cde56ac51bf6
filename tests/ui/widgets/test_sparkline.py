from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.influencers.glance_section import described
from ui.theme import Theme
from ui.widgets.sparkline import Sparkline

POINTS = [(date(2026, 3, 1), 300.0), (date(2026, 1, 1), 100.0), (date(2026, 2, 1), 200.0)]


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> Sparkline:
    made = Sparkline(theme, described)
    qtbot.addWidget(made)
    made.resize(200, 52)
    made.show_points(POINTS)
    made.show()
    return made


def test_the_line_is_summed_up_in_words_in_the_order_of_days(line: Sparkline) -> None:
    assert line.accessibleDescription() == "from 1 Jan 2026 · 100 to 1 Mar 2026 · 300"


def test_the_mouse_points_at_the_nearest_day(line: Sparkline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.pointed) as caught:
        qtbot.mouseMove(line, QPoint(190, 20))
    assert caught.args == [2]


def test_arrow_keys_walk_along_the_line(line: Sparkline, qtbot: QtBot) -> None:
    walked: list[int] = []
    line.pointed.connect(walked.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(line, key)
    assert walked == [2, 1, 0, 1]
    assert line.pointed_at == 1


def test_no_readings_are_said_in_words(theme: Theme, qtbot: QtBot) -> None:
    line = Sparkline(theme, described)
    qtbot.addWidget(line)
    line.show_points([])
    assert line.accessibleDescription() == "No readings yet"
    assert not line.grab().isNull()


@pytest.mark.parametrize("points", [POINTS[:1], [(date(2026, 1, 1), 5.0), (date(2026, 2, 1), 5.0)]])
def test_one_reading_or_a_flat_line_can_be_drawn(theme: Theme, qtbot: QtBot, points: list[tuple[date, float]]) -> None:
    line = Sparkline(theme, described)
    qtbot.addWidget(line)
    line.resize(200, 52)
    bare = line.grab().toImage()
    line.show_points(points)
    assert line.grab().toImage() != bare
