"""The script that installs the program into a home folder: a small program stands for the large one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from packager import archive
from tests.factory import make_workspace

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the script is for Linux")

SECONDS = 60

PROGRAM = """#!/bin/sh
printf '%s' "$*" >"$TOLD"
"""


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """The archive, unpacked; its program writes down with which words it was started."""
    folder = tmp_path / "made"
    folder.mkdir()
    (folder / "goodword").write_text(PROGRAM, encoding="utf-8")
    (folder / "goodword").chmod(0o755)
    archive.lay_out(folder, tmp_path / "unpacked")
    return tmp_path / "unpacked"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose name has everything that a desktop entry or a shell may stumble over."""
    made = tmp_path / 'Home of $Zoë & `co` \\ "x" |'
    made.mkdir()
    return made


def environment(home: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(home), "TOLD": str(home.parent / "told")}


def install(unpacked: Path, home: Path, *words: str) -> str:
    script = [str(unpacked / "install.sh"), *words]
    return subprocess.run(script, env=environment(home), check=True, capture_output=True, encoding="utf-8").stdout


def files(home: Path) -> set[str]:
    return {str(file.relative_to(home)) for file in home.rglob("*") if not file.is_dir()}


@pytest.mark.skipif(
    not (shutil.which("gio") and shutil.which("update-desktop-database") and shutil.which("update-mime-database")),
    reason="the tools of a desktop are not installed",
)
def test_a_workspace_opens_by_double_click_whatever_the_home_is_called(unpacked: Path, home: Path) -> None:
    install(unpacked, home)
    made = make_workspace(home, "Bäckerei & Söhne.goodword")
    made.close()
    os.mkfifo(home.parent / "told")
    # The program is no child of ours: it ends when it has written, and what reads a pipe waits for that.
    with subprocess.Popen(["cat", home.parent / "told"], stdout=subprocess.PIPE, encoding="utf-8") as waiting:
        try:
            subprocess.run(["gio", "open", made.path], env=environment(home), check=True, timeout=SECONDS)
            told, _ = waiting.communicate(timeout=SECONDS)
        finally:
            waiting.kill()
    assert told == str(made.path)


def test_a_newer_program_takes_the_place_of_the_older_one(unpacked: Path, home: Path) -> None:
    install(unpacked, home)
    (unpacked / "program" / "goodword").rename(unpacked / "program" / "newer")
    install(unpacked, home)
    assert {file.name for file in (home / ".local/opt/goodword").iterdir()} == {"newer", "install.sh", "share"}


def test_it_says_where_the_program_is_and_how_to_call_it_before_the_next_login(unpacked: Path, home: Path) -> None:
    told = install(unpacked, home)
    assert f"Goodword is installed in {home}/.local/opt/goodword\n" in told
    assert f'Until then write: "{home}/.local/bin/goodword"\n' in told
    assert f'To remove it: "{home}/.local/opt/goodword/install.sh" --remove\n' in told


def test_what_is_removed_without_the_unpacked_folder_leaves_what_the_owner_made(unpacked: Path, home: Path) -> None:
    kept = home / ".local/share/goodword/backups/mine.goodword"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"mine")
    install(unpacked, home)
    shutil.rmtree(unpacked)
    install(home / ".local/opt/goodword", home, "--remove")
    left = {name for name in files(home) if "goodword" in Path(name).name and "cache" not in name}
    assert left == {".local/share/goodword/backups/mine.goodword"}
