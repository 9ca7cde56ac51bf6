"""The page itself: what a reader, a screen reader, an archive and a hostile name find in it."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from models.paper.document import Document
from models.results.filters import Scope
from storage.paper.report import report
from storage.workspace import Workspace
from tests.models.paper.reading import headline
from tests.ui.paper.crowd import TODAY, add_crowd
from ui.paper.setting import set_document

HOSTILE = (
    "*x* _y_ #panic() $x^2$ <b> // @ref",
    "longword" * 15,
    "$5 & $10 off",
    '=cmd|" /C calc"!A0',
    "Żurek & Żyto",
    "Айгуль печёт",
)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(reader: PdfReader) -> str:
    """All text on one line, without the places that a long word may be broken at."""
    text = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(text.replace("\u200b", "").split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def report_on(workspace: Workspace, creators: int, posts: int, names: tuple[str, ...] = ()) -> Document:
    campaign = add_crowd(workspace, creators, posts, names)
    return report(workspace, Scope.of_campaign(campaign), TODAY)


def test_it_is_called_and_tagged_as_archives_and_screen_readers_want_it(made: Document) -> None:
    reader = read(set_document(made).data)
    root: Any = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Autumn gluten-free box", "Fern & Flour")
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2<" in metadata
    assert "<pdfuaid:part>1<" in metadata


def test_the_first_page_says_the_number_the_range_and_the_goal(made: Document) -> None:
    text = " ".join(read(set_document(made).data).pages[0].extract_text().split())
    big = headline(made)
    for said in (big.number, big.lines[0], "30 of 120 orders", "goal missed by 90", "whom to book"):
        assert said in text


def test_every_face_is_in_the_file_and_inter_leads(made: Document) -> None:
    reader = read(set_document(made).data)
    fonts = fonts_of(reader)
    assert all("+Inter" in str(font["/BaseFont"]) for font in fonts)
    assert all(is_embedded(font) for font in fonts)


def fonts_of(reader: PdfReader) -> list[Any]:
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    return [font.get_object() for one in resources for font in one["/Font"].values()]


def is_embedded(font: Any) -> bool:
    descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
    return any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def test_charts_carry_their_words(made: Document) -> None:
    text = text_of(read(set_document(made).data))
    assert "Engagements by the day a post went live" in text
    assert "Revenue per €1 spent, with 80 % range" in text


def test_each_row_is_there_once_and_each_page_of_a_table_has_its_header(workspace: Workspace) -> None:
    names = tuple(f"Person {number:03}" for number in range(90))
    made = report_on(workspace, 90, 90, names)
    posts_alone = replace(made, sections=tuple(one for one in made.sections if one.name == "posts"))
    reader = read(set_document(posts_alone).data)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    whole = " ".join(pages)
    assert {name: whole.count(name) for name in names} == dict.fromkeys(names, 1)
    assert len(pages) >= 2
    assert all("Comments" in page for page in pages)
    assert all(f"{number} of {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_one_creator_with_300_posts_fits(workspace: Workspace) -> None:
    made = set_document(report_on(workspace, 1, 300))
    text = text_of(read(made.data))
    assert made.pages == len(read(made.data).pages)
    assert text.count("Instagram reel") + text.count("Instagram story") + text.count("TikTok video") >= 300


def test_hostile_text_comes_out_as_it_is(workspace: Workspace) -> None:
    made = set_document(report_on(workspace, len(HOSTILE), 12, HOSTILE))
    text = squeezed(text_of(read(made.data)))
    assert [name for name in HOSTILE if squeezed(name) not in text] == []
    assert made.unprintable == ""


def test_names_in_other_scripts_are_set_in_faces_of_ours(workspace: Workspace) -> None:
    reader = read(set_document(report_on(workspace, 3, 3, ("محمد", "נועה", "Crumbs 🌾"))).data)
    fonts = " ".join(str(font["/BaseFont"]) for font in fonts_of(reader))
    assert all(word in fonts for word in ("Arabic", "Hebrew", "Emoji"))
    assert "🌾" in text_of(reader)


def test_a_letter_that_no_face_has_is_told_and_the_rest_is_set(workspace: Workspace) -> None:
    made = set_document(report_on(workspace, 2, 2, ("Old \u0378 script",)))
    assert "\u0378" in made.unprintable
    assert "Creator 2" in text_of(read(made.data))


def test_the_same_report_is_the_same_bytes(made: Document) -> None:
    assert set_document(made).data == set_document(made).data


def test_letter_is_another_sheet(made: Document) -> None:
    boxes = [read(set_document(made, paper).data).pages[0].mediabox for paper in ("a4", "letter")]
    assert [(round(box.width), round(box.height)) for box in boxes] == [(595, 842), (612, 792)]


def test_an_empty_workspace_has_a_report_too(workspace: Workspace) -> None:
    made = set_document(report(workspace, Scope(), date(2026, 11, 23)))
    assert "nothing measured yet" in text_of(read(made.data))
    assert made.unprintable == ""


@pytest.mark.parametrize("logo", [b"\x89PNG broken", b"", b"GIF89a"])
def test_a_logo_that_is_no_picture_is_left_out(workspace: Workspace, campaign: int, logo: bytes) -> None:
    workspace.edit("Set logo", lambda w: w.business.update(logo=logo))
    made = report(workspace, Scope.of_campaign(campaign), TODAY)
    assert "Fern & Flour" in text_of(read(set_document(made).data))


@pytest.mark.parametrize(("creators", "posts"), [(1, 0), (2, 0), (6, 18), (12, 40)])
def test_each_page_says_its_own_number(workspace: Workspace, creators: int, posts: int) -> None:
    pages = read(set_document(report_on(workspace, creators, posts)).data).pages
    for number, page in enumerate(pages, 1):
        assert squeezed(page.extract_text()).endswith(squeezed(f"{number} of {len(pages)}")), page.extract_text()[-80:]
