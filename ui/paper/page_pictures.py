"""Pictures of the pages of a PDF at any sharpness: what is looked at and printed is the very file that is saved."""

import shutil
import tempfile
import weakref
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QImage

from resources import path as resource

if TYPE_CHECKING:
    import typst

FILE: Final = "document.pdf"
"""What the template reads."""


class PdfPages:
    """The pages of a PDF, numbered from 0.

    typst reads pictures from files alone: the PDF lies in a folder that nobody else may read for as long as this lives.
    """

    def __init__(self, data: bytes, pages: int) -> None:
        self.pages = pages
        self._folder = tempfile.mkdtemp(prefix="goodword-")
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        Path(self._folder, FILE).write_bytes(data)

    def picture(self, page: int, pixels_per_inch: float) -> QImage:
        """One page, opaque; takes a tenth of a second or more, so ask on a worker."""
        import typst

        source = resource("paper", "page.typ").read_bytes()
        options: dict[str, Any] = {"root": self._folder, "sys_inputs": {"page": str(page + 1)}, "ppi": pixels_per_inch}
        png: bytes = typst.compile(source, font_paths=_no_faces(), format="png", **options)
        return QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)


@cache
def _no_faces() -> "typst.Fonts":
    """The faces are in the PDF; looking for those of the system would take longer than the page."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
