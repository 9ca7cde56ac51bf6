"""The archive for any Linux: the program, and a script that installs it into the home folder."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from packager.desktop_files import write_share
from packager.place import DIST, NAME, RECIPES, ROOT, machine, version


def make(folder: Path, dist: Path = DIST) -> Path:
    """Wrap the folder of the program; returns the .tar.xz. Needs tar and xz."""
    called = f"{NAME}-{version()}-linux-{machine()}"
    archive = dist / f"{called}.tar.xz"
    with tempfile.TemporaryDirectory(dir=dist, prefix="tar-") as name:
        lay_out(folder, Path(name) / called)
        command = ["tar", "--create", "--xz", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
        subprocess.run(
            [*command, f"--file={archive}", f"--directory={name}", called],
            check=True,
            env={**os.environ, "XZ_OPT": "-T0"},
        )
    return archive


def lay_out(folder: Path, tree: Path) -> None:
    """Put the program, what a desktop wants to know, the script and a few words about it beside each other."""
    tree.mkdir(parents=True)
    shutil.copytree(folder, tree / "program", symlinks=True)
    write_share(tree / "share")
    for file in ("install.sh", "README.txt"):
        shutil.copy2(RECIPES / "linux" / file, tree / file)
    shutil.copyfile(ROOT / "LICENSE", tree / "LICENSE")
