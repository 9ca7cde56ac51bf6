"""*File → Open recent*: what was open lately is one menu away."""

from pathlib import Path

from PySide6.QtGui import QAction

from models.business import Business
from storage.workspace import create_workspace
from ui.files import Files
from ui.menus.actions import RECENT
from ui.window.main_window import MainWindow


def entries(window: MainWindow) -> list[QAction]:
    """What the menu offers as it opens."""
    menu = window.menus.menu(RECENT)
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_an_entry_opens_its_workspace(window: MainWindow, files: Files, own: Path, tmp_path: Path) -> None:
    other = tmp_path / "Bread & Co.goodword"
    create_workspace(other, Business(name="Bread")).close()
    files.open(other)
    files.open(own)
    first, second, _ = entries(window)
    assert first.text().startswith("&1  Fern")
    assert second.text().startswith("&2  Bread && Co")
    second.trigger()
    assert window.page is not None
    assert window.page.session.path == other
    assert entries(window)[0].text().startswith("&1  Bread")


def test_a_cleared_list_keeps_the_open_workspace_alone(
    window: MainWindow, files: Files, own: Path, tmp_path: Path
) -> None:
    window.preferences.remember_file(tmp_path / "gone.goodword")
    files.open(own)
    window.menus["clear_recent"].trigger()
    assert window.preferences.recent == [own]
    window.close_workspace()
    window.menus["clear_recent"].trigger()
    assert window.preferences.recent == []
    nothing, clear = entries(window)
    assert not nothing.isEnabled()
    assert not clear.isEnabled()


def test_a_missing_file_is_asked_about_as_anywhere(
    window: MainWindow, files: Files, own: Path, tmp_path: Path
) -> None:
    del files
    window.preferences.remember_file(tmp_path / "gone.goodword")
    entries(window)[0].trigger()
    assert window.page is None
    assert own.exists()
