"""*Help → Show log folder*: where mistakes of the program are written down, in the system's own window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.errors import log_file
from ui.files import Files
from ui.window.main_window import MainWindow


def test_the_folder_is_there_before_anything_went_wrong(
    window: MainWindow, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    del files
    asked: list[QUrl] = []

    def show(address: QUrl) -> bool:
        asked.append(address)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    window.menus["log_folder"].trigger()
    assert [Path(url.toLocalFile()) for url in asked] == [log_file().parent]
    assert log_file().parent.is_dir()


def test_where_no_window_can_show_it_the_place_is_said(
    window: MainWindow, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    del files
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    window.menus["log_folder"].trigger()
    assert str(log_file().parent) in window.strip.text
