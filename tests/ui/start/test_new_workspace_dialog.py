from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.guide import Place
from storage.workspace import create_workspace
from ui.guide.standing import place_of
from ui.start.new_workspace_dialog import NewWorkspaceDialog
from ui.start.place_field import free_path
from ui.theme import Theme


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot, tmp_path: Path) -> NewWorkspaceDialog:
    made = NewWorkspaceDialog(theme, folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_file_is_called_like_the_business(dialog: NewWorkspaceDialog, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClicks(dialog._name, "Fern & Flour")
    assert dialog.path == tmp_path / "Fern & Flour.goodword"
    assert dialog.business.name == "Fern & Flour"
    assert "Fern & Flour.goodword" in dialog.place.label.text()


def test_a_name_that_is_no_file_name_is_made_one(dialog: NewWorkspaceDialog, tmp_path: Path) -> None:
    dialog._name.setText("A/B: <Bread>?")
    assert dialog.path.parent == tmp_path
    assert dialog.path.suffix == ".goodword"
    assert not set(dialog.path.name) & set('<>:"/\\|?*')


def test_a_taken_name_gets_a_number(dialog: NewWorkspaceDialog, tmp_path: Path) -> None:
    (tmp_path / "Moss.goodword").write_bytes(b"mine")
    (tmp_path / "Moss 2.goodword").write_bytes(b"mine")
    dialog._name.setText("Moss")
    assert dialog.path == tmp_path / "Moss 3.goodword"


def test_a_chosen_place_is_kept_whatever_the_name_becomes(dialog: NewWorkspaceDialog, tmp_path: Path) -> None:
    dialog.place.choose(tmp_path / "shop")
    dialog._name.setText("Fern & Flour")
    assert dialog.path == tmp_path / "shop.goodword"


def test_enter_accepts_once_there_is_a_name(dialog: NewWorkspaceDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog._name, "Fern & Flour")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog._name, Qt.Key.Key_Return)


def test_without_a_name_it_stays_and_says_why(dialog: NewWorkspaceDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog._name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "name" in dialog._name_row.problem


def test_escape_asks_before_a_name_that_was_typed_is_given_up(dialog: NewWorkspaceDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog._name, "Fern & Flour")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.leaving.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.leaving.leave, Qt.MouseButton.LeftButton)


def test_nothing_is_written_before_the_workspace_is_made(dialog: NewWorkspaceDialog, tmp_path: Path) -> None:
    dialog._name.setText("Fern & Flour")
    dialog.accept()
    assert list(tmp_path.iterdir()) == []
    workspace = create_workspace(dialog.path, dialog.business)
    assert workspace.business.get().name == "Fern & Flour"
    workspace.close()


def test_a_free_path_is_the_first_that_no_file_has(tmp_path: Path) -> None:
    assert free_path(tmp_path, "a") == tmp_path / "a.goodword"


def test_the_guide_tells_of_it_at_your_own_file(dialog: NewWorkspaceDialog) -> None:
    assert place_of(dialog._name) == Place("first-ten-minutes", "your-own-file")
