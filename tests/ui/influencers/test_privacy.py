from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from tests.factory import do
from tests.ui.influencers.pointing import cell_text, id_of, names
from ui.influencers.add_dialog import AddDialog
from ui.influencers.forget_dialog import ForgetDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


def asked(qtbot: QtBot, tab: InfluencersTab, name: str) -> ForgetDialog:
    tab.select(id_of(tab, name))
    tab.run("privacy.forget_person")
    found = [dialog for dialog in tab.findChildren(ForgetDialog) if dialog.isVisible()]
    qtbot.waitUntil(lambda: "Looking" not in found[-1].backups.text())
    return found[-1]


def test_forgetting_erases_her_and_empties_undo(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    dialog = asked(qtbot, tab, "Moss & Crumb")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Forgotten. Undo starts anew.", False]
    assert "Moss & Crumb" not in names(tab)
    assert f"Forgotten person {moss}" not in names(tab)
    assert tab.panel.person is not None
    assert tab.panel.person.id != moss
    assert session.undo_labels() == (None, None)


def test_enter_and_escape_forget_nobody(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = asked(qtbot, tab, "Moss & Crumb")
        qtbot.keyClick(dialog, key)
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())  # type: ignore[misc]  # mypy cannot infer it
    assert "Moss & Crumb" in names(tab)
    assert session.undo_labels()[0] is not None


def test_the_backups_that_hold_her_are_named(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    workspace = session.workspace
    kept = keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    assert f"“{kept.stem}”" in dialog.backups.text()
    assert dialog.folder_button.isVisible()
    dialog.reject()
    kept.unlink()
    again = asked(qtbot, tab, "Moss & Crumb")
    assert "No automatic backup holds her" in again.backups.text()
    assert not again.folder_button.isVisible()


def test_the_mark_comes_back_with_somebody_forgotten(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    do(session.workspace, lambda w: w.influencers.update(moss, do_not_contact=True))
    session.forget(moss)
    tab.add_influencer()
    dialog = tab.findChild(AddDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.profile, "tiktok @MossAndCrumb")
    assert "She was forgotten and marked “Do not contact”." in dialog.strip.text
    qtbot.keyClick(dialog.profile, Qt.Key.Key_Return)
    assert cell_text(tab, "MossAndCrumb", "stage") == "No contact"


def test_all_that_is_known_of_her_goes_into_one_file(
    qtbot: QtBot, tab: InfluencersTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(suggestion).name)
        return str(tmp_path / "moss"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    tab.select(id_of(tab, "Moss & Crumb"))
    with qtbot.waitSignal(tab.told) as told:
        tab.run("privacy.export_person")
    assert offered == ["Moss & Crumb 2026-05-04.xlsx"]
    assert told.args == ["Saved moss.xlsx with everything known of Moss & Crumb.", False]
    assert (tmp_path / "moss.xlsx").stat().st_size > 5_000


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, tab: InfluencersTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = str(tmp_path / "gone" / "moss.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    tab.select(id_of(tab, "Moss & Crumb"))
    with qtbot.waitSignal(tab.failed) as failed:
        tab.run("privacy.export_person")
    assert "There is no folder" in failed.args[0].message


def test_where_else_her_name_stands_is_said_before(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    do(session.workspace, lambda w: w.message_templates.add("Hello", body="You know Moss & Crumb"))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    told = (
        "Her name or handle also stands in: message template “Hello”. These words are yours and stay;"
        " change them there."
    )
    assert told in [label.text() for label in dialog.findChildren(QLabel)]
