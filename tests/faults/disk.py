"""A disk without power: what a trace has written, what of it was surely kept, and what may be left after a cut.

Strict as the standard is: a file's bytes are kept by its own ``fsync`` alone, its name by that of its folder; what was
not flushed is there in part, in any mixture. Names within one folder come to the disk in their order, as all file
systems of today keep them.
"""

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.trace import Call

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""


@dataclass
class Content:
    """The bytes of one file: those kept, and changes (place, data; ``None`` cuts the file there) not yet flushed."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def now(self) -> bytearray:
        """As the program reads it."""
        return _changed(self.kept, self.pending)

    def flush(self) -> None:
        self.kept, self.pending = self.now(), []

    def after_a_cut(self, chance: random.Random) -> bytes:
        """The kept bytes with some of the changes, one of them perhaps torn between two sectors."""
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        left = [_torn(change, chance) for change in self.pending if chance.random() < share]
        return bytes(_changed(self.kept, left))


@dataclass(frozen=True, eq=False)
class Naming:
    """A name that was given (``path`` means ``content``) or taken away (``None``), and where it came from.

    Without content, what came from somewhere is a folder with all that is in it.
    """

    path: Path
    content: Content | None
    moved_from: Path | None = None

    @property
    def folders(self) -> set[Path]:
        return {self.path.parent, *([self.moved_from.parent] if self.moved_from else [])}


class Disk:
    """Takes the calls of a trace one by one; ``cut`` writes what is left of them to the folder."""

    def __init__(self, folder: Path) -> None:
        """Begins with what stands in the folder, kept."""
        self._folder = folder
        files = [path for path in folder.rglob("*") if path.is_file()]
        self._kept = {path: Content(bytearray(path.read_bytes())) for path in files}
        self._pending: list[Naming] = []
        self._open: dict[int, Content] = {}
        self._places: dict[int, int] = {}

    def take(self, call: Call) -> None:
        """Do what a call did; one that failed did nothing."""
        if call.result >= 0:
            getattr(self, f"_on_{call.name}", self._pass_by)(call)

    def cut(self, chance: random.Random) -> None:
        """Write to the folder what a cut of the power just now might leave."""
        for path, content in self._names_after_a_cut(chance).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.after_a_cut(chance))

    def _pass_by(self, call: Call) -> None:
        if call.name not in {"chmod", "fchmod", "mkdir", "rmdir", "read", "close"}:
            raise NotImplementedError(f"The disk does not know {call.name} of {call.paths}.")

    def _on_openat(self, call: Call) -> None:
        path = call.paths[0]
        content = self._names().get(path)
        if content is None and call.has_flag("O_CREAT"):
            content = Content()
            self._pending.append(Naming(path, content))
        if content is None:
            self._open.pop(call.result, None)  # a folder: what had this number was closed
            return
        if call.has_flag("O_TRUNC"):
            content.pending.append((0, None))
        self._open[call.result] = content
        self._places[call.result] = len(content.now()) if call.has_flag("O_APPEND") else 0

    def _on_lseek(self, call: Call) -> None:
        self._places[call.number] = call.result

    def _on_read(self, call: Call) -> None:
        self._places[call.number] = self._places.get(call.number, 0) + call.result

    def _on_write(self, call: Call) -> None:
        if call.number in self._open and call.number > 2:
            self._write(call.number, self._places[call.number], call.data[: call.result])
            self._places[call.number] += call.result

    def _on_pwrite64(self, call: Call) -> None:
        self._write(call.number, int(call.arguments[3]), call.data[: call.result])

    def _on_sendfile(self, call: Call) -> None:
        source = self._open[int(call.arguments[1].partition("<")[0])].now()
        begin = int(re.findall(r"\d+", call.arguments[2])[0])
        self._write(call.number, self._places[call.number], bytes(source[begin : begin + call.result]))
        self._places[call.number] += call.result

    def _on_ftruncate(self, call: Call) -> None:
        self._open[call.number].pending.append((int(call.arguments[1]), None))

    def _on_fsync(self, call: Call) -> None:
        if call.number in self._open:
            self._open[call.number].flush()
        else:
            self._flush_names(call.paths[0])

    _on_fdatasync = _on_fsync

    def _on_rename(self, call: Call) -> None:
        old, new = call.paths
        self._pending.append(Naming(new, self._names().get(old), moved_from=old))

    def _on_link(self, call: Call) -> None:
        old, new = call.paths
        self._pending.append(Naming(new, self._names()[old]))

    def _on_unlink(self, call: Call) -> None:
        self._pending.append(Naming(call.paths[-1], None))

    def _on_unlinkat(self, call: Call) -> None:
        if not call.has_flag("AT_REMOVEDIR"):
            self._on_unlink(call)

    def _write(self, number: int, place: int, data: bytes) -> None:
        self._open[number].pending.append((place, data))

    def _names(self) -> dict[Path, Content]:
        return _named(self._kept, self._pending)

    def _flush_names(self, folder: Path) -> None:
        """Keep the names of a folder; those given before them elsewhere may still be lost."""
        now = [naming for naming in self._pending if folder in naming.folders]
        self._kept = _named(self._kept, now)
        self._pending = [naming for naming in self._pending if naming not in now]

    def _names_after_a_cut(self, chance: random.Random) -> dict[Path, Content]:
        lost: set[Path] = set()
        left = []
        for naming in self._pending:
            if chance.random() < 0.3:
                lost |= naming.folders
            if not naming.folders & lost:
                left.append(naming)
        return _named(self._kept, left)


def _named(names: dict[Path, Content], namings: list[Naming]) -> dict[Path, Content]:
    named = dict(names)
    for naming in namings:
        if naming.moved_from and naming.content is None:
            _move_folder(named, naming.moved_from, naming.path)
            continue
        if naming.moved_from:
            named.pop(naming.moved_from, None)
        if naming.content is None:
            named.pop(naming.path, None)
        else:
            named[naming.path] = naming.content
    return named


def _move_folder(names: dict[Path, Content], old: Path, new: Path) -> None:
    for path in [path for path in names if path.is_relative_to(old)]:
        names[new / path.relative_to(old)] = names.pop(path)


def _changed(before: bytearray, changes: list[tuple[int, bytes | None]]) -> bytearray:
    data = bytearray(before)
    for place, new in changes:
        if new is None:
            del data[place:]
            data.extend(bytes(max(0, place - len(data))))
        else:
            data.extend(bytes(max(0, place - len(data))))
            data[place : place + len(new)] = new
    return data


def _torn(change: tuple[int, bytes | None], chance: random.Random) -> tuple[int, bytes | None]:
    place, data = change
    if data is None or len(data) <= SECTOR or chance.random() < 0.8:
        return change
    return place, data[: SECTOR * chance.randrange(1, 1 + len(data) // SECTOR)]
