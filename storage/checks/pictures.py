"""Whether the pictures of a workspace are whole: a PNG carries a checksum of each of its parts."""

import sqlite3
import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
FRAME = 12
"""Bytes of a part besides its content: length, kind and checksum."""

PICTURES = {"business": "logo", "photo": "image"}


def picture_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Pictures with a part that is not as it was written."""
    for table, column in PICTURES.items():
        rows = connection.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")
        if wrong := sum(not is_whole(row[0]) for row in rows):
            yield f"In “{table}”, {wrong} of the pictures cannot be shown any more."


def is_whole(picture: bytes) -> bool:
    """Whether each part of a PNG agrees with its checksum; what is no PNG carries none."""
    if not picture.startswith(SIGNATURE):
        return True
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        if at + FRAME > len(picture):
            return False
        length, kind = struct.unpack(">I4s", picture[at : at + 8])
        content = picture[at + 4 : at + 8 + length]
        if zlib.crc32(content) != int.from_bytes(picture[at + 8 + length : at + FRAME + length], "big"):
            return False
        at += FRAME + length
    return True
