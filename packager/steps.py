"""What the packager says while it works: nothing it does is quick, and most of it says nothing itself."""

import time
from pathlib import Path

from packager.place import ROOT

MEGABYTE = 1000**2


class Steps:
    """Tells what is being done and about how long it takes on two cores, then what was made and after how long."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._step = 0
        self._began = time.monotonic()

    def begin(self, doing: str, about: str) -> None:
        """One line before a step."""
        self._step += 1
        print(f"Step {self._step} of {self._count}: {doing} (about {about}).", flush=True)

    def made(self, file: Path, size: int) -> None:
        """One line about something made."""
        since = round(time.monotonic() - self._began)
        print(f"{file.relative_to(ROOT)}  {size / MEGABYTE:.0f} MB, {since} s after the start", flush=True)
