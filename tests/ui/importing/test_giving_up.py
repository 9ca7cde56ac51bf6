"""Cancel, Escape and closing at every stage of a large import: everything is as before, and work goes on."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.importing import ImportOptions
from models.reading.platform import Platform
from storage.importing import importing
from tests.factory import dump, figures_dump, make_workspace
from tests.storage.importers.files import saved
from tests.ui.turns import LONG, until
from ui.importing.import_dialog import ImportDialog
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

NOW = datetime(2026, 5, 4, 12, 0)
PEOPLE = 4_000

Open = Callable[[], ImportDialog]


@pytest.fixture(autouse=True)
def one_slice_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """However fast the machine is, there is a turn between any two slices."""
    monkeypatch.setattr("ui.work.sliced_work.TURN", 0.0)


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(make_workspace(tmp_path), lambda: NOW)
    made.edit("First", lambda w: w.influencers.add(name="first"))
    yield made
    made.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    rows = "".join(f"name {number},handle{number},instagram,{number + 100}\n" for number in range(PEOPLE))
    return saved(tmp_path, "people.csv", "name,handle,platform,followers\n" + rows)


@pytest.fixture
def open_dialog(session: Session, source: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    jobs = Jobs()

    def open_one() -> ImportDialog:
        dialog = ImportDialog(session, Theme("light"), jobs, [source])
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield open_one
    jobs.wait()


def state(session: Session) -> object:
    return dump(session.workspace), figures_dump(session.workspace), session.undo_labels()


def read(dialog: ImportDialog, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.check, timeout=LONG)
    return dialog


def until_half_written(session: Session) -> None:
    count = "SELECT count(*) FROM influencer"
    until(lambda: session.workspace.connection.execute(count).fetchone()[0] > 300)


GIVE_UP: dict[str, Callable[[ImportDialog, QtBot], object]] = {
    "cancel": lambda dialog, _: dialog.pages.waiting.cancelled.emit(),
    "escape": lambda dialog, qtbot: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
    "close": lambda dialog, _: dialog.close(),
}


def assert_untouched(session: Session, before: object, dialog: ImportDialog, qtbot: QtBot) -> None:
    """Nothing was changed, nothing goes on behind the closed dialog, and another edit works."""
    assert dialog.isHidden()
    assert not session.is_busy
    qtbot.wait(100)
    assert state(session) == before
    assert session.edit("Add", lambda w: w.influencers.add(name="x"))


@pytest.mark.parametrize("how", GIVE_UP)
def test_while_the_file_is_read(session: Session, open_dialog: Open, qtbot: QtBot, how: str) -> None:
    before = state(session)
    dialog = open_dialog()
    GIVE_UP[how](dialog, qtbot)
    assert_untouched(session, before, dialog, qtbot)


def test_while_it_is_compared(session: Session, open_dialog: Open, qtbot: QtBot) -> None:
    before, words = state(session), list[str]()
    dialog = open_dialog()
    dialog._work.begun.connect(words.append)
    until(lambda: any("Comparing" in each for each in words))
    assert dialog.page is dialog.pages.waiting
    dialog.pages.waiting.cancelled.emit()
    assert_untouched(session, before, dialog, qtbot)


@pytest.mark.parametrize("how", GIVE_UP)
def test_while_it_is_written(session: Session, open_dialog: Open, qtbot: QtBot, how: str) -> None:
    before = state(session)
    dialog = read(open_dialog(), qtbot)
    dialog.pages.check.go.click()
    until_half_written(session)
    GIVE_UP[how](dialog, qtbot)
    assert_untouched(session, before, dialog, qtbot)


def test_while_it_is_taken_back_the_import_stays(session: Session, open_dialog: Open, qtbot: QtBot) -> None:
    dialog = read(open_dialog(), qtbot)
    dialog.pages.check.go.click()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)
    after = state(session)
    dialog.pages.done.undo.click()
    until(lambda: session.workspace.connection.in_transaction)
    dialog.pages.waiting.cancelled.emit()
    assert_untouched(session, after, dialog, qtbot)


def test_a_large_import_is_written_and_taken_back_from_the_dialog(
    session: Session, open_dialog: Open, qtbot: QtBot
) -> None:
    before = dump(session.workspace)
    dialog = read(open_dialog(), qtbot)
    dialog.pages.check.go.click()
    assert dialog.page is dialog.pages.waiting
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)
    assert session.workspace.influencers.count() == PEOPLE + 1
    dialog.pages.done.undo.click()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)
    assert dump(session.workspace) == before


def test_a_fault_while_it_is_written_is_told_above_the_rows_and_a_second_try_works(
    session: Session, open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = read(open_dialog(), qtbot)
    connection = session.workspace.connection
    before = state(session)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages + 20}")
    dialog.pages.check.go.click()
    read(dialog, qtbot)
    assert "Nothing was imported." in dialog.pages.check.strip.text
    assert "disk is full" in dialog.pages.check.strip.text
    assert state(session) == before
    connection.execute("PRAGMA max_page_count=1000000")
    dialog.pages.check.go.click()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)
    assert session.workspace.influencers.count() == PEOPLE + 1


def test_how_far_it_has_come_is_told_in_rows(session: Session, open_dialog: Open, qtbot: QtBot) -> None:
    dialog, told = open_dialog(), list[tuple[int, int]]()
    dialog._work.progressed.connect(lambda progress: told.append((progress.done, progress.of)))
    read(dialog, qtbot)
    assert (1_000, PEOPLE + 1) in told
    assert all(done <= of for done, of in told)


def test_the_same_rows_come_from_the_process_as_from_a_reading_at_once(
    session: Session, open_dialog: Open, source: Path, qtbot: QtBot
) -> None:
    dialog = read(open_dialog(), qtbot)
    options = importing.options_for(session.workspace, ImportOptions())
    plan = importing.plan_mapped(session.workspace, importing.map_file(source, None, options))
    assert dialog.pages.check.plan
    assert dialog.pages.check.plan.fates == plan.fates
    assert plan.fates[0].draft is not None
    assert plan.mapped.options.platform in (None, Platform.INSTAGRAM)
