"""The packaged program as a folder that can be put anywhere: PyInstaller makes it, then it is slimmed and tried."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from packager.place import DIST, NAME, RECIPES, WORK

SPEC = RECIPES / "goodword.spec"
WITH_SYMBOLS = ("libpython3.*", "_typst.*.so")
"""Libraries that come with the names of all their functions, which nobody needs: 30 MB."""


def make(dist: Path = DIST, work: Path = WORK) -> Path:
    """Make the folder anew below ``dist``; returns where it lies. PyInstaller tells of its own troubles."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    # Read by Python's hash table too: the same source gives the same program.
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    places = ["--distpath", str(dist), "--workpath", str(work), str(SPEC)]
    subprocess.run([*command, *places], check=True, env=environment)
    folder = dist / NAME
    if sys.platform.startswith("linux") and shutil.which("strip"):
        strip(folder)
    return folder


def strip(folder: Path) -> None:
    """Take the names of functions out of the few libraries that came with them; a strip of others may break them."""
    for pattern in WITH_SYMBOLS:
        for library in folder.rglob(pattern):
            if not library.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def try_out(program: Path) -> dict[str, object]:
    """Let the program try every part of itself; returns what it told. Raises CalledProcessError if one failed."""
    with tempfile.TemporaryDirectory(prefix="goodword-tried-") as home:
        told = subprocess.run(
            [str(program), "--self-test"],
            stdout=subprocess.PIPE,
            env={**os.environ, "HOME": home, "QT_QPA_PLATFORM": "offscreen"},
            encoding="utf-8",
            check=False,
        )
    sys.stdout.write(told.stdout)
    told.check_returncode()
    answer: dict[str, object] = json.loads(told.stdout)
    return answer


def size(folder: Path) -> int:
    """How many bytes the files of a folder have together."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())
