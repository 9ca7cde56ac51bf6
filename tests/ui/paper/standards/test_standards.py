"""Every document is an archive's and a screen reader's; and the check of it finds what is wrong."""

from typing import Any

import pytest
import typst

from resources import font_folders
from storage.workspace import Workspace
from tests.ui.paper.documents import DOCUMENTS, Make
from tests.ui.paper.standards.check import faults
from tests.ui.paper.standards.tree import Tagged
from ui.paper.paper_size import Paper
from ui.paper.setting import set_document

HEAD = '#set document(title: "Page")\n#set text(font: "Inter")\n'


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("make", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_a_document_breaks_no_rule(workspace: Workspace, make: Make, paper: Paper) -> None:
    assert faults(set_document(make(workspace), paper).data) == []


def test_what_is_done_is_told_to_those_who_hear_the_page(workspace: Workspace) -> None:
    tree = Tagged(set_document(DOCUMENTS["every block"](workspace)).data).tree
    boxes = [figure.entry["/Alt"] for label in tree.of("Lbl") for figure in label.of("Figure")]
    assert boxes == ["Done", "To do", "Done", "To do"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("= Title\n=== Too deep", "A title of level 3 follows one of level 1"),
        ("== Second", "Titles of the levels [2]: one of the first, and that before all others"),
        ("= Title\n= Title", "Titles of the levels [1, 1]: one of the first, and that before all others"),
        ("= Title\n#grid([Loose])", "A Span stands in a Div and in no paragraph"),
        ("= Title\n#table(columns: 2, [a], [b])", "Table 1: the first row is no header"),
    ],
)
def test_a_page_that_is_tagged_badly_is_found_out(body: str, fault: str) -> None:
    assert fault in faults(compiled(body, []))


@pytest.mark.parametrize(
    ("standards", "fault"),
    [
        ([], "The metadata lack <pdfuaid:part>1<"),
        (["ua-1"], "The metadata lack <pdfaid:conformance>A<"),
        (["a-2b"], "The metadata lack <pdfaid:conformance>A<"),
    ],
)
def test_a_page_that_claims_no_standard_is_found_out(standards: list[str], fault: str) -> None:
    assert fault in faults(compiled("= Title", standards))


def compiled(body: str, standards: Any) -> bytes:
    faces = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder) for folder in font_folders()]
    )
    made: bytes = typst.compile((HEAD + body).encode(), font_paths=faces, pdf_standards=standards)
    return made
