"""From the window: where to, off its thread, and what is said afterwards."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.errors import UserError
from models.filters import Scope
from storage.workspace import Workspace
from tests.ui.paper.crowd import TODAY
from ui.jobs import Jobs
from ui.paper.exporter import ReportExporter, export_report, start_export
from ui.paper.notice import ReportNotice
from ui.session import Session
from ui.theme import Theme


class Page(QWidget):
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.jobs = jobs
        self.theme = theme


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> Iterator[Page]:
    session = Session(workspace, clock=lambda: datetime.combine(TODAY, time(9)))
    made = Page(session, Jobs(), Theme("light"))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    yield made
    made.jobs.wait()


def notice_of(page: Page) -> ReportNotice:
    found = page.findChild(ReportNotice)
    assert found
    return found


def buttons_of(page: Page) -> list[str]:
    return [button.text() for button in notice_of(page).findChildren(QPushButton) if button.isVisible()]


def test_it_asks_where_to_with_a_name_that_says_what_it_is(page: Page, campaign: int) -> None:
    dialog = export_report(page, Scope.of_campaign(campaign))
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Fern & Flour – Autumn gluten-free box – 2026-10-14.pdf"
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.reject()


def test_the_report_is_written_and_told_with_ways_to_it(
    page: Page, campaign: int, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "report.pdf"
    exporter = start_export(page, Scope.of_campaign(campaign), target)
    with qtbot.waitSignal(exporter.saved, timeout=20_000) as told:
        pass
    assert told.args == [target, ""]
    assert target.read_bytes().startswith(b"%PDF")
    assert notice_of(page).isVisible()
    assert notice_of(page).text == "Saved. report.pdf"
    assert [text for text in buttons_of(page) if text] == ["Open", "Show in folder"]


def test_saved_goes_by_itself_unless_somebody_is_about_to_press_a_button(page: Page, qtbot: QtBot) -> None:
    notice = ReportNotice(page, page.theme)
    notice.show_saved(Path("report.pdf"))
    qtbot.waitExposed(page)
    page.activateWindow()
    opening = next(button for button in notice.findChildren(QPushButton) if button.text() == "Open")
    opening.setFocus()
    qtbot.waitUntil(opening.hasFocus)
    notice.on_time_up()
    assert notice.isVisible()
    opening.clearFocus()
    for is_under_mouse in (True, False):
        notice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_under_mouse)
        notice.on_time_up()
        assert notice.isVisible() is is_under_mouse


def test_a_place_that_cannot_be_written_to_is_told(page: Page, campaign: int, tmp_path: Path, qtbot: QtBot) -> None:
    exporter = start_export(page, Scope.of_campaign(campaign), tmp_path / "gone" / "report.pdf")
    with qtbot.waitSignal(page.failed, timeout=20_000) as told:
        pass
    assert isinstance(told.args[0], UserError)
    assert "no folder" in told.args[0].message
    assert not notice_of(page).isVisible()
    del exporter


def test_work_that_takes_long_is_shown_and_can_be_left(page: Page, campaign: int, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    exporter = start_export(page, Scope.of_campaign(campaign), target)
    exporter.delayed.emit()
    assert notice_of(page).text == "Writing the report…"
    cancel = next(button for button in notice_of(page).findChildren(QPushButton) if button.text() == "Cancel")
    cancel.click()
    page.jobs.wait()
    assert not notice_of(page).isVisible()
    assert not target.exists()


def test_it_speaks_of_the_file_as_it_was_when_asked_for(
    page: Page, campaign: int, tmp_path: Path, qtbot: QtBot
) -> None:
    exporter = ReportExporter(page.session, page.jobs, page)
    with qtbot.waitSignal(exporter.saved, timeout=20_000):
        exporter.export(Scope.of_campaign(campaign), tmp_path / "report.pdf")
        assert page.session.edit("Rename", lambda w: w.campaigns.update(campaign, name="Later"))
    assert (tmp_path / "report.pdf").is_file()
