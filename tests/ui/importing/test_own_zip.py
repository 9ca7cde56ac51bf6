"""The ZIP of everything in the dialog: what is known of it is passed over, and all of it can be left at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.importing.importing import sources_in
from tests.factory import DAY, make_workspace
from tests.full_workspace import fill
from tests.storage.importers.files import saved
from tests.ui.importing.conftest import LONG, Show, until_shown
from tests.ui.importing.test_leaving import OTHER
from ui.importing.import_dialog import ImportDialog
from ui.session import Session

ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    full = make_workspace(folder)
    fill(full)
    export_everything(full, tmp_path / "all.zip", Made(DAY, "0.1.0"))
    full.close()
    return tmp_path / "all.zip"


def import_shown(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.pages.check.go.click()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)


def test_of_a_zip_that_is_known_whole_one_sentence_is_told(
    show: Show, session: Session, packed: Path, qtbot: QtBot
) -> None:
    fill(session.workspace)
    dialog = show(*sources_in(packed))
    assert dialog.page is dialog.pages.unused
    assert dialog.pages.unused.text == "All that can be imported of “all.zip” is in your workspace already."
    assert dialog.pages.unused.accessibleName().startswith("all.zip: ")
    buttons = dialog.pages.unused
    assert (buttons.rows.isHidden(), buttons.other.isHidden(), dialog.following.isHidden()) == (True, True, True)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()


def test_tables_that_are_known_are_passed_over_and_named_before_the_one_that_is_not(
    show: Show, session: Session, packed: Path
) -> None:
    fill(session.workspace)
    session.edit("Change", lambda w: w.campaigns.update(1, product="Oat box"))
    dialog = show(*sources_in(packed))
    assert dialog.name == "campaigns.csv in all.zip"
    assert dialog.pages.check.strip.text == "All of influencers.csv in “all.zip” is in your workspace already."


def test_what_is_known_after_the_last_one_shown_is_named_at_the_end(
    show: Show, session: Session, packed: Path, qtbot: QtBot
) -> None:
    fill(session.workspace)
    session.edit("Change", lambda w: w.campaigns.update(1, product="Oat box"))
    dialog = show(*sources_in(packed))
    dialog.pages.check.cancel.click()
    until_shown(dialog, qtbot)
    assert dialog.page is dialog.pages.unused
    words = "All of partnerships.csv, posts.csv and orders.csv in “all.zip” is in your workspace already."
    assert dialog.pages.unused.text == words


def test_escape_leaves_all_of_a_zip(show: Show, session: Session, packed: Path, qtbot: QtBot) -> None:
    dialog = show(*sources_in(packed))
    assert dialog.following.text == "4 more files of “all.zip” follow."
    import_shown(dialog, qtbot)
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.isHidden()
    assert session.workspace.influencers.count() > 0
    assert session.workspace.campaigns.all() == []


def test_escape_goes_on_to_a_file_beside_the_zip(show: Show, packed: Path, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(*sources_in(packed), saved(tmp_path, "other.csv", OTHER))
    qtbot.keyClick(dialog, ESCAPE)
    until_shown(dialog, qtbot)
    assert dialog.name == "other.csv"
    assert dialog.following.isHidden()


def test_stop_here_leaves_all_files_that_follow(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", OTHER), saved(tmp_path, "other.csv", OTHER))
    assert dialog.following.text == "1 more file follows."
    qtbot.mouseClick(dialog.following.stop, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()
