"""One row as SQLite stores it in a page: a count of bytes, the row's number, the kinds of its values, the values.

The format is SQLite's own (sqlite.org/fileformat2.html): each function raises ``ValueError`` for bytes that are none.
"""

import struct

Value = int | float | str | bytes | None

LENGTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
CONSTANTS: dict[int, Value] = {0: None, 8: 0, 9: 1}
FLOAT = 7
FIRST_OF_LENGTH = 12
"""From here on an even kind is bytes and an odd one is text; how much says the kind."""

LONGEST_NUMBER = 9
"""Bytes of a number of changing length; the ninth gives all its bits."""


def number_at(data: bytes, at: int) -> tuple[int, int]:
    """A number of changing length, and where it ends."""
    if at < len(data) and data[at] < 0x80:  # most are of one byte
        return data[at], at + 1
    value = 0
    for length in range(LONGEST_NUMBER):
        if at + length >= len(data):
            raise ValueError("A number goes beyond its page.")
        byte = data[at + length]
        if length == LONGEST_NUMBER - 1:
            value = (value << 8) | byte
            break
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            break
    return (value - (1 << 64) if value >= 1 << 63 else value), at + length + 1


def values_of(record: bytes) -> list[Value]:
    """The values of a row. Text that is not in UTF-8 comes as it can be read, with a mark for what cannot."""
    end, at = number_at(record, 0)
    if not at <= end <= len(record):
        raise ValueError("The kinds of a row go beyond it.")
    kinds = []
    while at < end:
        kind, at = number_at(record, at)
        kinds.append(kind)
    if end + sum(map(_length_of, kinds)) != len(record):
        raise ValueError("A row is longer or shorter than its values.")
    values: list[Value] = []
    for kind in kinds:
        start, end = end, end + _length_of(kind)
        values.append(_value(kind, record[start:end]))
    return values


def _length_of(kind: int) -> int:
    if kind >= FIRST_OF_LENGTH:
        return (kind - FIRST_OF_LENGTH) // 2
    if kind not in LENGTHS:
        raise ValueError("There is no such kind of value.")
    return LENGTHS[kind]


def _value(kind: int, data: bytes) -> Value:
    if kind in CONSTANTS:
        return CONSTANTS[kind]
    if kind == FLOAT:
        return float(struct.unpack(">d", data)[0])
    if kind < FIRST_OF_LENGTH:
        return int.from_bytes(data, "big", signed=True)
    return data.decode("utf-8", "replace") if kind % 2 else data
