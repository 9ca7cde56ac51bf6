"""Save as PDF: the same bytes that are looked at, in a file that is whole or the old one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.choosing_files import choose
from tests.ui.paper.preview.conftest import PATIENCE
from ui.paper.notice import ReportNotice
from ui.paper.preview.window import PreviewWindow
from ui.session import Session


def file_dialog(window: PreviewWindow) -> QFileDialog:
    found = window.findChild(QFileDialog)
    assert found is not None
    return found


def save_to(window: PreviewWindow, target: Path) -> None:
    assert window.prepared is not None
    window.saving.save(window.prepared, target)


def buttons_of(notice: ReportNotice) -> list[str]:
    return [each.text() for each in notice.findChildren(QPushButton) if each.isVisible() and each.text()]


def test_it_asks_where_to_with_a_name_that_says_what_it_is(window: PreviewWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.foot.save, Qt.MouseButton.LeftButton)
    dialog = file_dialog(window)
    assert Path(dialog.selectedFiles()[0]).name == "Fern & Flour – Autumn gluten-free box – 2026-10-14.pdf"
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.reject()


def test_what_is_saved_is_what_is_looked_at(window: PreviewWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.prepared is not None
    target = tmp_path / "report.pdf"
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = file_dialog(window)
    choose(dialog, target)
    qtbot.waitUntil(lambda: buttons_of(window.notice) == ["Open", "Show in folder"], timeout=PATIENCE)
    assert target.read_bytes() == window.prepared.made.data
    assert window.notice.text == "Saved. report.pdf"


def test_the_name_begun_with_becomes_the_newest_one(window: PreviewWindow, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        session.edit("Rename", lambda w: w.campaigns.update(1, name='a/b\\c: "d" <e>?'))
    window.save()
    name = Path(file_dialog(window).selectedFiles()[0]).name
    assert not set(name) & set('<>:"/\\|?*')
    assert "a-b-c" in name
    file_dialog(window).reject()


def test_a_place_that_cannot_be_written_to_is_told_in_the_window(
    window: PreviewWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    save_to(window, tmp_path / "gone" / "report.pdf")
    qtbot.waitUntil(lambda: not window.strip.isHidden(), timeout=PATIENCE)
    assert "There is no folder" in window.strip.text
    assert not window.notice.isVisible()


def test_the_workspace_itself_is_never_the_target(window: PreviewWindow, session: Session, qtbot: QtBot) -> None:
    before = session.path.read_bytes()
    save_to(window, session.path)
    qtbot.waitUntil(lambda: not window.strip.isHidden(), timeout=PATIENCE)
    assert "cannot replace the workspace itself" in window.strip.text
    assert session.path.read_bytes() == before


def test_writing_that_takes_long_is_told_and_can_be_left(window: PreviewWindow, tmp_path: Path) -> None:
    save_to(window, tmp_path / "report.pdf")
    window.notice.show_writing()
    assert window.notice.text == "Writing the file…"
    cancel = next(each for each in window.notice.findChildren(QPushButton) if each.text() == "Cancel")
    cancel.click()
    assert not window.notice.isVisible()


def test_saved_goes_by_itself_unless_somebody_is_about_to_press_a_button(
    window: PreviewWindow, qtbot: QtBot
) -> None:
    notice = window.notice
    notice.show_saved(Path("report.pdf"))
    qtbot.waitExposed(window)
    window.activateWindow()
    opening = next(button for button in notice.findChildren(QPushButton) if button.text() == "Open")
    opening.setFocus()
    qtbot.waitUntil(opening.hasFocus)
    notice.on_time_up()
    assert notice.isVisible()
    opening.clearFocus()
    for is_under_mouse in (True, False):
        notice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_under_mouse)
        notice.on_time_up()
        assert notice.isVisible() is is_under_mouse
