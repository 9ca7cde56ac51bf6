"""A damaged workspace as pages: what stands in each, whatever the others say."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from storage.rescue.records import Value, number_at, values_of

LEAF, BRANCH = 0x0D, 0x05
"""The first byte of a page that holds rows of a table, and of one that leads to such pages."""

USUAL_SIZE = 4096
FILE_HEADER = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was read: its number, and its values in the order of the columns."""

    id: int
    values: list[Value]


@dataclass(frozen=True, slots=True)
class Leaf:
    """The rows of a page that can be read, how many cannot, and the further pages that long ones go on in.

    ``is_listed`` says that the page is one of rows by its own first byte.
    """

    rows: list[Row]
    lost: int
    overflow: set[int]
    is_listed: bool


class PageFile:
    """Pages are counted from 1; one that is not there reads as zeros."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        size = struct.unpack(">H", data[16:18].ljust(2, b"\0"))[0]
        # A page is a power of two; with its first page destroyed it is what all of ours are.
        self._size = size if size in {1 << bits for bits in range(9, 16)} else 65536 if size == 1 else USUAL_SIZE
        self.count = -(-len(data) // self._size)

    def kind(self, page: int) -> int:
        """The first byte of what stands in a page."""
        content, start = self._content(page)
        return content[start]

    def branches(self, page: int) -> list[int]:
        """The pages that a branch leads to, those that are none left out."""
        content, start = self._content(page)
        found = [struct.unpack(">I", content[at : at + 4])[0] for at in self._cells(content, start, 12)]
        found.append(struct.unpack(">I", content[start + 8 : start + 12])[0])
        return [one for one in found if 1 < one <= self.count]

    def leaf(self, page: int) -> Leaf:
        """The rows of a page, read one by one."""
        content, start = self._content(page)
        rows, lost, overflow = list[Row](), 0, set[int]()
        for at in self._cells(content, start, 8):
            try:
                length, begin = number_at(content, at)
                row_id, begin = number_at(content, begin)
                record = self._record(content, begin, length, overflow)
                rows.append(Row(row_id, values_of(record)))
            except ValueError:
                lost += 1
        return Leaf(rows, lost, overflow, content[start] == LEAF)

    def _content(self, page: int) -> tuple[bytes, int]:
        content = self._data[(page - 1) * self._size : page * self._size].ljust(self._size, b"\0")
        return content, FILE_HEADER if page == 1 else 0

    def _cells(self, content: bytes, start: int, header: int) -> Iterator[int]:
        """Where the cells of a page begin, as far as its list of them makes sense."""
        count = struct.unpack(">H", content[start + 3 : start + 5])[0]
        first = start + header
        for at in range(first, min(first + 2 * count, self._size - 1), 2):
            place = struct.unpack(">H", content[at : at + 2])[0]
            if first < place < self._size - 3:
                yield place

    def _record(self, content: bytes, at: int, length: int, overflow: set[int]) -> bytes:
        if not 0 < length <= len(self._data):
            raise ValueError("No row is as long as that.")
        most = self._size - 35
        if length <= most:
            return self._piece(content, at, length)
        least = (self._size - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._size - 4)
        here = here if here <= most else least
        pieces = [self._piece(content, at, here)]
        page = struct.unpack(">I", self._piece(content, at + here, 4))[0]
        left = length - here
        while left > 0:
            if not 1 < page <= self.count or page in overflow:
                raise ValueError("A long row breaks off.")
            overflow.add(page)
            further, _ = self._content(page)
            piece = further[4 : 4 + min(left, self._size - 4)]
            pieces.append(piece)
            left -= len(piece)
            page = struct.unpack(">I", further[:4])[0]
        return b"".join(pieces)

    def _piece(self, content: bytes, at: int, length: int) -> bytes:
        if at + length > self._size:
            raise ValueError("A row goes beyond its page.")
        return content[at : at + length]
