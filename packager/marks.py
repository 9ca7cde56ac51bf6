"""The marks of the program and of its files, drawn in the sizes and formats that each system asks for."""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice

from resources import path
from ui.icons import mark

SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MIME_ICON = "application-x-goodword-workspace"
LINUX_NAMES = {"goodword": ("apps", "goodword"), "workspace": ("mimetypes", MIME_ICON)}
"""The mark, then the folder and the name under which a desktop looks for it."""


def write_hicolor(share: Path) -> None:
    """Both marks as a Linux desktop looks for them below a ``share`` folder: in each size, and as a drawing."""
    for name, (kind, called) in LINUX_NAMES.items():
        for side in SIDES:
            _put(_png(name, side), share / f"icons/hicolor/{side}x{side}/{kind}/{called}.png")
        _put(path("icons", f"{name}.svg").read_bytes(), share / f"icons/hicolor/scalable/{kind}/{called}.svg")


def write_for_system(folder: Path) -> str | None:
    """Both marks as this system keeps them in a program; where that of the program lies, ``None`` on Linux."""
    suffix = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if suffix is None:
        return None
    for name in LINUX_NAMES:
        write_all_sizes(name, folder / f"{name}.{suffix}")
    return str(folder / f"goodword.{suffix}")


def write_all_sizes(name: str, file: Path) -> None:
    """One mark in all sizes in one file, an .ico or .icns by its name."""
    most = 256 if file.suffix == ".ico" else 1024
    sides = [side for side in (*SIDES, 1024) if side <= most]
    pictures = [Image.open(BytesIO(_png(name, side))) for side in sides]
    file.parent.mkdir(parents=True, exist_ok=True)
    # Pillow shrinks the largest to each size that it is not given drawn.
    pictures[-1].save(file, append_images=pictures[:-1], sizes=[(side, side) for side in sides])


def _png(name: str, side: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    mark(name, side).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs forget devices
    return bytes(buffer.data().data())


def _put(data: bytes, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
