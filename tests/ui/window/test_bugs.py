"""Real bugs in the window: in what is painted, on a thread, in an edit. One dialog each, and the program goes on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRunnable, QThreadPool, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer
from ui.errors import MOST_LOGGED, MOST_TOLD, BugReporter, log_file
from ui.files import Files
from ui.session import Session
from ui.window.main_window import MainWindow

SECRET = "ana@example.com"  # noqa: S105  # somebody's address, not a password


@pytest.fixture(autouse=True)
def reporter(window: MainWindow) -> Iterator[BugReporter]:
    made, before = BugReporter(window), sys.excepthook
    made.install()
    yield made
    sys.excepthook = before


@pytest.fixture
def session(window: MainWindow, files: Files, own: Path) -> Session:
    assert files.open(own)
    assert window.page is not None
    add_influencer(window.page.session.workspace, "Ana")
    return window.page.session


class Wrong(QWidget):
    """Paints, and fails with its painter still at work."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawLine(0, 0, 5, 5)
        raise ValueError(SECRET)


class WrongTask(QRunnable):
    def run(self) -> None:
        raise ValueError(SECRET)


def told(window: MainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def close_told(qtbot: QtBot, window: MainWindow) -> str:
    """Wait for the one dialog, close it as somebody who goes on, and return what it said."""
    qtbot.waitUntil(lambda: len(told(window)) == 1)
    [box] = told(window)
    words = f"{box.text()}\n{box.detailedText()}"
    box.accept()
    return words


def fail_in_an_edit(workspace: Workspace) -> None:
    workspace.influencers.update(1, name="Half")
    raise KeyError(SECRET)


def test_a_bug_in_what_is_painted_is_told_a_few_times_and_the_window_goes_on(
    qtbot: QtBot, window: MainWindow, session: Session, reporter: BugReporter
) -> None:
    seen: list[str] = []
    reporter.happened.connect(lambda details, _kind: seen.append(details))
    wrong = Wrong(window)
    wrong.resize(40, 40)
    wrong.show()
    for _ in range(MOST_TOLD):
        wrong.update()
        assert "paintEvent" in close_told(qtbot, window)
    so_far = len(seen)
    wrong.update()
    qtbot.waitUntil(lambda: len(seen) > so_far)
    assert not told(window)
    assert session.edit("Rename", lambda w: w.influencers.update(1, name="Anna"))


def test_a_bug_on_a_thread_is_told_in_the_window(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    QThreadPool.globalInstance().start(WrongTask())
    assert close_told(qtbot, window).startswith("Something went wrong in Goodword. Your data is saved.")


def test_a_bug_in_an_edit_leaves_nothing_half_done_and_the_next_edit_is_saved(
    qtbot: QtBot, window: MainWindow, files: Files, session: Session
) -> None:
    QTimer.singleShot(0, lambda: session.edit("Break", fail_in_an_edit))
    close_told(qtbot, window)
    assert session.edit("Place", lambda w: w.influencers.update(1, region="Lyon")) is not None
    assert session.undo_labels() == ("Place", None)
    files.close_workspace()
    workspace = open_workspace(session.path)
    ana = workspace.influencers.get(1)
    assert ana is not None
    assert (ana.name, ana.region) == ("Ana", "Lyon")
    workspace.close()


def test_what_is_told_and_written_down_holds_nobodys_data(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    QTimer.singleShot(0, lambda: session.edit("Break", fail_in_an_edit))
    words = close_told(qtbot, window)
    assert "KeyError\n" in words
    assert "fail_in_an_edit" in words
    assert SECRET not in words
    assert "fail_in_an_edit" in (log := log_file().read_text("utf-8"))
    assert SECRET not in log


def test_the_log_is_not_flooded_by_one_bug(reporter: BugReporter) -> None:
    before = log_file().read_text("utf-8").count("flooding") if log_file().exists() else 0

    def flooding() -> None:
        raise ValueError(SECRET)

    for _ in range(3 * MOST_LOGGED):
        try:
            flooding()
        except ValueError as error:
            reporter.report(type(error), error, error.__traceback__)
    assert log_file().read_text("utf-8").count("flooding") - before == MOST_LOGGED


def test_it_does_not_say_that_all_is_saved_where_something_is_not(qtbot: QtBot, window: MainWindow) -> None:
    BugReporter(window, has_unsaved=lambda: True).on_happened("ValueError", ValueError)
    words = close_told(qtbot, window)
    assert words.startswith("Something went wrong in Goodword. What could not be saved yet is kept until it can be.")
