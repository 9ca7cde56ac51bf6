"""A scene: a folder with a workspace and a home of its own, in which the real program does one thing as a process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.faults.ending import LONGEST, Ending, ended
from tests.faults.program import ROOT, Program

HOMES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR")
"""What fonts there are is read once a machine: the cache is not among them."""


@dataclass(frozen=True)
class Scene:
    """Everything that the program may write to lies in ``folder``, which is laid out anew between two faults.

    Without a ``program`` that waits to be asked, each process is started from nothing.
    """

    folder: Path
    program: Program | None = None

    @property
    def workspace(self) -> Path:
        return self.folder / "mine.goodword"

    def file(self, name: str) -> Path:
        return self.folder / name

    @property
    def backups(self) -> Path:
        return self.folder / "home" / "XDG_DATA_HOME" / "Goodword" / "Backups"

    def build(self) -> None:
        """Make the folder, with an empty home."""
        for name in HOMES:
            (self.folder / "home" / name).mkdir(parents=True)

    def keep(self) -> None:
        """Remember the scene as it is."""
        shutil.rmtree(self._kept, ignore_errors=True)
        shutil.copytree(self.folder, self._kept)

    def lay_out(self) -> None:
        """Make the folder again what it was when it was kept."""
        shutil.rmtree(self.folder)
        shutil.copytree(self._kept, self.folder)

    def names(self) -> set[str]:
        """Every file of the scene."""
        return _names_in(self.folder)

    def kept_names(self) -> set[str]:
        """Every file there was when it was kept."""
        return _names_in(self._kept)

    def mark(self) -> str:
        """What the same files with the same bytes and rights have in common, and no others."""
        told = sha256()
        for path in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            told.update(f"{path.relative_to(self.folder)} {path.stat().st_mode:o} {path.stat().st_size}\n".encode())
            told.update(path.read_bytes())
        return told.hexdigest()

    def command(self, words: tuple[str, ...]) -> list[str]:
        """``main.py`` with these words, or a script of this folder where the first is one; “@name” is a file here."""
        script = ROOT / "tests" / "faults" / words[0] if words[0].endswith(".py") else ROOT / "main.py"
        rest = words[1:] if words[0].endswith(".py") else words
        return [sys.executable, str(script), *(str(self.file(w[1:])) if w[0] == "@" else w for w in rest)]

    def environment(self) -> dict[str, str]:
        # What Python compiles on the way would be writes that come and go.
        steady = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
        person = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(self.folder / "home")}
        return {**os.environ, **self._homes(), **steady, **person}

    @contextmanager
    def at_home(self) -> Iterator[None]:
        """Let this very process have the home of the scene."""
        before = {name: os.environ.get(name) for name in HOMES}
        os.environ.update(self._homes())
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value

    def start(self, words: tuple[str, ...], *before: str) -> subprocess.Popen[str]:
        """Begin what ``run`` does, and leave it to itself."""
        return subprocess.Popen(
            [*before, *self.command(words)],
            env=self.environment(),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, words: tuple[str, ...], *before: str, killed_after: float = LONGEST) -> Ending:
        """Let the program do something, with further words ``before`` its own: those of a tracer."""
        if self.program:
            return self.program.run(self.command(words)[1:], self.environment(), before, killed_after)
        with self.start(words, *before) as process:
            return ended(process, killed_after)

    def must_run(self, words: tuple[str, ...]) -> None:
        """Let the program do something that must go well; an ``AssertionError`` tells what it complained of."""
        ending = self.run(words)
        if not ending.is_done:
            raise AssertionError(f"{words} fails without a fault: {ending.complained}")

    def _homes(self) -> dict[str, str]:
        return {name: str(self.folder / "home" / name) for name in HOMES}

    @property
    def _kept(self) -> Path:
        return self.folder.with_name(f"{self.folder.name} kept")


def _names_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
