"""A window on a file with a broken page: whatever reads it first, the owner is told of damage, never of a bug."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.checking.conftest import PAGE, root_of, scribble
from ui.errors import BugReporter
from ui.files import Files
from ui.opening.refusal_dialog import RefusalDialog
from ui.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def reporter(window: MainWindow, files: Files) -> Iterator[BugReporter]:
    """Errors that nobody caught go where the program sends them."""
    made, before = BugReporter(window), sys.excepthook
    made.expected.connect(files.on_expected, Qt.ConnectionType.QueuedConnection)
    made.install()
    yield made
    sys.excepthook = before


def is_told(window: MainWindow) -> bool:
    """Whether a dialog or a strip says that the file is damaged."""
    dialogs = [each for each in window.findChildren(RefusalDialog) if each.isVisible()]
    return bool(dialogs) or (window.strip.isVisible() and "damaged" in window.strip.text)


@pytest.mark.parametrize("table", ["influencer", "creator_figures", "campaign", "business", "setting", "history"])
def test_a_table_that_cannot_be_read_is_told_as_damage(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path, table: str
) -> None:
    scribble(own, root_of(own, table))
    files.open(own)
    qtbot.waitUntil(lambda: is_told(window), timeout=20_000)
    assert window.findChild(QMessageBox) is None


@pytest.mark.parametrize("first", range(2, 160, 40))
def test_every_page_that_is_scribbled_over_is_told_or_harmless(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path, first: int
) -> None:
    whole = own.read_bytes()
    for page in range(first, min(first + 40, len(whole) // PAGE), 8):
        own.write_bytes(whole)
        scribble(own, page)
        files.open(own)
        qtbot.waitUntil(lambda: is_told(window), timeout=20_000)
        assert window.findChild(QMessageBox) is None
        for dialog in window.findChildren(RefusalDialog):
            dialog.reject()
        if window.page is not None:
            files.close_workspace()
