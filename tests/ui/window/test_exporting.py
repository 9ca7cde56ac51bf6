"""Ctrl+E: what the tab shows is chosen first, and what was written is told with the ways to it."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.full_workspace import fill
from ui import commands
from ui.exporting.asked import ALL, RESULTS
from ui.exporting.export_dialog import ExportDialog
from ui.files import Files
from ui.importing.import_dialog import ImportDialog
from ui.paper.notice import ReportNotice
from ui.window.main_window import MainWindow
from ui.window.workspace_page import WorkspacePage

LONG = 20_000


@pytest.fixture
def page(window: MainWindow, files: Files, own: Path) -> WorkspacePage:
    files.open(own)
    assert window.page
    window.show()
    return window.page


def asked(page: WorkspacePage) -> ExportDialog:
    commands.export_table(page)
    return page.findChildren(ExportDialog)[-1]


@pytest.mark.parametrize(("tab", "what"), [(0, "influencers"), (1, "partnerships"), (2, RESULTS)])
def test_what_the_tab_shows_is_chosen_first(page: WorkspacePage, tab: int, what: str) -> None:
    page.show_tab(tab)
    dialog = asked(page)
    assert dialog.what == what
    dialog.reject()


def test_what_was_written_is_told_with_the_ways_to_it(page: WorkspacePage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = asked(page)
    dialog.write(tmp_path / "people.xlsx")
    qtbot.waitUntil(lambda: bool(page.findChildren(ReportNotice)), timeout=LONG)
    (notice,) = page.findChildren(ReportNotice)
    qtbot.waitUntil(notice.isVisible, timeout=LONG)
    assert notice.text == "Saved. people.xlsx"
    buttons = [button.text() for button in notice.findChildren(QPushButton) if button.text()]
    assert buttons == ["Open", "Show in folder"]


@pytest.mark.parametrize("what", ["edit", "tab", "undo"])
def test_what_was_written_is_told_until_something_else_is_done(
    page: WorkspacePage, qtbot: QtBot, tmp_path: Path, what: str
) -> None:
    page.session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    dialog = asked(page)
    dialog.write(tmp_path / "people.csv")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(ReportNotice)), timeout=LONG)
    if what == "edit":
        page.session.edit("Add Tom", lambda w: w.influencers.add(name="Tom"))
    elif what == "tab":
        page.show_campaigns()
    else:
        page.undo()
    assert not page.findChildren(ReportNotice)[0].isVisible()


def test_a_zip_of_everything_that_is_dropped_is_taken_table_by_table(
    page: WorkspacePage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(page.session.workspace)
    dialog = asked(page)
    dialog.grid.buttons[ALL].click()
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.write(tmp_path / "all.zip")
    assert zipfile.is_zipfile(tmp_path / "all.zip")
    window.drops.dropped.emit([tmp_path / "all.zip"])
    reading = page.findChildren(ImportDialog)[-1]
    qtbot.waitUntil(lambda: reading.page is reading.pages.unused, timeout=LONG)
    assert reading.name == "orders.csv in all.zip"
    assert reading.pages.unused.text == "All that can be imported of “all.zip” is in your workspace already."
    qtbot.keyClick(reading, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not reading.isVisible(), timeout=LONG)
