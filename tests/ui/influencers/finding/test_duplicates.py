from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import UserError
from tests.factory import add_influencer, dump
from tests.ui.influencers.pointing import names
from ui.influencers.finding.duplicates_dialog import DuplicatesDialog
from ui.influencers.finding.merge_dialog import MergeDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session

PATIENCE = 30_000
"""Milliseconds for a process to start on a busy machine."""


def opened(qtbot: QtBot, tab: InfluencersTab) -> DuplicatesDialog:
    tab.run("finding.find_duplicates")
    dialog = next(dialog for dialog in tab.findChildren(DuplicatesDialog) if dialog.isVisible())
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is not dialog.waiting, timeout=PATIENCE)
    return dialog


def with_twins(session: Session) -> None:
    add_influencer(session.workspace, "Lena Moss", email="lena@moss.example")
    add_influencer(session.workspace, "L. M.", email="lena@moss.example")


def test_none_found_is_told(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = opened(qtbot, tab)
    assert dialog.pages.currentWidget() is dialog.nothing
    assert not dialog.merge_button.isVisible()


def test_a_pair_says_why_and_is_merged_by_enter(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    with_twins(session)
    dialog = opened(qtbot, tab)
    (line,) = dialog.table.rows
    assert (line.names, line.why) == ("Lena Moss and L. M.", "same e-mail")
    assert dialog.words.text().startswith("1 pair may be one person each")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    merge = dialog.findChild(MergeDialog)
    assert merge is not None
    qtbot.mouseClick(merge.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.pages.currentWidget() is dialog.nothing
    assert "L. M." not in names(tab)
    assert "Lena Moss" in names(tab)


def test_a_pair_that_is_not_the_same_is_not_offered_again(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    with_twins(session)
    before = dump(session.workspace)
    dialog = opened(qtbot, tab)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert dialog.pages.currentWidget() is dialog.nothing
    dialog.reject()
    again = opened(qtbot, tab)
    assert again.pages.currentWidget() is again.nothing
    assert session.undo() == "Say that Lena Moss and L. M. are two people"
    assert dump(session.workspace) == before


def test_undo_brings_a_pair_back(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    with_twins(session)
    dialog = opened(qtbot, tab)
    assert not dialog.undo_button.isVisible()
    qtbot.mouseClick(dialog.apart_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    assert dialog.pages.currentWidget() is dialog.table
    assert len(dialog.table.rows) == 1
    assert not dialog.undo_button.isVisible()


def test_it_can_be_cancelled_while_it_looks(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.run("finding.find_duplicates")
    dialog = tab.findChild(DuplicatesDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tab.findChildren(DuplicatesDialog))
    tab.jobs.wait()


def test_it_ends_with_the_file(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    tab.run("finding.find_duplicates")
    session.close()
    tab.jobs.wait()
    qtbot.waitUntil(lambda: not tab.findChildren(DuplicatesDialog))


def test_why_it_broke_off_is_told(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    dialog = opened(qtbot, tab)
    dialog.on_failed(UserError("The disk is gone.", "Look for it."))
    assert dialog.words.text() == "The disk is gone. Look for it."
