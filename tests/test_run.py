"""run.py: when it sets up anew, and when it believes that there is a display."""

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks set up: a lock file, a Python and the stamp that setting up leaves."""
    monkeypatch.setattr(run, "FOLDER", tmp_path)
    monkeypatch.setattr(run, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(run, "READY", tmp_path / ".ready")
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    run.LOCK.write_text("one==1.0", encoding="utf-8")
    run.READY.write_text(run.fingerprint(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def wayland(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A socket where a Wayland server would listen, and no X11."""
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    for name in ("QT_QPA_PLATFORM", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("wayland-7")
        yield server


linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may have no display")


def test_a_folder_that_was_set_up_is_ready(project: Path) -> None:
    assert run.is_ready()


def test_other_locked_versions_ask_for_a_new_set_up(project: Path) -> None:
    run.LOCK.write_text("one==1.1", encoding="utf-8")
    assert not run.is_ready()


def test_a_moved_folder_asks_for_a_new_set_up(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "FOLDER", project / "moved")
    assert not run.is_ready()


def test_another_python_asks_for_a_new_set_up(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not run.is_ready()


def test_a_set_up_that_broke_off_is_not_ready(project: Path) -> None:
    run.READY.unlink()
    assert not run.is_ready()


def test_what_fails_in_the_environment_is_told_by_its_last_line(project: Path) -> None:
    assert run.error_of("import json") == ""
    assert run.error_of("import not_there") == "ModuleNotFoundError: No module named 'not_there'"


@pytest.fixture
def asked_of_apt(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """A computer without strace whose apt-get needs no password and fails; what was asked of it."""
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "strace" else f"/usr/bin/{name}")
    monkeypatch.setattr(run, "may_install", lambda: True)
    monkeypatch.setattr(run, "apt_get", lambda *words: asked.append(words))
    return asked


@linux_only
def test_what_tests_need_is_asked_for_once(asked_of_apt: list[tuple[str, ...]]) -> None:
    run.install_test_tools()
    run.install_test_tools()
    assert [words[-1] for words in asked_of_apt] == ["update", "strace"]
    assert run.is_ready()


@linux_only
def test_what_tests_need_is_not_asked_for_where_it_takes_a_password(
    asked_of_apt: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "may_install", lambda: False)
    run.install_test_tools()
    assert asked_of_apt == []


@linux_only
def test_a_wayland_server_that_answers_is_a_display(wayland: socket.socket) -> None:
    wayland.listen()
    assert run.has_display()


@linux_only
def test_a_wayland_server_that_is_gone_is_no_display(wayland: socket.socket) -> None:
    assert not run.has_display()


@linux_only
@pytest.mark.parametrize("name", ["", "nonsense", ":", ":x", ":987", "unix:987.0"])
def test_an_x11_server_that_is_not_there_is_no_display(name: str) -> None:
    assert not run.x11_answers(name)


@linux_only
def test_an_x11_server_that_answers_is_a_display() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        number = 100_000 + os.getpid()
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        assert run.x11_answers(f":{number}.0")


@linux_only
def test_a_platform_without_windows_is_no_display(
    wayland: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    wayland.listen()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not run.has_display()
