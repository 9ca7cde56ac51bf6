"""The licences of those parts of the packaged program that are no Python package: Python, libraries of the system."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from packager.contents import SYSTEM_FOLDERS, Entry

PLACE = "resources/licences"
COPYRIGHTS = Path("/usr/share/doc")


def collect(binaries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Write each licence as a text named as its part into the folder; returns them as files to be packaged.

    Raises ValueError for a library of the system whose licence is not found.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"Python": _of_python(), **_of_the_system(binaries)}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [(f"{PLACE}/{name}.txt", str(folder / f"{name}.txt"), "DATA") for name in texts]


def _of_python() -> str:
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        file = Path(folder) / "LICENSE.txt"
        if file.is_file():
            return file.read_text(encoding="utf-8", errors="replace")
    raise ValueError("This Python came without its licence")


def _of_the_system(binaries: Iterable[Entry]) -> dict[str, str]:
    taken = [source for _, source, kind in binaries if kind == "BINARY" and source.startswith(SYSTEM_FOLDERS)]
    if not taken or shutil.which("dpkg") is None:
        return {}
    texts = {}
    for source in taken:
        package = _debian_package(Path(source))
        texts[package] = (COPYRIGHTS / package / "copyright").read_text(encoding="utf-8", errors="replace")
    return texts


def _debian_package(library: Path) -> str:
    """The package that brought a library. A file may be known by the name it had before /lib became a link."""
    resolved = library.resolve()
    names = {str(library), str(resolved), str(resolved).removeprefix("/usr"), f"/usr{resolved}"}
    found = subprocess.run(["dpkg", "-S", *names], capture_output=True, encoding="utf-8", check=False).stdout
    if found:
        return found.partition(":")[0]
    raise ValueError(f"No package brought {library}, so that its licence is not known")
