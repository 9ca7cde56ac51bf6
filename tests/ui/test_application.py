"""What the desktop tells the program, beside the command line."""

from pathlib import Path

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.application import Application


def test_a_file_that_was_double_clicked_is_asked_for(qapp: Application, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(qapp.file_asked) as asked:
        QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "Fern.goodword")))
    assert asked.args == [tmp_path / "Fern.goodword"]
