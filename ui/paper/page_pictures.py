"""Pictures of the pages of a PDF at any sharpness: what is looked at and printed is the very file that is saved."""

import json
import math
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QImage

from resources import path as resource
from ui.paper.typesetting import MAIN

if TYPE_CHECKING:
    import typst

DATA: Final = "document.json"
"""What the template reads: the bytes of the PDF as a list of numbers."""

POINTS_PER_INCH: Final = 72

LARGE: Final = 3_000_000
"""Pixels of a picture that typst is not to keep."""

KEPT_FOR: Final = 12
"""Compilations after which typst has forgotten what it does not need again; measured: eleven in version 0.15."""


class PdfPages:
    """The pages of a PDF, numbered from 0, all of one sheet: its width and height in points.

    typst takes texts alone from memory, so the PDF is told as numbers: a file would stay on the disk after a crash.
    """

    def __init__(self, data: bytes, pages: int, sheet: tuple[float, float]) -> None:
        self.pages = pages
        self.sheet = sheet
        self._files = {
            MAIN: resource("paper", "page.typ").read_bytes(),
            DATA: json.dumps(list(data), separators=(",", ":")).encode(),
        }

    def picture(self, page: int, width: int) -> QImage:
        """One page so many pixels wide, or up to three more; takes a tenth of a second or more, so ask on a worker."""
        import typst

        across, down = whole_pixels(width, self.sheet)
        inputs = {
            "page": page + 1, "width": across, "height": down, "across": across - HAIR, "down": down - HALF_A_PIXEL,
        }  # fmt: skip
        told = {name: str(value) for name, value in inputs.items()}
        files: Any = self._files
        options: dict[str, Any] = {"sys_inputs": told}
        png: bytes = typst.compile(files, font_paths=_no_faces(), format="png", ppi=POINTS_PER_INCH, **options)
        if across * down > LARGE:
            _forget_drawn()
        return QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)


HAIR: Final = 0.01
HALF_A_PIXEL: Final = 0.5
LEAST_OVER, MOST_OVER = 0.02, 0.48


def whole_pixels(width: int, sheet: tuple[float, float]) -> tuple[int, int]:
    """The next width and height of a picture at which typst draws a page a pixel to the pixel.

    It draws a page into a picture of its own that is as wide as asked for and as high as the page's shape makes that,
    both rounded up, and copies that to its place by the nearest pixel. Where that is more than half a pixel smaller, a
    row of pixels is lost, through the middle of a line of text. So sizes are chosen that are rounded up by less.
    """
    shape = sheet[0] / sheet[1]
    for across in count(width):
        down = math.ceil(across / shape)
        if LEAST_OVER <= down - across / shape <= MOST_OVER:
            return across, down
    raise AssertionError


def _forget_drawn() -> None:
    """Have typst let go of the pictures that it keeps for the next compilations: ten of 400 % are half a gigabyte."""
    import typst

    for _ in range(KEPT_FOR):
        typst.compile(b"", font_paths=_no_faces(), format="svg")


@cache
def _no_faces() -> "typst.Fonts":
    """The faces are in the PDF; looking for those of the system would take longer than the page."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
