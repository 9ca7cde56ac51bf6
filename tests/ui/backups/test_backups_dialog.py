from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from storage.backups import second_place
from storage.backups.folder import folder_of
from storage.workspace import Workspace
from tests.ui.backups.conftest import read, shown
from tests.ui.choosing_files import will_choose
from ui.backups.backup_line import State
from ui.backups.backups_dialog import BackupsDialog
from ui.work.jobs import Jobs


def chosen(dialog: BackupsDialog) -> list[Path]:
    return [line.id for line in dialog.chosen]


def test_the_newest_is_on_top_and_chosen(dialog: BackupsDialog, three: list[Path]) -> None:
    assert [line.id for line in dialog.table.rows] == three
    assert chosen(dialog) == three[:1]
    assert dialog.table.hasFocus()


def test_a_line_says_when_why_what_and_where(dialog: BackupsDialog) -> None:
    index = dialog.table.row_model
    said = [index.data(index.index(1, column)) for column in range(5)]
    assert said[0] == "Yesterday 13:02"
    assert said[1] == "2 influencers · 0 campaigns · 0 posts · 0 orders"
    assert said[3:] == ["This computer", "As it was made"]
    assert index.columns[0].spoken is not None
    assert index.columns[0].spoken(dialog.table.rows[1]) == "Yesterday 13:02, Before an import"


def test_without_backups_it_says_when_they_are_made(qtbot: QtBot, workspace: Workspace, jobs: Jobs) -> None:
    empty = shown(qtbot, workspace, jobs)
    assert empty.nothing.isVisible()
    assert not any(button.isEnabled() for button in (empty.restore_button, empty.look_button, empty.delete_button))


def test_enter_asks_to_restore_the_current_one(qtbot: QtBot, dialog: BackupsDialog, three: list[Path]) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.restore_asked) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args[0].path == three[1]
    assert dialog.isVisible()


def test_look_inside_asks_for_the_current_one(qtbot: QtBot, dialog: BackupsDialog, three: list[Path]) -> None:
    with qtbot.waitSignal(dialog.look_asked) as asked:
        qtbot.mouseClick(dialog.look_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].path == three[0]


def test_several_can_be_checked_but_only_one_restored(dialog: BackupsDialog) -> None:
    dialog.table.selectAll()
    assert not dialog.restore_button.isEnabled()
    assert not dialog.look_button.isEnabled()
    assert dialog.check_button.isEnabled()


def test_a_check_tells_whole_ones_from_damaged_ones(qtbot: QtBot, dialog: BackupsDialog, three: list[Path]) -> None:
    data = bytearray(three[1].read_bytes())
    data[5000] ^= 1
    three[1].write_bytes(data)
    dialog.table.selectAll()
    qtbot.mouseClick(dialog.check_button, Qt.MouseButton.LeftButton)
    ended = {State.WHOLE, State.DAMAGED}
    qtbot.waitUntil(lambda: {line.state for line in dialog.table.rows} <= ended)
    assert [line.state for line in dialog.table.rows] == [State.WHOLE, State.DAMAGED, State.WHOLE]
    assert "The backup of yesterday 13:02 is damaged." in dialog.strip.text
    assert dialog.table.rows[1].found == "It is not the file that was written: it was changed or damaged since."


def test_what_a_check_found_stays_when_the_list_is_read_anew(qtbot: QtBot, dialog: BackupsDialog) -> None:
    dialog.check_button.click()
    qtbot.waitUntil(lambda: dialog.table.rows[0].state is State.WHOLE)
    dialog.refresh()
    read(qtbot, dialog)
    assert dialog.table.rows[0].checked == "Whole"


def test_delete_asks_once_and_return_keeps_it(qtbot: QtBot, dialog: BackupsDialog, three: list[Path]) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert "Delete the backup of today 13:02 for good?" in dialog.question.text
    qtbot.keyClick(dialog.question.keep, Qt.Key.Key_Return)
    assert dialog.question.isHidden()
    assert three[0].exists()
    assert dialog.isVisible()


def test_a_deleted_backup_is_gone_with_its_description(qtbot: QtBot, dialog: BackupsDialog, three: list[Path]) -> None:
    dialog.delete_button.click()
    qtbot.mouseClick(dialog.question.leave, Qt.MouseButton.LeftButton)
    read(qtbot, dialog)
    assert chosen(dialog) == three[1:2]
    assert [line.id for line in dialog.table.rows] == three[1:]
    assert not list(three[0].parent.glob(f"{three[0].stem}*"))
    assert dialog.table.hasFocus()


def test_escape_withdraws_the_question_first(qtbot: QtBot, dialog: BackupsDialog, three: list[Path]) -> None:
    dialog.delete_button.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.question.isHidden()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert three[0].exists()


def test_choosing_others_withdraws_the_question(qtbot: QtBot, dialog: BackupsDialog) -> None:
    dialog.delete_button.click()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.question.isHidden()


def test_several_are_deleted_with_one_answer(qtbot: QtBot, dialog: BackupsDialog) -> None:
    dialog.table.selectAll()
    dialog.delete_button.click()
    assert "Delete 3 backups for good?" in dialog.question.text
    dialog.question.leave.click()
    read(qtbot, dialog)
    assert dialog.nothing.isVisible()


def test_what_was_to_be_deleted_is_deleted_though_the_list_is_closed_at_once(
    qtbot: QtBot, dialog: BackupsDialog, three: list[Path]
) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.delete_button.click()
    dialog.question.leave.click()
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not three[0].exists())


def test_a_backup_that_cannot_be_deleted_is_told_and_stays_listed(
    qtbot: QtBot, dialog: BackupsDialog, three: list[Path]
) -> None:
    three[0].unlink()
    three[0].mkdir()
    dialog.delete_button.click()
    dialog.question.leave.click()
    read(qtbot, dialog)
    assert three[0].name in dialog.strip.text
    assert dialog.table.rows[0].id == three[0]


def test_a_second_place_gets_every_backup_at_once(
    qtbot: QtBot, dialog: BackupsDialog, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    will_choose(monkeypatch, stick)
    with qtbot.waitSignal(dialog.was_read):
        qtbot.mouseClick(dialog.places.choose_button, Qt.MouseButton.LeftButton)
    assert {line.where for line in dialog.table.rows} == {"Both places"}
    assert str(stick) in dialog.places.second.text()
    assert second_place.chosen(workspace.path) == stick


def test_deleting_takes_it_from_the_second_place_too(
    qtbot: QtBot, dialog: BackupsDialog, three: list[Path], tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.was_read):
        dialog.places.choose(tmp_path)
    dialog.delete_button.click()
    assert "It goes from both places." in dialog.question.text
    dialog.question.leave.click()
    read(qtbot, dialog)
    assert not list(tmp_path.rglob(three[0].name))


def test_a_stick_that_is_not_there_is_said(
    qtbot: QtBot, workspace: Workspace, three: list[Path], jobs: Jobs, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(workspace.path, stick)
    stick.rmdir()
    dialog = shown(qtbot, workspace, jobs)
    assert "is not there just now" in dialog.places.second.text()
    assert len(dialog.table.rows) == 3


def test_a_second_place_on_the_same_disk_is_warned_of_and_one_on_another_is_not(
    qtbot: QtBot, dialog: BackupsDialog, workspace: Workspace, tmp_path: Path
) -> None:
    here = folder_of(workspace.path).stat().st_dev
    disks = [Path(name) for name in ("/dev/shm", "/var/tmp") if Path(name).stat().st_dev != here]  # noqa: S108  # disks that may be there
    if not disks or tmp_path.stat().st_dev != here:
        pytest.skip("there is but one disk")
    with TemporaryDirectory(dir=disks[0]) as other:
        for place, is_same in ((tmp_path, True), (Path(other), False)):
            with qtbot.waitSignal(dialog.was_read):
                dialog.places.choose(place)
            assert dialog.places.warning.isVisible() is is_same


def test_the_second_place_can_be_given_up(qtbot: QtBot, dialog: BackupsDialog, workspace: Workspace) -> None:
    with qtbot.waitSignal(dialog.was_read):
        dialog.places.choose(workspace.path.parent)
    qtbot.mouseClick(dialog.places.none_button, Qt.MouseButton.LeftButton)
    read(qtbot, dialog)
    assert second_place.chosen(workspace.path) is None
    assert {line.where for line in dialog.table.rows} == {"This computer"}


def test_a_place_that_cannot_be_used_is_told(dialog: BackupsDialog, tmp_path: Path) -> None:
    dialog.places.choose(tmp_path / "nowhere")
    assert "There is no folder" in dialog.strip.text


def test_the_folder_opens_in_the_window_of_the_system(
    dialog: BackupsDialog, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_folders = []

    def taken(url: QUrl) -> bool:
        shown_folders.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", taken)
    dialog.places.open_button.click()
    assert shown_folders == [folder_of(workspace.path)]


def test_a_folder_that_nothing_opens_is_told_with_its_place(
    dialog: BackupsDialog, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    dialog.places.open_button.click()
    assert str(folder_of(workspace.path)) in dialog.strip.text


def test_every_button_has_a_name(dialog: BackupsDialog) -> None:
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert [button for button in buttons if not (button.text() or button.accessibleName())] == []
