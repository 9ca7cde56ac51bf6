"""A link as a QR code: its squares, and as a file to print (error correction M, with its quiet zone)."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UserError
from storage.file import atomic
from storage.file.failures import told_in_words

if TYPE_CHECKING:
    import segno

QUIET_ZONE = 4
"""Light squares that a reader needs around the code (ISO/IEC 18004)."""

SCALE = 20
"""Pixels of a square in a picture: sharp on paper up to about 10 cm."""

KINDS = {".png": "png", ".svg": "svg"}

Squares = tuple[tuple[bool, ...], ...]


def qr_squares(text: str) -> Squares:
    """The code row by row without its quiet zone, true for dark; ``UserError`` for more than a code can hold."""
    return tuple(tuple(bool(square) for square in row) for row in _code(text).matrix)


def write_qr(text: str, target: Path) -> None:
    """Write the code as PNG or SVG; ``UserError`` for another suffix and for faults of the disk."""
    kind = KINDS.get(target.suffix.lower())
    if kind is None:
        raise UserError(f"“{target.name}” does not end in .png or .svg.", "Give the file one of these endings.")
    data = BytesIO()
    _code(text).save(data, kind=kind, scale=SCALE, border=QUIET_ZONE, light="#fff")
    with told_in_words():
        atomic.write_bytes(target, data.getvalue())


def _code(text: str) -> "segno.QRCode":
    import segno

    try:
        return segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError:
        raise UserError("This link is too long for a QR code.", "Make the landing page shorter.") from None
