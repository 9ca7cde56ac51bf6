"""What keeps a PDF from being an archive's (PDF/A-2a) and a screen reader's (PDF/UA-1), as sentences.

The parts of ISO 19005-2 and ISO 14289-1 that a page of ours can break: no validator is at hand that installs by pip
and works offline.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from tests.ui.paper.standards.fonts import font_faults
from tests.ui.paper.standards.tree import Tagged

GROUPING = {"", "Document", "Part", "Sect", "Div", "Table", "THead", "TBody", "TFoot", "TR", "L"}
"""Kinds that hold others; text stands in none of them directly."""

KINDS = {
    "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody",
    "TFoot", "TR", "TH", "TD", "Span", "Link", "Figure",
}  # fmt: skip
"""Kinds of the standard that a page of ours is made of."""

INLINE = {"Span", "Strong", "Em", "Link", "Lbl"}
WITHIN = {
    "LI": {"L"}, "Lbl": {"LI", "Link", "Note"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
}  # fmt: skip
"""What a kind may stand in, where that is told."""


def faults(pdf: bytes) -> list[str]:
    """Everything found that is not as the standards want it; an empty list is a good page."""
    file = Tagged(pdf)
    checks: tuple[Callable[[Tagged], Iterator[str]], ...] = (
        _head, font_faults, _painting, _reading_order, _nesting, _headings, _tables, _figures, _links, _bookmarks,
    )  # fmt: skip
    return [fault for check in checks for fault in check(file)]


def _head(file: Tagged) -> Iterator[str]:
    root = file.root
    metadata = root["/Metadata"].get_object().get_data().decode()
    for wanted in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>", "<dc:language>"):
        if wanted not in metadata:
            yield f"The metadata lack {wanted}"
    if not re.fullmatch(r"[a-z]{2,3}(-\w+)?", str(root.get("/Lang"))):
        yield f"The language is {root.get('/Lang')}"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "It does not say that it is tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "The window of a reader would show the file's name, not its title"
    if [one.get_object()["/S"] for one in root.get("/OutputIntents", [])] != ["/GTS_PDFA1"]:
        yield "It does not say what its colours mean"
    if file.reader.is_encrypted:
        yield "It is encrypted"
    for place, page in enumerate(file.reader.pages, 1):
        if page.get("/Tabs") != "/S" and "/Annots" in page:
            yield f"Page {place}: Tab does not follow the structure"


def _painting(file: Tagged) -> Iterator[str]:
    known = {mark for tag in file.tree.walk() for mark in tag.marks}
    painted = {(one.page, one.mark) for one in file.painted if one.mark is not None}
    for page, mark in sorted(painted - known):
        yield f"Page {page + 1}: content {mark} is painted and has no tag"
    for tag in file.tree.walk():
        if tag.kind in GROUPING and tag.marks:
            yield f"Text stands in a {tag.kind or 'document'} and in no paragraph of it"


def _reading_order(file: Tagged) -> Iterator[str]:
    marks = [mark for tag in file.tree.walk() for mark in tag.marks]
    if len(set(marks)) < len(marks):
        yield "Something is read twice"
    firsts = [min(tag.marks) for tag in file.tree.walk() if tag.marks and tag.kind not in INLINE]
    for before, after in pairwise(firsts):
        if after < before:
            yield f"Page {after[0] + 1}: {after[1]} is read after {before[1]} of page {before[0] + 1}"


def _nesting(file: Tagged) -> Iterator[str]:
    for tag in file.tree.walk():
        for child in tag.children:
            if child.kind in WITHIN and tag.kind not in WITHIN[child.kind]:
                yield f"A {child.kind} stands in a {tag.kind}"
            if child.kind in INLINE and tag.kind in GROUPING:
                yield f"A {child.kind} stands in a {tag.kind or 'document'} and in no paragraph"
            if child.kind not in KINDS and file.roles.get(child.kind) not in KINDS:
                yield f"{child.kind} is no kind of the standard"
        if not tag.children and not tag.marks and not tag.objects and tag.kind not in {"TD", "TH", "Div"}:
            yield f"An empty {tag.kind}"


def _headings(file: Tagged) -> Iterator[str]:
    levels = [int(tag.kind[1]) for tag in file.tree.walk() if re.fullmatch(r"H[1-6]", tag.kind)]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"Titles of the levels {levels}: one of the first, and that before all others"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"A title of level {after} follows one of level {before}"


def _tables(file: Tagged) -> Iterator[str]:
    for place, table in enumerate(file.tree.of("Table"), 1):
        rows = [[cell for cell in row.children if cell.kind in {"TH", "TD"}] for row in table.of("TR")]
        widths = {sum(int(cell.attribute("/ColSpan") or 1) for cell in row) for row in rows}
        if len(widths) != 1:
            yield f"Table {place}: rows of {sorted(widths)} cells"
        if not rows or any(cell.kind != "TH" for cell in rows[0]):
            yield f"Table {place}: the first row is no header"
        if any(cell.attribute("/Scope") is None for cell in table.of("TH")):
            yield f"Table {place}: a header does not say what it is the header of"
        if len(table.of("THead")) != 1:
            yield f"Table {place}: {len(table.of('THead'))} headers"


def _figures(file: Tagged) -> Iterator[str]:
    for place, figure in enumerate(file.tree.of("Figure"), 1):
        if not str(figure.entry.get("/Alt", "")).strip():
            yield f"Figure {place} says nothing to those who cannot see it"
        if figure.attribute("/BBox") is None:
            yield f"Figure {place} does not say where it is"


def _links(file: Tagged) -> Iterator[str]:
    tagged = 0
    for link in file.tree.of("Link"):
        tagged += len(link.objects)
        if not link.objects:
            yield "A link leads nowhere"
        if not link.holds_content:
            yield "A link has no words"
        for annotation in link.objects:
            if not str(annotation.get("/Contents", "")).strip():
                yield "A link does not say where it leads"
    there: list[Any] = [one for page in file.reader.pages for one in page.get("/Annots", [])]
    if len(there) != tagged:
        yield f"{len(there)} links on the pages, {tagged} of them tagged"


def _bookmarks(file: Tagged) -> Iterator[str]:
    titles = [str(tag.entry.get("/T", "")) for tag in file.tree.of("H1", "H2", "H3")]
    marked = list(_titles(file.reader.outline))
    if marked != titles:
        yield f"Bookmarks {marked}, titles {titles}"


def _titles(outline: Any) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from _titles(one)
        else:
            yield str(one.title)
