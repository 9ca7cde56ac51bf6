"""The page about a creator on paper: one page, whatever the lengths, and nothing beyond its edges."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from models.paper.choice import PaperChoice
from models.reading.platform import Platform
from storage.paper.creator_page import creator_page
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do, make_workspace
from tests.ui.paper.test_pdf import HOSTILE, read, squeezed, text_of
from ui.paper.paper_size import SHEETS
from ui.paper.setting import set_document

TODAY = date(2026, 7, 10)
LONG = "W" * 120


def full(workspace: Workspace, name: str, campaigns: int = 6, words: str = "") -> int:
    """A creator with everything that the page has room for, each text as long as people make them."""
    said = words or name
    person = add_influencer(workspace, name, niches=(said, said), region=said, languages=(said,), country="FR")

    def further(w: Workspace) -> None:
        for number, platform in enumerate((Platform.TIKTOK, Platform.YOUTUBE, Platform.X, Platform.BLOG)):
            profile = w.profiles.add(person, platform, f"{'handle' * 20}{number}")
            w.profiles.add_reading(profile, day=date(2026, 5, 1 + number), followers=900)

    do(workspace, further)
    for number in range(campaigns):
        campaign = add_campaign(workspace, f"{said} {number}", currency="EUR" if number % 2 else "USD")
        code, currency = f"CODE{number}", "EUR" if number % 2 else "USD"
        partnership = add_partnership(
            workspace, person, campaign, code, fee=1_234_567, commission=1_250, product=said[:16], currency=currency
        )
        promise(workspace, partnership, said)
        publish(workspace, add_post(workspace, person, partnership, likes=400 + number, reach=5_000, views=123_456))
        add_order(workspace, code, currency=currency)
    return person


def promise(workspace: Workspace, partnership: int, said: str) -> None:
    def add(w: Workspace) -> None:
        for kind in ("story", said):
            w.partnerships.add_deliverable(partnership_id=partnership, format=kind, count=3, post_due=date(2026, 5, 1))

    do(workspace, add)


def publish(workspace: Workspace, post: int) -> None:
    do(workspace, lambda w: w.posts.update(post, url=f"https://www.instagram.com/p/{post}/"))


@pytest.mark.parametrize("name", ["Lena", LONG, "word " * 24, "\u202eمحمد נועה 🌾 " * 9, HOSTILE[0]])
def test_the_proposed_page_is_one_whatever_the_lengths(workspace: Workspace, name: str) -> None:
    page = creator_page(workspace, full(workspace, name), TODAY)
    made = [set_document(page, paper) for paper in SHEETS]
    assert [(one.pages, one.unprintable) for one in made] == [(1, ""), (1, "")]


def test_nothing_stands_beyond_the_margins(workspace: Workspace) -> None:
    page = read(set_document(creator_page(workspace, full(workspace, LONG), TODAY)).data).pages[0]
    places: list[float] = []

    def visit(text: str, matrix: Any, text_matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip():
            places.append(matrix[0] * text_matrix[4] + matrix[4])

    page.extract_text(visitor_text=visit)
    assert places
    assert max(places) < float(page.mediabox.width) - 30


@pytest.mark.parametrize("name", [name for name in HOSTILE if len(name) < 80])
def test_names_come_out_as_they_are(workspace: Workspace, name: str) -> None:
    made = set_document(creator_page(workspace, full(workspace, name, 1), TODAY))
    assert squeezed(text_of(read(made.data))).count(squeezed(name)) >= 1


def test_profiles_and_posts_lead_to_the_platform(workspace: Workspace) -> None:
    person = full(workspace, "Lena", 1)
    page: Any = read(set_document(creator_page(workspace, person, TODAY)).data).pages[0]
    links = [one.get_object()["/A"]["/URI"] for one in page["/Annots"]]
    assert f"https://www.instagram.com/lena{person}/" in links
    assert any("/p/" in link for link in links)


def test_a_photo_stands_beside_the_name(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena")
    without = set_document(creator_page(workspace, person, TODAY)).data
    do(workspace, lambda w: w.photos.put(person, picture()))
    pdf = set_document(creator_page(workspace, person, TODAY)).data
    assert images(without) == 0
    assert images(pdf) == 1


def test_a_photo_that_is_no_picture_is_left_out(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena")
    do(workspace, lambda w: w.photos.put(person, b"\x89PNG broken"))
    assert "Lena" in text_of(read(set_document(creator_page(workspace, person, TODAY)).data))


def test_with_our_own_notes_a_long_text_flows_on(workspace: Workspace) -> None:
    person = full(workspace, "Lena")
    do(workspace, lambda w: w.influencers.update(person, notes="\n".join(f"Line {number}" for number in range(90))))
    every = ("glance", "charts", "work", "posts", "reliability", "for_us")
    made = set_document(creator_page(workspace, person, TODAY, PaperChoice(sections=every)))
    assert made.pages > 1
    assert "Line 89" in text_of(read(made.data))


def test_the_same_page_is_the_same_bytes(workspace: Workspace) -> None:
    made = creator_page(workspace, full(workspace, "Lena", 2), TODAY)
    assert set_document(made).data == set_document(made).data


def picture() -> bytes:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xAA3366)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide is annotated for bytes and takes text alone
    return bytes(buffer.data().data())


def images(pdf: bytes) -> int:
    return sum(len(page.images) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_of_somebody_without_anything_the_page_says_so(tmp_path: Path) -> None:
    empty = make_workspace(tmp_path, "empty.goodword")
    person = add_influencer(empty, "Ida", followers=None)
    text = text_of(read(set_document(creator_page(empty, person, TODAY)).data))
    for said in ("nobody has read them yet", "no followers were read", "Nothing is agreed yet."):
        assert said in text
    empty.close()
