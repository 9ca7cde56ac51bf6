"""Files and folders are opened by the system, and it is told if nothing there takes them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.paper.notice import ReportNotice
from ui.system_opener import SystemOpener
from ui.theme import Theme
from ui.widgets.button import Button


@pytest.fixture
def opener(qtbot: QtBot, qapp: object) -> SystemOpener:
    del qtbot
    return SystemOpener(qapp)  # type: ignore[arg-type]  # a QApplication is a QObject


def command(folder: Path, status: int) -> str:
    """A program that ends as the system's opener does; it writes down what it was asked for."""
    made = folder / "opener"
    made.write_text(f'#!/bin/sh\nprintf %s "$1" > "{folder}/asked"\nexit {status}\n', encoding="utf-8")
    made.chmod(0o755)
    return str(made)


def test_an_opener_that_finds_no_program_is_told_with_the_path(
    opener: SystemOpener, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opener.failed) as told:
        opener.open_with(command(tmp_path, 3), tmp_path)
    assert told.args == [tmp_path]
    assert (tmp_path / "asked").read_text(encoding="utf-8") == str(tmp_path)


def test_an_opener_that_found_one_is_silent(opener: SystemOpener, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[Path] = []
    opener.failed.connect(told.append)
    opener.open_with(command(tmp_path, 0), tmp_path)
    qtbot.waitUntil(lambda: not opener._looking.isActive())
    assert told == []


def test_a_saved_report_that_nothing_opens_is_said_with_its_place(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    notice = ReportNotice(host, theme)
    notice.show_saved(tmp_path / "gone.pdf")
    next(button for button in notice.findChildren(Button) if button.text() == "Open").click()
    assert str(tmp_path / "gone.pdf") in notice.text
