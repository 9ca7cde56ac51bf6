from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from storage.backups import second_place
from storage.backups.backup import Reason
from storage.backups.copying import copy_file
from storage.backups.folder import folder_of
from storage.backups.keeping import bring_up_to_date, keep
from storage.backups.listing import newest_first
from storage.forgetting import backups_with
from tests.factory import do
from tests.ui.choosing_files import will_choose
from tests.ui.influencers.pointing import cell_text, id_of, names
from ui.influencers.add_dialog import AddDialog
from ui.influencers.forget_dialog import ForgetDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


def asked(qtbot: QtBot, tab: InfluencersTab, name: str) -> ForgetDialog:
    tab.select(id_of(tab, name))
    tab.run("privacy.forget_person")
    found = [dialog for dialog in tab.findChildren(ForgetDialog) if dialog.isVisible()]
    qtbot.waitUntil(lambda: "Looking" not in found[-1].held.words.text())
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


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_button_that_has_the_focus_forgets_her_by_keys(qtbot: QtBot, tab: InfluencersTab, key: Qt.Key) -> None:
    dialog = asked(qtbot, tab, "Moss & Crumb")
    while not dialog.ok_button.hasFocus():
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.ok_button.key_focus
    qtbot.keyClick(dialog.ok_button, key)
    assert "Moss & Crumb" not in names(tab)


def test_the_backups_that_hold_her_are_named(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    workspace = session.workspace
    kept = keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    assert "1 backup still holds this person: today 08:00." in dialog.held.words.text()
    assert dialog.held.folder_button.isVisible()
    dialog.reject()
    kept.unlink()
    again = asked(qtbot, tab, "Moss & Crumb")
    assert "No automatic backup holds this person" in again.held.words.text()
    assert not again.held.folder_button.isVisible()
    assert not again.held.tick.isVisible()


def test_where_backups_lie_is_told_where_nothing_opens_their_folder(
    qtbot: QtBot, tab: InfluencersTab, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = session.workspace
    keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    qtbot.mouseClick(dialog.held.folder_button, Qt.MouseButton.LeftButton)
    assert str(folder_of(workspace.path)) in dialog.held.words.text()
    assert "still holds this person" in dialog.held.words.text()


def test_those_in_the_second_place_are_told_apart(
    qtbot: QtBot, tab: InfluencersTab, session: Session, tmp_path: Path
) -> None:
    workspace = session.workspace
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(workspace.path, stick)
    keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    bring_up_to_date(workspace.path)
    assert "today 08:00. In your second place: 1." in asked(qtbot, tab, "Moss & Crumb").held.words.text()
    stick.rename(tmp_path / "unplugged")
    told = asked(qtbot, tab, "Moss & Crumb").held.words.text()
    assert f"Your second place “{stick}” is not there just now: backups in it may hold this person." in told


def test_other_computers_versions_that_hold_her_are_named(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    version = session.path.with_name(f"{session.path.stem} (conflicted copy).goodword")
    copy_file(session.path, version)
    told = asked(qtbot, tab, "Moss & Crumb").held.words.text()
    assert f"Another computer’s version beside your file holds this person: “{version.name}”." in told


def test_backups_that_hold_her_go_too_if_that_is_ticked(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    workspace = session.workspace
    held = keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    qtbot.mouseClick(dialog.held.tick, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.held.tick.height() // 2))
    assert dialog.held.tick.text() == "Delete this backup too; a new one is made first"
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not held.exists())
    left = newest_first(workspace.path)
    assert len(left) == 1
    assert backups_with(workspace.path, "Moss & Crumb", ["instagram:mossandcrumb"]) == []


def test_backups_that_hold_her_stay_unless_that_is_ticked(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    held = keep(session.workspace.connection, session.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    asked(qtbot, tab, "Moss & Crumb").ok_button.click()
    tab.jobs.wait()
    assert held.exists()


def test_a_tick_is_nothing_that_leaving_asks_about(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    keep(session.workspace.connection, session.path, Reason.DAILY, datetime(2026, 5, 4, 8))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    dialog.held.tick.setChecked(True)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_mark_comes_back_with_somebody_forgotten(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    do(session.workspace, lambda w: w.influencers.update(moss, do_not_contact=True))
    session.forget(moss)
    tab.add_influencer()
    dialog = tab.findChild(AddDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.profile, "tiktok @MossAndCrumb")
    assert "This person was forgotten and marked “Do not contact”." in dialog.strip.text
    qtbot.keyClick(dialog.profile, Qt.Key.Key_Return)
    assert cell_text(tab, "MossAndCrumb", "stage") == "No contact"


def test_all_that_is_known_of_her_goes_into_one_file(
    qtbot: QtBot, tab: InfluencersTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = will_choose(monkeypatch, tmp_path / "moss")
    tab.select(id_of(tab, "Moss & Crumb"))
    with qtbot.waitSignal(tab.told) as told:
        tab.run("privacy.export_person")
    assert offered == ["Moss & Crumb 2026-05-04.xlsx"]
    assert told.args == ["Saved moss.xlsx with everything known of Moss & Crumb.", False]
    assert (tmp_path / "moss.xlsx").stat().st_size > 5_000


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, tab: InfluencersTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    will_choose(monkeypatch, tmp_path / "gone" / "moss.xlsx")
    tab.select(id_of(tab, "Moss & Crumb"))
    with qtbot.waitSignal(tab.failed) as failed:
        tab.run("privacy.export_person")
    assert "There is no folder" in failed.args[0].message


def test_where_else_her_name_stands_is_said_before(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    do(session.workspace, lambda w: w.message_templates.add("Hello", body="You know Moss & Crumb"))
    dialog = asked(qtbot, tab, "Moss & Crumb")
    told = (
        "The name or handle also stands in: message template “Hello”. These words are yours and stay;"
        " change them there."
    )
    assert told in [label.text() for label in dialog.findChildren(QLabel)]
