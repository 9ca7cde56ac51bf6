"""The packaged program, made once for all tests."""

import shutil
from pathlib import Path

import pytest

from tests.made_once import made_once

ODD = Path("Кафе 李 & co", "App folder")


def make(place: Path) -> None:
    from packager import folder

    made = folder.make(place / "dist", place / "work")
    (place / ODD).parent.mkdir()
    made.rename(place / ODD)
    shutil.rmtree(place / "work")


@pytest.fixture(scope="session")
def packaged(folder_of_run: Path) -> Path:
    """The folder of the program; it is not where it was made, and its path is an odd one."""
    pytest.importorskip("PyInstaller", reason="PyInstaller is not installed")
    return made_once(folder_of_run / "packaged", make) / ODD
