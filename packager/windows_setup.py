"""The set-up program for Windows. Made and tried by the release workflow alone."""

import shutil
import subprocess
from pathlib import Path

from packager.place import DIST, RECIPES, ROOT, version

INNO_SETUP = Path("C:/Program Files (x86)/Inno Setup 6/ISCC.exe")


def version_file(folder: Path) -> str:
    """Write what Windows shows as the program's properties; returns where."""
    words = (RECIPES / "windows" / "version.txt").read_text(encoding="utf-8")
    numbers = ", ".join([*version().split("."), "0", "0", "0"][:4])
    file = folder / "version.txt"
    file.write_text(words.replace("{version}", version()).replace("{numbers}", numbers), encoding="utf-8")
    return str(file)


def compiler() -> str | None:
    """Where Inno Setup is, ``None`` if it is not installed."""
    return shutil.which("ISCC") or (str(INNO_SETUP) if INNO_SETUP.is_file() else None)


def make(folder: Path, dist: Path = DIST) -> Path:
    """Wrap the folder of the program; returns the set-up program."""
    script = RECIPES / "windows" / "goodword.iss"
    values = [f"/DVersion={version()}", f"/DFolder={folder}", f"/DLicence={ROOT / 'LICENSE'}", f"/O{dist}"]
    subprocess.run([str(compiler()), "/Q", *values, str(script)], check=True)
    return dist / f"goodword-{version()}-setup.exe"
