import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.opening.conftest import refusal
from ui.errors import BugReporter
from ui.files import Files
from ui.opening.refusal_dialog import RefusalDialog
from ui.window.main_window import MainWindow

PAGE = 4096


@pytest.fixture
def scribbled(backed_up: Path) -> Path:
    """A workspace that opens, and in which a letter of a name is another one than when it was left."""
    data = backed_up.read_bytes()
    assert b"Moss" in data
    backed_up.write_bytes(data.replace(b"Moss", b"Mess", 1))
    return backed_up


@pytest.fixture
def unreadable(backed_up: Path) -> Path:
    """A copy, the page of whose orders is no page any more."""
    copy = backed_up.with_name("copy.goodword")
    with closing(sqlite3.connect(backed_up)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'shop_order'").fetchone()
    data = bytearray(backed_up.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = random.Random(1).randbytes(PAGE)
    copy.write_bytes(data)
    return copy


def opened(window: MainWindow, files: Files, path: Path, qtbot: QtBot) -> RefusalDialog:
    assert files.open(path)
    return refusal(window, qtbot)


def test_a_file_that_its_check_finds_damaged_is_told_over_what_can_be_seen_of_it(
    window: MainWindow, files: Files, scribbled: Path, qtbot: QtBot
) -> None:
    dialog = opened(window, files, scribbled, qtbot)
    assert window.page is not None
    assert dialog.close_button.text() == "Close"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert "nothing more is written to it" in window.strip.text


def test_one_click_closes_it_and_goes_back_to_the_backup(
    window: MainWindow, files: Files, scribbled: Path, qtbot: QtBot
) -> None:
    dialog = opened(window, files, scribbled, qtbot)
    qtbot.mouseClick(dialog.choices[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.findChildren(RefusalDialog), timeout=10_000)
    assert window.page is not None
    assert window.page.session.workspace.influencers.count() == 1


def test_the_strip_leads_to_the_ways_out_again_and_they_are_shown_once(
    window: MainWindow, files: Files, scribbled: Path, qtbot: QtBot
) -> None:
    dialog = opened(window, files, scribbled, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(RefusalDialog))
    window.strip.verb_asked.emit("files.mend")
    refusal(window, qtbot)
    window.strip.verb_asked.emit("files.mend")
    assert len(window.findChildren(RefusalDialog)) == 1


def test_a_view_that_cannot_read_on_is_no_bug_of_ours(
    window: MainWindow, files: Files, scribbled: Path, unreadable: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(opened(window, files, scribbled, qtbot), Qt.Key.Key_Escape)
    reporter = BugReporter(window)
    reporter.expected.connect(files.on_expected, Qt.ConnectionType.QueuedConnection)
    with pytest.raises(sqlite3.DatabaseError) as caught, closing(sqlite3.connect(unreadable)) as connection:
        connection.execute("SELECT * FROM shop_order").fetchall()
    window.strip.clear()
    with qtbot.waitSignal(reporter.expected):
        reporter.report(caught.type, caught.value, caught.tb)
    qtbot.waitUntil(window.strip.isVisible)
    assert "damaged" in window.strip.text
    assert not window.findChildren(QMessageBox)
