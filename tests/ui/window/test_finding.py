from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.factory import add_influencer
from ui.files import Files
from ui.influencers.finding.compare_dialog import CompareDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.window.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def test_everybody_selected_is_compared_by_keys_alone(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path
) -> None:
    files.open(own)
    tab = window.findChild(InfluencersTab)
    assert tab is not None
    for name in ("Moss & Crumb", "Zoë Müller"):
        add_influencer(tab.session.workspace, name)
    tab.read_anew()
    tab.model.complete()
    qtbot.keyClick(tab.table, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    dialog = tab.findChild(CompareDialog)
    assert dialog is not None
    assert [person.influencer.name for person in dialog.people] == ["Moss & Crumb", "Zoë Müller"]
    qtbot.waitUntil(dialog.table.hasFocus)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tab.findChildren(CompareDialog))
