"""A chart on screen, once its picture is drawn."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.charts.chart_examples import engagements
from ui.charts.canvas import ChartView
from ui.theme import Theme
from ui.work.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, jobs: Jobs) -> ChartView:
    made = ChartView(theme, jobs, "Nothing yet")
    qtbot.addWidget(made)
    made.resize(520, 260)
    made.show()
    with qtbot.waitSignal(made.drawn, timeout=20_000):
        made.show_chart(engagements())
    return made
