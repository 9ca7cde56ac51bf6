"""The status bar says when the newest backup was made that is there, also after some were deleted."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from tests.ui.window.conftest import NOW
from ui.backups.backups_dialog import BackupsDialog
from ui.files import Files
from ui.influencers.forget_dialog import ForgetDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.window.main_window import MainWindow


@pytest.fixture
def session(qtbot: QtBot, window: MainWindow, files: Files, own: Path) -> Session:
    """Of a file with two backups: of when it was opened with Lena in it, and of five minutes later."""
    files.open(own)
    assert window.page is not None
    opened = window.page.session
    wait_for(qtbot, window, "Last backup today 14:02")
    opened.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    keep(opened.workspace.connection, own, Reason.IMPORT, NOW + timedelta(minutes=5))
    return opened


def wait_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: window.status._backup.text() == words)


@pytest.mark.usefixtures("session")
def test_it_is_the_next_one_once_the_newest_was_deleted(qtbot: QtBot, window: MainWindow) -> None:
    window.menus["backups"].trigger()
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    wait_for(qtbot, window, "Last backup today 14:07")
    for left in ("Last backup today 14:02", ""):
        dialog.table.select_first()
        qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(dialog.question.leave, Qt.MouseButton.LeftButton)
        wait_for(qtbot, window, left)


def test_it_is_the_one_without_her_after_somebody_was_forgotten(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    tab = window.findChild(InfluencersTab)
    assert tab is not None
    tab.table.select_first()
    tab.run("privacy.forget_person")
    dialog = tab.findChild(ForgetDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.held.tick.isVisible)
    dialog.held.tick.click()
    session.clock = lambda: NOW + timedelta(minutes=9)
    dialog.ok_button.click()
    wait_for(qtbot, window, "Last backup today 14:11")
    window.jobs.wait()
    assert [backup.reason for backup in newest_first(session.path)] == [Reason.DAILY, Reason.OPENED]
