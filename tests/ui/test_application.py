"""What the desktop tells the program, beside the command line."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent, QFont
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from ui.application import Application
from ui.theme import Theme


def test_a_file_that_was_double_clicked_is_asked_for(qapp: Application, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(qapp.file_asked) as asked:
        QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "Fern.goodword")))
    assert asked.args == [tmp_path / "Fern.goodword"]


def test_the_programs_fonts_stay_where_the_desktop_brings_its_own(wardrobe: Application) -> None:
    theme = Theme("light")
    theme.apply(wardrobe)
    wardrobe.theme_told.connect(theme.put_fonts)
    shown, ours = QListWidget(), theme.font().families()
    QApplication.setFont(QFont("monospace"))
    QApplication.setFont(QFont("monospace"), "QListView")  # type: ignore[arg-type] # as annotated, and takes text alone
    QApplication.sendEvent(wardrobe, QEvent(QEvent.Type.ThemeChange))
    assert [QApplication.font().families(), QApplication.font(shown).families()] == [ours, ours]
