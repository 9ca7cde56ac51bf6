from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace
from tests.ui.choosing_files import choose
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage


def test_deadlines_are_saved_where_one_says(
    page: DeliverablesPage, tab: CampaignsTab, tmp_path: Path, qtbot: QtBot
) -> None:
    tab.run("deliverables.export_deadlines")
    dialog = next(one for one in tab.findChildren(QFileDialog) if one.isVisible())
    target = tmp_path / "deadlines.ics"
    with qtbot.waitSignal(tab.told) as told:
        choose(dialog, target)
    assert told.args == ["2 deadlines saved as deadlines.ics.", False]
    assert "SUMMARY:Plain Flour: reel due" in target.read_text(encoding="utf-8")


def clear(workspace: Workspace) -> None:
    for piece in workspace.partnerships.deliverables():
        workspace.partnerships.delete_deliverable(piece.id)


def test_without_a_deadline_it_is_said_so(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.session.edit("Clear", clear)
    with qtbot.waitSignal(tab.told) as told:
        tab.run("deliverables.export_deadlines")
    assert "Nothing is due" in str(told.args)
