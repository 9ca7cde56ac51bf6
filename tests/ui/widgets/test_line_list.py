from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.line_list import LineList


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[LineList[QLabel]]:
    made = LineList(QLabel)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(made)
    yield made
    holder.close()


def test_lines_are_made_when_they_are_missing_and_kept_otherwise(lines: LineList[QLabel]) -> None:
    first = list(lines.fit(2))
    assert lines.fit(3)[:2] == first
    assert lines.count() == 3


def test_lines_too_many_go_from_the_end(lines: LineList[QLabel]) -> None:
    first = lines.fit(3)[0]
    assert lines.fit(1) == [first]
    assert lines.count() == 1
