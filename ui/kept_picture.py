"""Pictures kept in the workspace (logo, photos): any PNG or JPEG becomes a small PNG."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from models.errors import UserError

LARGEST_SIDE = 512
"""Pixels of the longer side of a kept picture, unless a smaller one is asked for."""

MOST_PIXELS = 60_000_000
"""Larger pictures are refused before they are unpacked."""

FORMATS = (b"png", b"jpeg", b"jpg")


def read_picture(path: Path, largest_side: int = LARGEST_SIDE) -> bytes:
    """The picture at ``path`` as PNG of at most so many pixels a side; ``UserError`` says why it cannot be read."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in FORMATS:
        raise UserError(f"“{path.name}” is no PNG or JPEG picture.", "Choose a file that ends in .png or .jpg.")
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise UserError(f"“{path.name}” is too large a picture.", "Save a smaller copy of it and choose that.")
    image = reader.read()
    if image.isNull():
        raise UserError(f"“{path.name}” is broken and cannot be read.", "Save the picture anew and choose that file.")
    return _as_png(_fitted(image, largest_side))


def shown_picture(png: bytes | None) -> QImage | None:
    """A kept picture as an image, ``None`` where there is none."""
    image = QImage.fromData(png) if png else QImage()
    return None if image.isNull() else image


def _fitted(image: QImage, side: int) -> QImage:
    room = QSize(side, side)
    if image.width() <= side and image.height() <= side:
        return image
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _as_png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Notes that a camera leaves in a picture (a place, a name) do not belong there.
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    for key in plain.textKeys():
        plain.setText(key, "")
    if not plain.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs forget devices
        raise UserError("The picture could not be kept.", "Choose another one.")
    return bytes(data.data())
