"""The packaged program, made once for the tests of a file."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def packaged() -> Iterator[Path]:
    """The folder of the program, where everybody may go; it is not where it was made, and its path is an odd one."""
    pytest.importorskip("PyInstaller", reason="PyInstaller is not installed")
    from packager import folder

    place = Path(tempfile.mkdtemp(prefix="goodword-packaged-"))
    place.chmod(0o755)
    try:
        made = folder.make(place / "dist", place / "work")
        moved = place / "Кафе 李 & co" / "App folder"
        moved.parent.mkdir()
        yield made.rename(moved)
    finally:
        shutil.rmtree(place)
