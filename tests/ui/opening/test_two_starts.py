"""The real program, started twice on one file by one person."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from storage.file.lock import lock_path
from ui.files import Files
from ui.opening.front_address import TOKEN_VARIABLE, address_of
from ui.opening.front_request import FrontRequest
from ui.window.main_window import MainWindow

MAIN = Path(__file__).parents[3] / "main.py"


class Starts:
    """Starts the program; what is still running at the end is killed."""

    def __init__(self, home: Path) -> None:
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        self._environment = {**os.environ, **folders, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: Path | str) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, MAIN, *arguments], env=self._environment, stderr=subprocess.PIPE, cwd=MAIN.parent
        )
        self.running.append(process)
        return process


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    made = Starts(tmp_path)
    yield made
    for process in made.running:
        process.kill()
        process.communicate()


def errors(process: "subprocess.Popen[bytes]") -> bytes:
    stream: IO[bytes] | None = process.stderr
    assert stream is not None
    return stream.read()


def test_the_second_start_on_a_file_brings_the_first_to_the_front_and_ends(
    starts: Starts, own: Path, qtbot: QtBot
) -> None:
    first = starts.start(own)
    qtbot.waitUntil(lock_path(own).exists, timeout=30_000)
    # At once: the first window is not painted yet, so that it does not listen yet.
    second = starts.start(own)
    assert second.wait(30) == 0
    assert errors(second) == b""
    assert first.poll() is None


def test_starting_the_program_again_without_a_file_shows_the_window_that_is_there(
    starts: Starts, own: Path, qtbot: QtBot
) -> None:
    first = starts.start(own)
    qtbot.waitUntil(Path(address_of(own)).exists, timeout=30_000)
    second = starts.start()  # it would open the file of last time
    assert second.wait(30) == 0
    assert first.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="its programs get no such signal")
def test_a_program_that_is_asked_to_end_closes_as_by_hand(starts: Starts, own: Path, qtbot: QtBot) -> None:
    running = starts.start(own)
    qtbot.waitUntil(Path(address_of(own)).exists, timeout=30_000)
    running.terminate()
    assert running.wait(30) == 0
    assert errors(running) == b""


def test_a_file_whose_window_was_killed_opens_without_a_question(
    starts: Starts, own: Path, window: MainWindow, files: Files, qtbot: QtBot
) -> None:
    first = starts.start(own)
    qtbot.waitUntil(Path(address_of(own)).exists, timeout=30_000)
    first.kill()
    first.wait()
    assert lock_path(own).exists()
    assert files.open(own)
    request = FrontRequest(own)
    with qtbot.waitSignal(request.answered):  # and the new window is the one that hears now
        request.begin()
    assert window.isVisible()


def test_a_window_that_shows_something_else_sends_for_the_one_that_has_the_file(
    starts: Starts, own: Path, window: MainWindow, files: Files, qtbot: QtBot
) -> None:
    starts.start(own)
    qtbot.waitUntil(Path(address_of(own)).exists, timeout=30_000)
    with qtbot.waitSignal(files.refusals.handed_over, timeout=10_000):
        assert not files.open(own)
    assert "is open in another window" in window.toast.text
    assert window.start_page.isVisible()


def test_the_window_comes_up_from_the_task_bar(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    window.showMinimized()
    request = FrontRequest(own)
    with qtbot.waitSignal(request.answered):
        request.begin()
    assert not window.isMinimized()


def test_the_leave_of_the_desktop_to_come_to_the_front_is_handed_on(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.open(own)
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    socket = QLocalSocket()
    socket.connectToServer(address_of(own))
    with qtbot.waitSignal(socket.readyRead):
        socket.write(b"of-the-second-start\n")
    assert os.environ[TOKEN_VARIABLE] == "of-the-second-start"


def test_nobody_answers_for_a_workspace_that_was_closed(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    window.close_workspace()
    assert not Path(address_of(own)).exists()
    request = FrontRequest(own, patience=300)
    with qtbot.waitSignal(request.gave_up):
        request.begin()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere it is a pipe")
def test_the_socket_is_for_its_owner_alone(window: MainWindow, files: Files, own: Path) -> None:
    files.open(own)
    assert Path(address_of(own)).stat().st_mode & 0o077 == 0
