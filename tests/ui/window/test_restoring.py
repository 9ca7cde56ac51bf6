"""Restoring a backup in the window, taking that back, and looking inside one, by its own widgets and real files."""

import gzip
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.workspace import open_workspace
from tests.ui.window.conftest import NOW
from ui.backups.backups_dialog import BackupsDialog
from ui.backups.restore_dialog import RestoreDialog
from ui.files import Files
from ui.window.main_window import MainWindow

OLD = sorted(Path(__file__).parent.parent.parent.glob("**/version_[1-5].goodword.gz"))


def names(window: MainWindow) -> list[str]:
    assert window.page is not None
    return [row[0] for row in window.page.session.workspace.connection.execute("SELECT name FROM influencer")]


def add(window: MainWindow, name: str) -> None:
    assert window.page is not None
    window.page.session.edit(f"Add {name}", lambda w: w.influencers.add(name=name))


def visible(window: MainWindow, words: str) -> QPushButton:
    """The button with these words that the owner sees."""
    seen = (each for each in window.findChildren(QPushButton) if each.isVisible())
    return next(each for each in seen if words in (each.text(), each.accessibleName()))


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    """Keys of the menus are heard by the window in front alone."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keySequence(window, QKeySequence(keys))


@pytest.fixture
def backed_up(own: Path) -> Path:
    """The workspace with Lena in it, and a backup of this morning in which she is alone."""
    workspace = open_workspace(own)
    workspace.edit("Add Lena", lambda w: w.influencers.add(name="Lena"), NOW - timedelta(hours=5))
    keep(workspace.connection, own, Reason.IMPORT, NOW - timedelta(hours=4))
    workspace.close()
    return own


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, files: Files, backed_up: Path) -> Path:
    """That workspace in the window, with Tom added since."""
    files.open(backed_up)
    assert window.page is not None
    session = window.page.session
    qtbot.waitUntil(lambda: session.opened_as is not None)
    add(window, "Tom")
    return backed_up


def listed(qtbot: QtBot, window: MainWindow) -> BackupsDialog:
    window.menus["backups"].trigger()
    dialog = next(dialog for dialog in window.findChildren(BackupsDialog) if dialog.isVisible())
    with qtbot.waitSignal(dialog.was_read):
        pass
    return dialog


def choose(dialog: BackupsDialog, reason: Reason) -> None:
    dialog.table.select(next(line.id for line in dialog.table.rows if line.backup.reason is reason))


def restored(qtbot: QtBot, window: MainWindow, reason: Reason = Reason.IMPORT) -> None:
    """Restore the newest backup of a kind, by keys."""
    dialog = listed(qtbot, window)
    choose(dialog, reason)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    question = dialog.findChild(RestoreDialog)
    assert question is not None
    qtbot.waitUntil(lambda: "Looking" not in question.view.text)
    qtbot.keyClick(question, Qt.Key.Key_Return)
    wait_for(qtbot, window, "Your file is as it was")


def wait_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.strip.text and window.strip.isVisible())


def test_a_restored_file_is_what_it_was_and_open_again(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    restored(qtbot, window)
    assert names(window) == ["Lena"]
    assert window.page is not None
    assert window.page.session.path == opened
    assert not window.page.session.workspace.is_read_only
    assert "today 10:02" in window.strip.text


def test_what_a_restore_replaced_is_kept_as_a_backup(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    restored(qtbot, window)
    kept = next(backup for backup in newest_first(opened) if backup.reason is Reason.RESTORE)
    assert kept.counts is not None
    assert kept.counts["influencer"] == 2


def test_a_restored_file_is_kept_as_the_backup_that_it_was_restored_from(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    restored(qtbot, window)
    assert window.page is not None
    session = window.page.session
    qtbot.waitUntil(lambda: session.opened_as is not None)
    assert [backup.reason for backup in newest_first(opened)] == [Reason.RESTORE, Reason.IMPORT]
    assert session.opened_as == newest_first(opened)[1].path
    assert window.status._backup.text() == "Last backup today 14:02"
    add(window, "Zoë")
    window.menus["go_back"].trigger()
    question = window.findChild(RestoreDialog)
    assert question is not None
    qtbot.waitUntil(lambda: "Looking" not in question.view.text)
    assert "Zoë" in question.view.text


def test_a_restore_is_undone_and_done_again_by_the_button_in_the_strip(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    restored(qtbot, window)
    qtbot.mouseClick(visible(window, "Undo"), Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, "The restore is undone")
    assert names(window) == ["Lena", "Tom"]
    qtbot.mouseClick(visible(window, "Restore it again"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None and names(window) == ["Lena"])


def test_the_keys_of_undo_and_redo_take_a_restore_back_and_do_it_again(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    restored(qtbot, window)
    assert window.menus["undo"].text() == "&Undo the restore"
    press(qtbot, window, "Ctrl+Z")
    wait_for(qtbot, window, "The restore is undone")
    assert names(window) == ["Lena", "Tom"]
    assert window.menus["redo"].text() == "&Redo the restore"
    press(qtbot, window, "Ctrl+Shift+Z")
    wait_for(qtbot, window, "It is restored again.")
    assert names(window) == ["Lena"]


def test_the_undo_of_a_restore_goes_with_the_next_edit(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    restored(qtbot, window)
    add(window, "Zoë")
    assert not window.strip.isVisible()
    window.menus["undo"].trigger()
    assert names(window) == ["Lena"]


def test_the_steps_of_before_a_backup_can_be_undone_once_the_restore_is_dismissed(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    restored(qtbot, window)
    qtbot.mouseClick(visible(window, "Dismiss this message"), Qt.MouseButton.LeftButton)
    window.menus["undo"].trigger()
    assert names(window) == []


def test_a_damaged_backup_leaves_the_file_as_it_is(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    dialog = listed(qtbot, window)
    choose(dialog, Reason.IMPORT)
    question_of = dialog.chosen[0].id
    data = bytearray(question_of.read_bytes())
    data[-10] ^= 1
    question_of.write_bytes(data)
    dialog.restore_button.click()
    question = dialog.findChild(RestoreDialog)
    assert question is not None
    question.ok_button.click()
    wait_for(qtbot, window, "is damaged, so it was not restored")
    assert names(window) == ["Lena", "Tom"]


def test_nothing_of_the_restore_is_left_lying_over_the_window(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    children = {type(child) for child in window.children()}
    restored(qtbot, window)
    qtbot.waitUntil(lambda: {type(child) for child in window.children() if child.isWidgetType()} <= children)


def test_a_backup_is_looked_at_without_changing_it(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    dialog = listed(qtbot, window)
    choose(dialog, Reason.IMPORT)
    looked_at = dialog.chosen[0].id
    before = looked_at.read_bytes()
    dialog.look_button.click()
    wait_for(qtbot, window, "You are looking at the backup of today 10:02")
    assert names(window) == ["Lena"]
    assert window.windowTitle() == "Fern — Goodword (only to look at)"
    assert window.page is not None
    assert window.page.session.workspace.is_read_only
    add(window, "Nobody")
    assert names(window) == ["Lena"]
    assert looked_at.read_bytes() == before


def test_from_a_look_one_comes_back_to_the_own_workspace(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    dialog = listed(qtbot, window)
    choose(dialog, Reason.IMPORT)
    dialog.look_button.click()
    wait_for(qtbot, window, "You are looking at")
    qtbot.mouseClick(visible(window, "Back to my workspace"), Qt.MouseButton.LeftButton)
    assert names(window) == ["Lena", "Tom"]
    assert window.page is not None
    assert not window.page.session.workspace.is_read_only


def test_what_is_looked_at_can_be_restored_from_there(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    dialog = listed(qtbot, window)
    choose(dialog, Reason.IMPORT)
    dialog.look_button.click()
    wait_for(qtbot, window, "You are looking at")
    qtbot.mouseClick(visible(window, "Restore it…"), Qt.MouseButton.LeftButton)
    question = next(dialog for dialog in window.findChildren(RestoreDialog) if dialog.isVisible())
    qtbot.waitUntil(lambda: "1 would go: Tom" in question.view.text)
    question.ok_button.click()
    wait_for(qtbot, window, "Your file is as it was today 10:02.")
    assert names(window) == ["Lena"]
    assert window.page is not None
    assert window.page.session.path == opened


def test_while_a_backup_is_looked_at_the_list_is_that_of_the_workspace(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    dialog = listed(qtbot, window)
    count = len(dialog.table.rows)
    dialog.look_button.click()
    wait_for(qtbot, window, "You are looking at")
    assert len(listed(qtbot, window).table.rows) == count


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.name)
def test_a_backup_of_an_older_version_is_looked_at_in_a_copy(
    qtbot: QtBot, window: MainWindow, files: Files, opened: Path, old: Path
) -> None:
    backup = newest_first(opened)[0].path.with_name("2025-05-04 080000 daily.goodword")
    backup.write_bytes(gzip.decompress(old.read_bytes()))
    before = backup.read_bytes()
    files.look(backup)
    wait_for(qtbot, window, "You are looking at")
    assert names(window)
    assert window.page is not None
    copy = window.page.session.path
    assert copy != backup
    files.go_back()
    assert not copy.parent.exists()
    assert backup.read_bytes() == before


def test_an_older_backup_that_is_damaged_is_told(
    qtbot: QtBot, window: MainWindow, files: Files, opened: Path
) -> None:
    backup = newest_first(opened)[0].path.with_name("2025-05-04 080000 daily.goodword")
    data = bytearray(gzip.decompress(OLD[0].read_bytes()))
    data[100:4096] = bytes(3996)
    backup.write_bytes(data)
    files.look(backup)
    wait_for(qtbot, window, "damaged")
    assert names(window) == ["Lena", "Tom"]


def test_going_back_takes_back_all_that_was_done_since_the_file_was_opened(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    add(window, "Zoë")
    window.menus["go_back"].trigger()
    question = window.findChild(RestoreDialog)
    assert question is not None
    qtbot.waitUntil(lambda: "2 would go: Tom, Zoë" in question.view.text)
    assert "Done since then, the newest first: Add Zoë; Add Tom." in question.view.text
    qtbot.keyClick(question, Qt.Key.Key_Return)
    wait_for(qtbot, window, "Your file is as it was when you opened it.")
    assert names(window) == ["Lena"]
    qtbot.mouseClick(visible(window, "Undo"), Qt.MouseButton.LeftButton)
    wait_for(qtbot, window, "The restore is undone")
    assert names(window) == ["Lena", "Tom", "Zoë"]


def test_there_is_nothing_to_go_back_from_in_a_file_just_opened(
    window: MainWindow, files: Files, backed_up: Path
) -> None:
    files.open(backed_up)
    window.menus["go_back"].trigger()
    assert window.toast.text == "Nothing was changed since you opened it today 14:02."
    assert window.findChild(RestoreDialog) is None


def test_where_the_backup_of_the_opening_is_gone_the_others_are_offered(
    qtbot: QtBot, window: MainWindow, opened: Path
) -> None:
    assert window.page is not None
    kept = window.page.session.opened_as
    assert kept is not None
    kept.unlink()
    window.menus["go_back"].trigger()
    assert "How it was when you opened it is not kept." in window.strip.text
    qtbot.mouseClick(visible(window, "Backups…"), Qt.MouseButton.LeftButton)
    assert [dialog for dialog in window.findChildren(BackupsDialog) if dialog.isVisible()]


def test_in_a_backup_there_is_nothing_to_go_back_from(qtbot: QtBot, window: MainWindow, opened: Path) -> None:
    listed(qtbot, window).look_button.click()
    wait_for(qtbot, window, "You are looking at")
    assert not window.menus["go_back"].isEnabled()


def test_the_verbs_are_grey_without_a_workspace(window: MainWindow) -> None:
    assert not window.menus["backups"].isEnabled()


