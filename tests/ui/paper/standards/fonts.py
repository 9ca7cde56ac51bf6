"""Whether the faces of a PDF come with it: embedded, only the letters used, and known as text."""

from collections.abc import Iterator
from typing import Any

from pypdf.generic import IndirectObject

from tests.ui.paper.standards.tree import Tagged

FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def fonts(file: Tagged) -> list[Any]:
    """Every face of the pages and of the drawings in them, each once."""
    found: dict[int, Any] = {}
    for page in file.reader.pages:
        _gather(page["/Resources"], found, set())
    return list(found.values())


def font_faults(file: Tagged) -> Iterator[str]:
    """What is missing in a face, as sentences."""
    for font in fonts(file):
        name = str(font.get("/BaseFont", font.get("/Name", "a face without a name")))
        if font["/Subtype"] == "/Type3":
            yield f"{name} is drawn by hand"
            continue
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        if not any(kind in inner["/FontDescriptor"].get_object() for kind in FILES):
            yield f"{name} is not in the file"
        if "+" not in name:
            yield f"{name} is in the file with all its letters"
        if "/ToUnicode" not in font:
            yield f"{name} cannot be searched"


def _gather(resources: Any, found: dict[int, Any], seen: set[int]) -> None:
    resources = resources.get_object()
    for reference in _named(resources, "/Font"):
        found[reference.idnum] = reference.get_object()
    for kind in ("/XObject", "/Pattern"):
        for one in _named(resources, kind):
            if one.idnum not in seen:
                seen.add(one.idnum)
                inner: Any = one.get_object()
                if "/Resources" in inner:
                    _gather(inner["/Resources"], found, seen)


def _named(resources: Any, kind: str) -> list[IndirectObject]:
    return list(resources[kind].get_object().values()) if kind in resources else []
