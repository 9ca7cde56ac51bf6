"""Sets a page with typst: a fixed template of ours, all that it says as data, our own faces."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

from resources import font_folders
from resources import path as resource

if TYPE_CHECKING:
    import typst

TYPST_PAPER: Final = {"a4": "a4", "letter": "us-letter"}
STANDARDS: Final = ["a-2a", "ua-1"]
"""For archives and for screen readers; typst checks them and refuses to set what breaks them."""

STANDARDS_OF_LONG_ONES: Final = ["a-2b"]
LOGO_PIXELS: Final = 360
MAIN: Final = "main.typ"
"""The name by which typst knows which file to begin with."""


@dataclass(frozen=True, slots=True)
class SetPdf:
    """A set document; ``unprintable`` is a text with letters that no face of this computer has, empty if all have."""

    data: bytes
    pages: int
    unprintable: str = ""


def typeset(template: str, told: Mapping[str, str], made_on: date, *, tagged: bool = True) -> SetPdf:
    """A document as PDF, with what there is to say about it; the same data give the same bytes.

    ``told`` is all that the template reads, by the names of files that are in memory alone. Told as settings of typst,
    which are in everything, no page could stay as it was laid out when the document was set before.

    A letter that our faces lack is looked for in those of the system; where they lack it too, the page shows a box
    and the file claims no standard.
    """
    from typst import TypstError

    moment = datetime.combine(made_on, time(), UTC)
    files = {**_templates(template), **{name: text.encode() for name, text in told.items()}}
    options: dict[str, Any] = {"input": files, "timestamp": moment, "pdf_tags": tagged}
    standards = STANDARDS if tagged else STANDARDS_OF_LONG_ONES
    try:
        return _compiled(options, standards, with_system=False)
    except TypstError as error:
        _must_be_a_missing_letter(error)
    try:
        return _compiled(options, standards, with_system=True)
    except TypstError as error:
        _must_be_a_missing_letter(error)
        missing = _word_around(_text_in(error), told)
    found = _compiled(options, [], with_system=True)
    return SetPdf(found.data, found.pages, missing)


def framed(picture: bytes, fit: Literal["meet", "slice"] = "meet") -> str:
    """A picture as a square SVG, for typst takes text alone from memory; empty where it is none.

    One that is no square is shown whole ("meet"), or the middle of it ("slice").
    Read and written anew by Qt, since typst refuses the whole page for a picture it cannot read.
    """
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage

    image = QImage.fromData(picture)
    if image.isNull():
        return ""
    if max(image.width(), image.height()) > LOGO_PIXELS:
        image = image.scaled(
            LOGO_PIXELS, LOGO_PIXELS, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide is annotated for bytes and takes text alone.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    link = f"data:image/png;base64,{base64.b64encode(buffer.data().data()).decode()}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">'
        f'<image href="{link}" width="100" height="100" preserveAspectRatio="xMidYMid {fit}"/></svg>'
    )


def _compiled(options: dict[str, Any], standards: list[str], *, with_system: bool) -> SetPdf:
    import typst

    settings = {**options, "font_paths": _faces(with_system=with_system), "pdf_standards": standards}
    pdf: bytes = typst.compile(**settings)
    return SetPdf(pdf, _pages(pdf))


@cache
def _templates(main: str) -> dict[str, bytes]:
    """Our templates by the names that they import each other by; typst begins with the one called ``MAIN``."""
    found = {file.name: file.read_bytes() for file in resource("paper").glob("*.typ")}
    return {**found, MAIN: found[main]}


def _pages(pdf: bytes) -> int:
    """How many pages the root of the page tree, which typst writes uncompressed, counts."""
    root = re.search(rb"obj\s<<\s*/Type/Pages/Count (\d+)", pdf)
    return int(root[1]) if root else 0


@cache
def _faces(*, with_system: bool) -> "typst.Fonts":
    import typst

    return typst.Fonts(
        include_system_fonts=with_system,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )


def _must_be_a_missing_letter(error: "typst.TypstError") -> None:
    if "could not be displayed" not in str(error):
        raise error


def _word_around(letters: str, told: Mapping[str, str]) -> str:
    """The word that letters stand in, for a letter alone tells little; they themselves where no word is found."""
    for said in told.values():
        if found := re.search(rf'[^\s"\\]*{re.escape(letters)}[^\s"\\]*', said):
            return found[0].replace("\u200b", "")
    return letters


def _text_in(error: "typst.TypstError") -> str:
    found = re.search(r'the text [`"“]+(.+?)[`"”]+ could not', str(error), re.DOTALL)
    if not found:
        return str(error).partition("\n")[0]
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), found[1])
