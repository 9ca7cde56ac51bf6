"""The person logs out: what was typed is written, and nothing unsaved is dropped without a question."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.full_disk import refusing_disk
from ui.application import Application
from ui.files import Files
from ui.influencers.details_section import DetailsSection
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.session_end import SessionEnd
from ui.unsaved_dialog import UnsavedDialog
from ui.window.main_window import MainWindow


class Desktop:
    """The session manager, which only a desktop can make."""

    is_stopped = False

    def allowsInteraction(self) -> bool:  # Qt's name
        return True

    def cancel(self) -> None:
        self.is_stopped = True


@pytest.fixture
def session(window: MainWindow, files: Files, own: Path) -> Iterator[Session]:
    files.open(own)
    assert window.page is not None
    window.jobs.wait()
    session = window.page.session
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    yield session
    session.give_up_unsaved()


def log_out(window: MainWindow, qapp: Application) -> Desktop:
    desktop = Desktop()
    SessionEnd(qapp, window).on_data_asked(desktop)  # type: ignore[arg-type]  # Qt's own one needs a desktop
    return desktop


def test_what_is_typed_is_written_and_the_window_stays(
    qtbot: QtBot, window: MainWindow, session: Session, qapp: Application
) -> None:
    tab = window.findChild(InfluencersTab)
    assert tab is not None
    tab.select(1)
    section = window.findChild(DetailsSection)
    assert section is not None
    section.fold.setChecked(True)
    section.notes.setFocus()
    qtbot.keyClicks(section.notes, "Likes rye")
    assert not log_out(window, qapp).is_stopped
    influencer = session.workspace.influencers.get(1)
    assert influencer is not None
    assert influencer.notes == "Likes rye"
    assert window.isVisible()


def test_what_the_disk_did_not_take_stops_it_and_is_asked_about(
    window: MainWindow, session: Session, qapp: Application
) -> None:
    with refusing_disk():
        session.edit("Rename Lena to Helena", lambda w: w.influencers.update(1, name="Helena"))
        desktop = log_out(window, qapp)
    assert desktop.is_stopped
    assert window.findChild(UnsavedDialog) is not None
    assert window.isVisible()


def test_what_can_be_written_by_now_stops_nothing(
    window: MainWindow, session: Session, qapp: Application
) -> None:
    with refusing_disk():
        session.edit("Rename Lena to Helena", lambda w: w.influencers.update(1, name="Helena"))
    assert not log_out(window, qapp).is_stopped
    assert not session.unsaved
