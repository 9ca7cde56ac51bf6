"""What this machine remembers lies in one file."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.preferences import Preferences


def remember(file: Path) -> None:
    """Remember one value of each kind, as a program does that then ends."""
    preferences = Preferences(file)
    preferences.scheme = "dark"
    preferences.tab = 2
    preferences.remember_file(file.with_name("shop.goodword"))
    preferences.set_text("search", "oven")
    preferences.set_number("width", 1360)
    preferences.set_blob("shape", QByteArray(b"\x00\xffwide"))


def test_what_is_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "preferences.ini"
    remember(file)
    found = Preferences(file)
    assert (found.scheme, found.tab, found.recent) == ("dark", 2, [tmp_path / "shop.goodword"])
    assert (found.text("search"), found.number("width", 0)) == ("oven", 1360)
    assert found.blob("shape") == QByteArray(b"\x00\xffwide")


def test_the_file_is_written_only_for_what_it_does_not_say_yet(tmp_path: Path) -> None:
    file = tmp_path / "preferences.ini"
    remember(file)
    written = file.stat()
    remember(file)
    assert file.stat().st_ino == written.st_ino
    assert file.stat().st_mtime_ns == written.st_mtime_ns
    Preferences(file).tab = 1
    assert file.stat().st_ino != written.st_ino
