"""Disks that take nothing: a small one that can be filled to the last byte, and one that refuses every write."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """A file system of its own in memory; ``folder`` is its root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def _ballast(self) -> Path:
        return self.folder / "ballast"

    def fill(self, room: int = 0) -> None:
        """Leave so many bytes, rounded to pages."""
        with self._ballast.open("ab", buffering=0) as file:
            try:
                while file.write(b"x" * 4096):
                    pass
            except OSError:
                pass
        if room:
            with self._ballast.open("rb+") as file:
                file.truncate(self._ballast.stat().st_size - room)

    def empty(self) -> None:
        """Make room again."""
        self._ballast.unlink()

    def names(self) -> set[str]:
        """What lies on it, the ballast apart."""
        return {path.name for path in self.folder.iterdir()} - {"ballast"}


@contextmanager
def small_disk(folder: Path, size: str = "4m") -> Iterator[SmallDisk]:
    """Mounted for the block; the test is skipped where that is not allowed."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a small disk is mounted on Linux alone")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small disk may be mounted here: it takes the rights of root")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def refusing_disk() -> Iterator[None]:
    """Nothing that this process writes to a file is taken, wherever that lies."""
    resource = pytest.importorskip("resource", reason="this system cannot forbid writing")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
