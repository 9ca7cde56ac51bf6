"""What a desktop is told: it takes its own tools' word that it understands it."""

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from packager.desktop_files import write_share
from packager.marks import MIME_ICON, write_all_sizes
from storage.file.connection import APPLICATION_ID
from tests.factory import make_workspace


@pytest.fixture
def share(tmp_path: Path) -> Path:
    write_share(tmp_path / "share")
    return tmp_path / "share"


def tool(name: str) -> str:
    """A program of the desktop; without it the test that asks is skipped."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"not installed: {name}")
    return found


def kind_of(file: Path, share: Path) -> str:
    subprocess.run([tool("update-mime-database"), share / "mime"], check=True, capture_output=True)
    command = [tool("gio"), "info", "--attributes=standard::content-type", str(file)]
    environment = {**os.environ, "XDG_DATA_HOME": str(share)}
    told = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True).stdout
    return told.rpartition("standard::content-type: ")[2].strip()


def test_a_workspace_is_known_by_its_ending_and_under_any_other_name(share: Path, tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    made.close()
    renamed = made.path.rename(tmp_path / "bakery-old")
    named = tmp_path / "not yet a workspace.goodword"
    named.write_text("soon", encoding="utf-8")
    assert {kind_of(file, share) for file in (renamed, named)} == {"application/x-goodword-workspace"}


def test_the_mark_by_which_a_workspace_is_known_is_the_one_that_is_written() -> None:
    words = (Path(__file__).parents[2] / "resources/packaging/linux/goodword-workspace.xml").read_text(encoding="utf-8")
    assert f'value="{APPLICATION_ID:#x}"' in words


def test_the_entry_of_the_menu_is_one(share: Path) -> None:
    entry = share / "applications" / "goodword.desktop"
    subprocess.run([tool("desktop-file-validate"), entry], check=True)
    assert "MimeType=application/x-goodword-workspace;" in entry.read_text(encoding="utf-8")


def test_both_marks_are_there_in_every_size(share: Path) -> None:
    for kind, name in (("apps", "goodword"), ("mimetypes", MIME_ICON)):
        for side in (16, 48, 256, 512):
            with Image.open(share / f"icons/hicolor/{side}x{side}/{kind}/{name}.png") as picture:
                assert picture.size == (side, side)
                assert len(picture.getcolors(side * side) or []) > 3
        assert (share / f"icons/hicolor/scalable/{kind}/{name}.svg").is_file()


def test_windows_and_macos_get_their_own_kind_of_mark(tmp_path: Path) -> None:
    write_all_sizes("workspace", tmp_path / "workspace.ico")
    write_all_sizes("goodword", tmp_path / "goodword.icns")
    with Image.open(tmp_path / "workspace.ico") as picture:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= set(picture.info["sizes"])
    magic, length = struct.unpack(">4sI", (tmp_path / "goodword.icns").read_bytes()[:8])
    assert magic == b"icns"
    assert length == (tmp_path / "goodword.icns").stat().st_size
