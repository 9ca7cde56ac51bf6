"""Writes a picture as a small PNG: few colours, which a window has anyway."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

MOST_BYTES = 60_000
COLOURS = (192, 128, 96, 64, 48)


def save_small(image: QImage, file: Path) -> int:
    """Save with as many colours as there is room for; returns the size in bytes. ``ValueError`` if it is too large."""
    plain = _without_alpha(image)
    for colours in COLOURS:
        made = BytesIO()
        reduced = plain.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        reduced.save(made, "PNG", optimize=True)
        if made.tell() <= MOST_BYTES:
            file.write_bytes(made.getvalue())
            return made.tell()
    raise ValueError(f"{file.name} takes more than {MOST_BYTES} bytes: make its window smaller.")


def _without_alpha(image: QImage) -> Image.Image:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide is annotated for bytes and takes text alone
    return Image.open(BytesIO(data.data())).convert("RGB")
