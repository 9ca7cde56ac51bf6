"""The tags of a PDF as a plain tree, and what its pages paint, marked or not."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, IndirectObject

PAINTING = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"s", b"S", b"sh", b"Do", b"EI"}
ARTIFACT = "/Artifact"


@dataclass(slots=True)
class Tag:
    """An element of the structure: its kind as ``H1``, its attributes, its children, and what it marks directly.

    ``marks`` are (page, number) of marked content; ``objects`` are annotations.
    """

    kind: str
    entry: Any
    children: list["Tag"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)

    def walk(self) -> Iterator["Tag"]:
        """This one and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def of(self, *kinds: str) -> list["Tag"]:
        """All of some kinds below, in reading order."""
        return [tag for tag in self.walk() if tag.kind in kinds]

    @property
    def holds_content(self) -> bool:
        """Whether anything on the page belongs to it or to what is below it."""
        return any(tag.marks for tag in self.walk())

    def attribute(self, name: str) -> Any:
        """An attribute of layout or table; ``None`` where it has none."""
        found: Any = self.entry.get("/A", [])
        owners: Any = found.get_object() if isinstance(found, IndirectObject) else found
        for owner in owners if isinstance(owners, list) else [owners]:
            told: Any = owner.get_object()
            if name in told:
                return told[name]
        return None


@dataclass(frozen=True, slots=True)
class Painted:
    """Something painted on a page: by which operator, in which mark, ``None`` in an artifact, -1 outside of all."""

    page: int
    operator: str
    mark: int | None


class Tagged:
    """A PDF read for its tags; raises where it has none."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(pdf))
        self.root: Any = self.reader.trailer["/Root"]
        self._pages = {page.indirect_reference.idnum: place for place, page in enumerate(self.reader.pages)
                       if page.indirect_reference}  # fmt: skip

    @cached_property
    def tree(self) -> Tag:
        """The structure, below one tag of no kind."""
        top = Tag("", self.root["/StructTreeRoot"])
        self._fill(top, self.root["/StructTreeRoot"]["/K"], None)
        return top

    @cached_property
    def roles(self) -> dict[str, str]:
        """Kinds of their own and the kinds of the standard that they stand for."""
        found: Any = self.root["/StructTreeRoot"].get("/RoleMap", {})
        return {str(name)[1:]: str(role)[1:] for name, role in found.get_object().items()}

    @cached_property
    def painted(self) -> list[Painted]:
        """Everything that the pages paint, in the order of painting."""
        return [one for place, page in enumerate(self.reader.pages) for one in _painted(place, page, self.reader)]

    def _fill(self, tag: Tag, kids: Any, page: int | None) -> None:
        kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
        for kid in kids if isinstance(kids, list) else [kids]:
            entry: Any = kid.get_object()
            if isinstance(entry, int):
                tag.marks.append((page if page is not None else -1, entry))
            elif entry.get("/Type") == "/OBJR":
                tag.objects.append(entry["/Obj"].get_object())
            elif entry.get("/Type") == "/MCR":
                tag.marks.append((self._page(entry, page), entry["/MCID"]))
            else:
                child = Tag(str(entry["/S"])[1:], entry)
                tag.children.append(child)
                self._fill(child, entry.get("/K", []), self._page(entry, page))

    def _page(self, entry: Any, inherited: int | None) -> int:
        page = entry.raw_get("/Pg") if "/Pg" in entry else None
        if isinstance(page, IndirectObject):
            return self._pages[page.idnum]
        return -1 if inherited is None else inherited


def _painted(place: int, page: PageObject, reader: PdfReader) -> Iterator[Painted]:
    marks: list[int | None] = []
    for operands, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
        if operator in {b"BDC", b"BMC"}:
            marks.append(mark_of(operands))
        elif operator == b"EMC":
            marks.pop()
        elif operator in PAINTING:
            own = [mark for mark in marks if mark != -1]
            yield Painted(place, operator.decode(), own[-1] if own else -1)


def mark_of(operands: list[Any]) -> int | None:
    """The number of marked content, ``None`` for an artifact, -1 for a mark that says neither, as a span's language."""
    if operands[0] == ARTIFACT:
        return None
    return int(operands[1]["/MCID"]) if len(operands) > 1 and "/MCID" in operands[1] else -1
