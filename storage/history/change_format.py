"""Change sets as the history keeps them: a line a change, its parts between tabs, compressed.

Rows are JSON, as the recorder wrote them; JSON holds neither line ends nor tabs as they are. Steps of older programs
are one JSON array of all changes and are read as well.
"""

import json
import zlib
from collections.abc import Iterator

from models.changes import ChangeKind, ChangeSet, JsonValues, RowChange, Values
from storage.slices import Sliced, batches

CHANGES = 1000
"""Changes packed in one slice."""

BYTES = 64 * 1024
"""Packed bytes read in one slice."""


def pack(changes: ChangeSet) -> Sliced[bytes]:
    """A change set as bytes."""
    packer = zlib.compressobj(1)
    packed = []
    for batch in batches(changes.changes, CHANGES):
        packed.append(packer.compress("".join(map(_line, batch)).encode("utf-8")))
        yield
    return b"".join((*packed, packer.flush()))


def unpack(data: bytes) -> Sliced[ChangeSet]:
    """The change set that ``pack`` (or an older program) made bytes of."""
    changes: list[RowChange] = []
    rest = b""
    for piece in _unpacked(data):
        *lines, rest = (rest + piece).split(b"\n")
        if rest.startswith(b"["):
            continue
        changes += map(_change, lines)
        yield
    return ChangeSet(tuple(changes)) if not rest else _of_older_program(rest)


def _unpacked(data: bytes) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for start in range(0, len(data), BYTES):
        yield unpacker.decompress(data[start : start + BYTES])
    yield unpacker.flush()


def _line(change: RowChange) -> str:
    parts = (change.kind.value, change.table, str(change.first), str(change.last))
    return "\t".join((*parts, _text(change.before), _text(change.after))) + "\n"


def _change(line: bytes) -> RowChange:
    kind, table, first, last, before, after = line.decode("utf-8").split("\t")
    return RowChange(ChangeKind(kind), table, int(first), int(last), _values(before), _values(after))


def _text(values: Values | None) -> str:
    if values is None:
        return ""
    if isinstance(values, JsonValues):
        return values.text
    return json.dumps(dict(values), ensure_ascii=False, separators=(",", ":"))


def _values(text: str) -> JsonValues | None:
    return JsonValues(text) if text else None


def _of_older_program(data: bytes) -> ChangeSet:
    return ChangeSet(tuple(RowChange(ChangeKind(kind), *rest) for kind, *rest in json.loads(data)))
