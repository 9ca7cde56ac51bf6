from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace
from tests.factory import do
from ui.backups.restore_dialog import Question, RestoreDialog
from ui.theme import Theme
from ui.work.jobs import Jobs

QUESTION = Question("Restore it?", "Your file becomes what it was then.", "Restore")
NOTHING = "Nothing would change: your file holds exactly what this backup holds."


@pytest.fixture
def asked(qtbot: QtBot, workspace: Workspace, three: list[Path], jobs: Jobs) -> RestoreDialog:
    """The question about the backup of two days ago, once it is known what would change."""
    dialog = shown(qtbot, workspace, three[2], jobs)
    qtbot.waitUntil(lambda: "Looking" not in dialog.view.text)
    return dialog


def shown(qtbot: QtBot, workspace: Workspace, backup: Path, jobs: Jobs) -> RestoreDialog:
    made = RestoreDialog(QUESTION, workspace.path, backup, Theme("light"), jobs)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_tells_what_would_change_now_and_then(asked: RestoreDialog) -> None:
    said = asked.view.text.splitlines()
    place = said.index("Influencers")
    assert said[place : place + 4] == ["Influencers", "2 would go: Tom, Zoë", "3", "1"]
    assert "Done since then, the newest first: Add Zoë; Add Tom." in said


def test_it_is_as_tall_as_what_it_says(asked: RestoreDialog) -> None:
    area = asked.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0


def test_kinds_of_which_there_are_none_are_left_out(asked: RestoreDialog) -> None:
    assert "Campaigns" not in asked.view.text


def test_return_says_yes(qtbot: QtBot, asked: RestoreDialog) -> None:
    with qtbot.waitSignal(asked.accepted):
        qtbot.keyClick(asked, Qt.Key.Key_Return)


def test_escape_says_no(qtbot: QtBot, asked: RestoreDialog) -> None:
    with qtbot.waitSignal(asked.rejected):
        qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert asked.result() == QDialog.DialogCode.Rejected


def test_where_nothing_would_change_there_is_nothing_to_say_yes_to(
    qtbot: QtBot, workspace: Workspace, three: list[Path], jobs: Jobs
) -> None:
    dialog = shown(qtbot, workspace, three[0], jobs)
    qtbot.waitUntil(lambda: dialog.view.text == NOTHING)
    assert dialog.ok_button.isHidden()
    assert dialog.cancel_button.text() == "Close"


def test_it_may_be_restored_where_nobody_knows_what_would_change(
    qtbot: QtBot, workspace: Workspace, three: list[Path], jobs: Jobs
) -> None:
    broken = workspace.path.with_name("broken.goodword")
    broken.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    dialog = RestoreDialog(QUESTION, broken, three[0], Theme("light"), jobs)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: "What would change cannot be told." in dialog.view.text)
    assert dialog.ok_button.isEnabled()


def test_names_are_plain_text(qtbot: QtBot, workspace: Workspace, three: list[Path], jobs: Jobs) -> None:
    do(workspace, lambda w: w.influencers.add(name="<b>Bold</b> & co"))
    dialog = shown(qtbot, workspace, three[0], jobs)
    qtbot.waitUntil(lambda: "would go: <b>Bold</b> & co" in dialog.view.text)
