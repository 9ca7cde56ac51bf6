"""Scribbles over a workspace that is closed: how many change what it says, and how many of those nobody notices.

``python -m tests.faults.scribbles --rounds 10`` prints the figures of ``docs/reliability.md``.
"""

import gzip
import random
import sqlite3
import tempfile
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import Path

from models.errors import UserError
from storage.backups.seal import Seal, keep_seal, kept_seal, seal_path
from storage.checks import check_at_opening
from storage.checks.pages import page_problems, reference_problems
from storage.file.connection import connect
from storage.sample.making import build_sample
from storage.workspace import open_workspace

PAGE = 4096
OLD_FILES = Path(__file__).parents[1] / "files" / "old_workspaces"


class Fate(StrEnum):
    """What became of one scribble, by who would have noticed it first."""

    HARMLESS = "all data right"
    REFUSED = "refused at opening"
    BY_SQLITE = "found by SQLite"
    BY_CELLS = "found by the cells"
    BY_SEAL = "found by the seal alone"
    UNSEEN = "unseen"


Content = dict[str, list[tuple[object, ...]]]
Scribble = Callable[[bytearray, int, random.Random], None]


def few_bytes(data: bytearray, page: int, chance: random.Random) -> None:
    """One to sixteen bytes of chance."""
    _write(data, page, chance, chance.randint(1, 16))


def many_bytes(data: bytearray, page: int, chance: random.Random) -> None:
    """Up to a page of chance."""
    _write(data, page, chance, chance.randint(17, PAGE))


def zeroed_sector(data: bytearray, page: int, chance: random.Random) -> None:
    """A sector of 512 bytes that was never written."""
    start = page * PAGE + 512 * chance.randrange(PAGE // 512)
    data[start : start + 512] = bytes(512)


def flipped_bit(data: bytearray, page: int, chance: random.Random) -> None:
    """One bit that turned."""
    data[page * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)


def other_page(data: bytearray, page: int, chance: random.Random) -> None:
    """Another page of the same file, written to the wrong place."""
    other = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = data[other * PAGE : (other + 1) * PAGE]


SCRIBBLES: tuple[Scribble, ...] = (few_bytes, many_bytes, zeroed_sector, flipped_bit, other_page)


def _write(data: bytearray, page: int, chance: random.Random, length: int) -> None:
    start = page * PAGE + chance.randrange(max(1, PAGE - length + 1))
    data[start : start + length] = chance.randbytes(length)


@dataclass(frozen=True, slots=True)
class Target:
    """A whole workspace that is scribbled over, and what it holds."""

    path: Path
    data: bytes
    content: Content
    seal: Seal

    @classmethod
    def of(cls, path: Path) -> "Target":
        assert check_at_opening(path).is_ok
        seal = kept_seal(path)
        assert seal
        return cls(path, path.read_bytes(), content_of(path), seal)

    @property
    def pages(self) -> int:
        return len(self.data) // PAGE

    def fate_of(self, scribble: Scribble, page: int, chance: random.Random) -> Fate:
        """Scribble, open, check, read everything; the file is whole again afterwards."""
        data = bytearray(self.data)
        scribble(data, page, chance)
        self.path.write_bytes(data)
        try:
            return self._fate()
        finally:
            self.path.write_bytes(self.data)

    def _fate(self) -> Fate:
        try:
            open_workspace(self.path, read_only=True).close()
        except UserError:
            return Fate.REFUSED
        is_right = content_of(self.path) == self.content
        # All three are asked each time: none may fail, whatever the bytes are.
        found = {
            Fate.BY_SQLITE: not passes_sqlite(self.path),
            Fate.BY_CELLS: not self._passes(None),
            Fate.BY_SEAL: not self._passes(self.seal),
        }
        if is_right:
            return Fate.HARMLESS
        return next((fate for fate, is_found in found.items() if is_found), Fate.UNSEEN)

    def _passes(self, seal: Seal | None) -> bool:
        if seal is None:
            seal_path(self.path).unlink(missing_ok=True)
        else:
            keep_seal(self.path, seal)
        return check_at_opening(self.path).is_ok


def passes_sqlite(path: Path) -> bool:
    """Whether SQLite's own checks find nothing."""
    with closing(connect(path, "ro")) as connection:
        try:
            return not [*chain(page_problems(connection), reference_problems(connection))]
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return False


def content_of(path: Path) -> Content:
    """Every row of every table; what is no text in UTF-8 as bytes."""
    with closing(connect(path, "ro")) as connection:
        connection.text_factory = bytes
        names = [row[0].decode() for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        try:
            return {name: [tuple(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return {}


def small_workspace(folder: Path) -> Path:
    """A workspace with rows in every table, the history too."""
    path = folder / "small.goodword"
    path.write_bytes(gzip.decompress((OLD_FILES / "version_7.goodword.gz").read_bytes()))
    open_workspace(path).close()
    return path


def sample_workspace(folder: Path) -> Path:
    """The sample: an invented bakery."""
    path = folder / "sample.goodword"
    build_sample(path, date(2026, 5, 4))
    return path


def fates(path: Path, rounds: int, seed: int = 0) -> dict[str, Counter[Fate]]:
    """What became of so many scribbles of each kind over each page."""
    target, chance = Target.of(path), random.Random(seed)
    return {
        scribble.__name__: Counter(
            target.fate_of(scribble, page, chance) for page in range(target.pages) for _ in range(rounds)
        )
        for scribble in SCRIBBLES
    }


def unseen(found: Counter[Fate], *also: Fate) -> float:
    """The share of scribbles that change what the file says and pass, without what would find the others."""
    return sum(found[fate] for fate in (Fate.UNSEEN, *also)) / found.total()


def _print(name: str, found: dict[str, Counter[Fate]]) -> None:
    total = sum(found.values(), Counter[Fate]())
    for kind, one in {**found, "all": total}.items():
        counted = ", ".join(f"{fate} {one[fate]}" for fate in Fate)
        alone, cells = unseen(one, Fate.BY_CELLS, Fate.BY_SEAL), unseen(one, Fate.BY_SEAL)
        print(f"{name}, {kind}: {one.total()} scribbles ({counted})")
        print(f"    pass unseen: {alone:.2%} of SQLite's checks, {cells:.2%} of ours, {unseen(one):.2%} with the seal")


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="scribbles of each kind over each page")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for make in (small_workspace, sample_workspace):
            _print(make.__name__.replace("_", " "), fates(make(Path(folder)), options.rounds, options.seed))


if __name__ == "__main__":
    main()
