"""The packaged program, as it is handed on: built, moved, installed and opened by a double click."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from packager import archive
from tests.factory import make_workspace
from tests.packager.conftest import ODD

NOBODY = 65534
SECONDS = 600
"""So long that only what hangs takes longer, whatever else the machine does."""

FEWEST_PARTS = 10

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A display that nobody looks at."""
    lacking = [tool for tool in ("Xvfb", "xdotool", "gio", "update-desktop-database") if shutil.which(tool) is None]
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with (
        (tmp_path / "Xvfb.log").open("wb") as log,
        subprocess.Popen(command, pass_fds=[writing], stdout=log, stderr=log) as server,
    ):
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in it can be written meanwhile."""
    folders = [folder, *(each for each in folder.rglob("*") if each.is_dir() and not each.is_symlink())]
    for each in folders:
        each.chmod(0o555)
    try:
        yield
    finally:
        for each in folders:
            each.chmod(0o755)


@pytest.fixture
def for_anybody(packaged: Path) -> Iterator[Path]:
    """A copy of the folder where everybody may go."""
    with tempfile.TemporaryDirectory(prefix="goodword-packaged-") as place:
        Path(place).chmod(0o755)
        yield shutil.copytree(packaged, Path(place, ODD), symlinks=True)


def test_it_passes_its_own_test_anywhere_and_for_anybody(for_anybody: Path) -> None:
    link = for_anybody.parent / "link"
    link.symlink_to(for_anybody / "goodword")
    somebody: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    with read_only(for_anybody):
        tried = subprocess.run(
            [link, "--self-test"],
            cwd="/",
            env={},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=SECONDS,
            **somebody,
        )
    assert tried.returncode == 0, tried.stdout + tried.stderr
    (line,) = tried.stdout.splitlines()
    told = json.loads(line)
    assert (told["ok"], tried.stderr) == (True, "")
    assert told["parts"] >= FEWEST_PARTS


@linux_only
def test_what_came_along_is_found_in_the_folder_by_the_processes_it_starts_too(packaged: Path) -> None:
    inside = packaged / "_internal"
    brought = {file.name for file in inside.glob("lib*.so*")}
    libraries = sorted((inside / next(inside.glob("python3*")).name / "lib-dynload").glob("*.so"))
    told = subprocess.run(["ldd", *libraries], env={}, check=True, capture_output=True, encoding="utf-8").stdout
    found = re.findall(r"^\s*(\S+) => (.+) \(0x", told, re.MULTILINE)
    assert {Path(place).resolve().parent for name, place in found if name in brought} <= {inside}


def test_it_calls_itself_by_its_own_name(packaged: Path) -> None:
    told = subprocess.run([packaged / "goodword", "--help"], capture_output=True, encoding="utf-8", check=True).stdout
    assert "goodword [FILE.goodword]" in told
    assert "main.py" not in told


@linux_only
def test_a_double_click_opens_a_workspace_once_it_is_installed(packaged: Path, display: str, tmp_path: Path) -> None:
    home = tmp_path / "Home of Zoë"
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "DISPLAY": display, **folders}
    archive.lay_out(packaged, tmp_path / "unpacked")
    subprocess.run([tmp_path / "unpacked" / "install.sh"], env=environment, check=True, capture_output=True)
    made = make_workspace(tmp_path, "Bäckerei & Söhne.goodword")
    made.close()

    subprocess.run(["gio", "open", made.path], env=environment, check=True, timeout=SECONDS)

    seen = ["xdotool", "search", "--sync", "--onlyvisible", "--classname", "goodword", "getwindowname", "getwindowpid"]
    told = subprocess.run(seen, env=environment, capture_output=True, encoding="utf-8", check=True, timeout=SECONDS)
    title, process = told.stdout.splitlines()[:2]
    os.kill(int(process), 15)
    assert "Bäckerei & Söhne" in title
