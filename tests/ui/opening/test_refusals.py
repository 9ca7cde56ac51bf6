import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no types

from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.workspace import create_workspace, open_workspace
from tests.ui.choosing_files import will_choose
from tests.ui.opening.conftest import BACKED_UP, backups_of, refusal, titles
from ui.backups.backups_dialog import BackupsDialog
from ui.backups.restore_dialog import RestoreDialog
from ui.files import Files
from ui.importing.import_dialog import ImportDialog
from ui.opening.refusal_dialog import RefusalDialog
from ui.opening.ways_out import reason_of
from ui.start.new_workspace_dialog import NewWorkspaceDialog
from ui.start.recent_row import RecentRow
from ui.widgets.label import Label
from ui.window.main_window import MainWindow


def take(qtbot: QtBot, dialog: RefusalDialog, words: str) -> None:
    (choice,) = (each for each in dialog.choices if each.text().startswith(words))
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)


def said(dialog: RefusalDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label))


def people(window: MainWindow) -> int:
    assert window.page is not None
    return window.page.session.workspace.influencers.count()


# A file that is missing


def test_a_missing_file_is_asked_about_and_nothing_is_made(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    window.preferences.remember_file(own)
    own.unlink()
    assert not files.open(own)
    dialog = refusal(window, qtbot)
    assert "There is no file “Fern.goodword”" in said(dialog)
    assert titles(dialog) == ["Look for it…", "Try again", "Take it off the list"]
    assert list(own.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file can be neither moved nor deleted")
def test_a_missing_file_stays_in_the_list_with_a_mark(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    own.rename(own.with_name("elsewhere.goodword"))
    window.close_workspace()
    (row,) = window.start_page.findChildren(RecentRow)
    qtbot.waitUntil(row.isVisible)
    assert row.text() == "Fern"
    qtbot.waitUntil(lambda: row.accessibleDescription().endswith("not found"))


def test_a_file_that_is_found_again_takes_the_place_of_the_missing_one_in_the_list(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.open(own)
    window.close_workspace()
    moved = own.rename(own.with_name("Moved.goodword"))
    files.open(own)
    will_choose(monkeypatch, moved)
    take(qtbot, refusal(window, qtbot), "Look for it")
    assert people(window) == 1
    assert window.preferences.recent == [moved]


def test_a_missing_file_is_asked_about_again_as_long_as_none_is_chosen(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.unlink()
    files.open(own)
    dialog = refusal(window, qtbot)
    will_choose(monkeypatch, None)
    take(qtbot, dialog, "Look for it")
    assert dialog.isVisible()


def test_trying_again_opens_a_file_that_has_come_back(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    away = own.rename(own.with_name("away"))
    files.open(own)
    dialog = refusal(window, qtbot)
    away.rename(own)
    take(qtbot, dialog, "Try again")
    assert people(window) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file can be neither moved nor deleted")
def test_a_missing_file_can_be_taken_off_the_list(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    own.rename(own.with_name("away"))
    window.close_workspace()
    files.open(own)
    take(qtbot, refusal(window, qtbot), "Take it off the list")
    assert window.preferences.recent == []
    assert not any(row.isVisible() for row in window.start_page.findChildren(RecentRow))


def test_the_newest_backup_of_a_missing_file_can_be_looked_at(
    window: MainWindow, files: Files, backed_up: Path, qtbot: QtBot
) -> None:
    backed_up.unlink()
    files.open(backed_up)
    take(qtbot, refusal(window, qtbot), "Look at its newest backup")
    assert people(window) == 1
    assert window.page is not None
    assert window.page.session.workspace.is_read_only
    assert not backed_up.exists()


def test_an_older_copy_leaves_the_backups_to_the_missing_file_and_that_in_the_list(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = own.with_name("copy.goodword")
    copy.write_bytes(own.read_bytes())
    with closing(open_workspace(own)) as workspace:
        workspace.edit("Add", lambda w: w.influencers.add(name="Moss"))
        keep(workspace.connection, own, Reason.DAILY, BACKED_UP)
    window.preferences.remember_file(own)
    own.unlink()
    files.open(own)
    will_choose(monkeypatch, copy)
    take(qtbot, refusal(window, qtbot), "Look for it")
    window.begin_upkeep()
    qtbot.waitUntil(lambda: len(backups_of(copy)) == 1)
    assert window.preferences.recent == [copy, own]
    files.open(own)
    take(qtbot, refusal(window, qtbot), "Look at its newest backup")
    assert people(window) == 2


# A file that is damaged


def test_one_click_goes_back_to_the_newest_backup_and_keeps_the_damaged_file(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    before = damaged.read_bytes()
    assert not files.open(damaged)
    dialog = refusal(window, qtbot)
    assert "is damaged" in said(dialog)
    assert titles(dialog)[0].startswith("Go back to the backup of today")
    take(qtbot, dialog, "Go back to the backup")
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert people(window) == 1
    (aside,) = (each for each in damaged.parent.iterdir() if "damaged" in each.name)
    assert aside.read_bytes() == before
    assert aside.name in window.strip.text


def test_the_backup_can_be_looked_at_before_anything_is_changed(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    before = damaged.read_bytes()
    files.open(damaged)
    take(qtbot, refusal(window, qtbot), "Look at that backup first")
    assert people(window) == 1
    assert damaged.read_bytes() == before


def test_a_backup_that_is_damaged_too_is_not_offered(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    (name,) = backups_of(damaged)
    (folder_of(damaged) / name).write_bytes(damaged.read_bytes())
    files.open(damaged)
    assert titles(refusal(window, qtbot)) == ["Rescue what it holds…", "Open another file…"]


def test_a_restore_that_fails_is_told_and_another_way_is_open(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    files.open(damaged)
    dialog = refusal(window, qtbot)
    (name,) = backups_of(damaged)
    (folder_of(damaged) / name).write_bytes(b"scribbled over meanwhile")
    take(qtbot, dialog, "Go back to the backup")
    qtbot.waitUntil(dialog._strip.isVisible, timeout=10_000)
    assert dialog.isVisible()
    assert all(choice.isEnabled() for choice in dialog.choices)


def test_an_older_backup_can_be_chosen_from_the_list_of_all(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    files.open(damaged)
    take(qtbot, refusal(window, qtbot), "All its backups")
    (listed,) = (each for each in window.findChildren(BackupsDialog) if each.isVisible())
    listed.restore_asked.emit(newest_first(damaged)[0])
    (question,) = listed.findChildren(RestoreDialog)
    qtbot.mouseClick(question.ok_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert people(window) == 1


def test_what_is_looked_at_is_restored_to_the_file_that_it_is_of(
    window: MainWindow, files: Files, damaged: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Other.goodword"
    create_workspace(other).close()
    files.open(other)
    files.open(damaged)
    take(qtbot, refusal(window, qtbot), "Look at that backup first")
    window.strip.verb_asked.emit("files.backups.restore_looked_at")
    (question,) = window.findChildren(RestoreDialog)
    qtbot.mouseClick(question.ok_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None and window.page.session.path == damaged, timeout=10_000)
    assert people(window) == 1
    window.close_workspace()
    files.open(other)
    assert people(window) == 0


# A file that is something else


def test_a_file_that_is_no_workspace_is_told_and_the_open_one_stays(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    picture = own.with_name("photo.goodword")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 200)
    assert not files.open(picture)
    dialog = refusal(window, qtbot)
    assert "is a picture, not a workspace" in said(dialog)
    assert dialog.close_button.text() == "Close"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.page is not None
    assert window.page.session.path == own


def test_an_empty_file_with_a_backup_can_be_mended(
    window: MainWindow, files: Files, backed_up: Path, qtbot: QtBot
) -> None:
    backed_up.write_bytes(b"")
    files.open(backed_up)
    dialog = refusal(window, qtbot)
    assert "is empty" in said(dialog)
    take(qtbot, dialog, "Go back to the backup")
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert people(window) == 1


def test_a_table_is_offered_to_be_imported(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    table = own.with_name("people.csv")
    table.write_text("name,followers\nlena,5000\n", encoding="utf-8")
    files.open(table)
    take(qtbot, refusal(window, qtbot), "Import it")
    assert any(dialog.isVisible() for dialog in window.findChildren(ImportDialog))


def test_a_table_without_a_workspace_begins_a_new_one(
    window: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("name,followers\nlena,5000\n", encoding="utf-8")
    files.open(table)
    take(qtbot, refusal(window, qtbot), "Import it")
    assert any(dialog.isVisible() for dialog in window.findChildren(NewWorkspaceDialog))


def text_in(path: Path) -> None:
    path.write_text("name,followers\nLéna,5000\n", encoding="utf-8")


def workbook_in(path: Path) -> None:
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["name", "followers"])
        sheet.write_row(1, 0, ["Léna", 5000])


@pytest.mark.parametrize("write", [text_in, workbook_in])
def test_a_table_that_is_named_as_a_workspace_is_imported_all_the_same(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, write: Callable[[Path], None]
) -> None:
    files.open(own)
    table = own.with_name("people.goodword")
    write(table)
    files.open(table)
    take(qtbot, refusal(window, qtbot), "Import it")
    (dialog,) = (each for each in window.findChildren(ImportDialog) if each.isVisible())
    qtbot.waitUntil(lambda: dialog.page is not dialog.pages.waiting, timeout=20_000)
    assert dialog.page in (dialog.pages.platform, dialog.pages.check)
    dialog.close()


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + b"\0" * 200, bytes(range(256)) * 20, b"PK\x03\x04 and no more", b""]
)
def test_what_is_no_table_is_not_offered_to_be_imported(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, data: bytes
) -> None:
    other = own.with_name("other.goodword")
    other.write_bytes(data)
    files.open(other)
    assert titles(refusal(window, qtbot)) == ["Open another file…"]


def test_no_backup_is_spoken_of_where_there_is_none(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    own.write_bytes(b"")
    files.open(own)
    assert reason_of(refusal(window, qtbot).refusal) == "There is nothing in it to read: choose another copy of it."


def test_a_newer_file_is_told_and_its_older_backup_can_be_looked_at(
    window: MainWindow, files: Files, backed_up: Path, qtbot: QtBot
) -> None:
    data = bytearray(backed_up.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    backed_up.write_bytes(data)
    files.open(backed_up)
    dialog = refusal(window, qtbot)
    assert "made by a newer Goodword" in said(dialog)
    assert titles(dialog) == ["Look at its newest backup", "Open another file…"]
    take(qtbot, dialog, "Look at its newest backup")
    assert people(window) == 1
    assert backed_up.read_bytes() == data


# A file that is open elsewhere


def test_a_file_open_elsewhere_opens_once_it_is_closed_there(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    other = open_workspace(own)
    assert not files.open(own)
    dialog = refusal(window, qtbot)
    assert " since " in said(dialog)
    other.close()
    take(qtbot, dialog, "Try again")
    assert people(window) == 1


def test_the_newest_backup_of_a_file_open_elsewhere_can_be_looked_at(
    window: MainWindow, files: Files, backed_up: Path, qtbot: QtBot
) -> None:
    other = open_workspace(backed_up)
    try:
        files.open(backed_up)
        take(qtbot, refusal(window, qtbot), "Look at its newest backup")
        assert people(window) == 1
    finally:
        other.close()


# The dialog


def test_a_long_name_without_blanks_is_shown_whole(
    window: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    files.open(tmp_path / f"{'a_very_long_name_' * 10}.goodword")
    for label in refusal(window, qtbot).findChildren(Label):
        needed = label.fontMetrics().boundingRect(label.rect(), Qt.TextFlag.TextWordWrap, label.text())
        assert needed.width() <= label.width()


def test_return_takes_the_way_that_has_the_focus_and_tab_goes_on(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    files.open(damaged)
    dialog = refusal(window, qtbot)
    first, second = dialog.choices[:2]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert people(window) == 1


def test_every_way_out_says_its_sentence_to_a_screen_reader(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    files.open(damaged)
    dialog = refusal(window, qtbot)
    assert all(choice.accessibleName() and choice.accessibleDescription() for choice in dialog.choices)


def test_a_name_is_never_read_as_markup(window: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot) -> None:
    files.open(tmp_path / "<b>bold</b>.goodword")
    label = next(each for each in refusal(window, qtbot).findChildren(Label) if "bold" in each.text())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_dialog_closed_before_its_backup_is_found_stays_closed(
    window: MainWindow, files: Files, damaged: Path, qtbot: QtBot
) -> None:
    files.open(damaged)
    window.close()
    (dialog,) = window.findChildren(RefusalDialog)
    qtbot.waitUntil(lambda: dialog.refusal.backup is not None, timeout=10_000)
    assert not dialog.isVisible()
