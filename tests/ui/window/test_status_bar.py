"""The status bar where room is short."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.files import Files
from ui.window.main_window import MainWindow


def test_what_needs_the_owner_is_shown_whole_and_the_words_at_the_left_give_way(
    window: MainWindow, files: Files, own: Path, qapp: QApplication
) -> None:
    files.open(own)
    bar = window.status
    bar._file.setText("A very long name of a file " * 4)
    bar.show_view("32 posts · 27 days · metrics up to 27 days old " * 3)
    bar._today.setText("5 follow-ups due · 1 draft late · 7 more")
    qapp.processEvents()
    assert bar._today.width() >= bar._today.sizeHint().width()
    assert bar._today.geometry().right() <= bar.width()
    assert bar._file.elided
    assert "A very long name" in bar._file.toolTip()
