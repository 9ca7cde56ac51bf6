"""Which pictures are made, and how many are kept."""

import pytest
from pytestqt.qtbot import QtBot

from models.paper.document import Document
from tests.ui.paper.preview.conftest import PATIENCE
from ui.paper.page_pictures import PdfPages
from ui.paper.paper_size import SHEETS
from ui.paper.preview import picture_shelf
from ui.paper.preview.picture_shelf import PictureShelf, Want
from ui.paper.setting import set_document
from ui.work.jobs import Jobs


@pytest.fixture
def pages(made: Document) -> PdfPages:
    pdf = set_document(made)
    return PdfPages(pdf.data, pdf.pages, SHEETS["a4"])


@pytest.fixture
def shelf(jobs: Jobs, pages: PdfPages) -> PictureShelf:
    made = PictureShelf(jobs)
    made.show_pages(pages)
    return made


def wait_for(qtbot: QtBot, shelf: PictureShelf, *wants: Want) -> None:
    def are_there() -> bool:
        pictures = [shelf.picture(want) for want in wants]
        pairs = zip(pictures, wants, strict=True)
        return all(picture is not None and picture.width() - want.width in range(5) for picture, want in pairs)

    qtbot.waitUntil(are_there, timeout=PATIENCE)


def test_a_coarse_picture_stands_in_until_the_sharp_one_is_there(shelf: PictureShelf, qtbot: QtBot) -> None:
    coarse, sharp = Want(0, 100), Want(0, 400)
    assert shelf.picture(sharp) is None
    shelf.want("view", [coarse])
    wait_for(qtbot, shelf, coarse)
    standing_in = shelf.picture(sharp)
    assert standing_in is not None
    assert standing_in.width() < 110
    shelf.want("view", [sharp])
    wait_for(qtbot, shelf, sharp)


def test_what_nobody_looks_at_any_more_is_not_made(shelf: PictureShelf, qtbot: QtBot) -> None:
    shelf.want("view", [Want(0, 100), Want(1, 100)])
    shelf.want("view", [Want(2, 100)])
    wait_for(qtbot, shelf, Want(2, 100))
    assert shelf.picture(Want(1, 100)) is None


def test_two_who_ask_are_both_served(shelf: PictureShelf, qtbot: QtBot) -> None:
    shelf.want("view", [Want(0, 300)])
    shelf.want("list", [Want(0, 80), Want(1, 80)])
    wait_for(qtbot, shelf, Want(0, 300), Want(1, 80))


def test_pictures_of_the_document_before_stand_in(shelf: PictureShelf, pages: PdfPages, qtbot: QtBot) -> None:
    shelf.want("view", [Want(0, 100)])
    wait_for(qtbot, shelf, Want(0, 100))
    before = shelf.picture(Want(0, 100))
    shelf.show_pages(pages)
    assert shelf.picture(Want(0, 100)) is before
    shelf.show_pages(None)
    assert shelf.picture(Want(0, 100)) is None


def test_no_more_is_kept_than_memory_can_bear(
    shelf: PictureShelf, pages: PdfPages, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_shelf, "MOST_BYTES", 400_000)
    for width in (100, 150, 200, 250):
        for page in range(pages.pages):
            shelf.want("view", [Want(page, width)])
            wait_for(qtbot, shelf, Want(page, width))
    assert shelf.size <= 400_000 + 4 * 255 * 361


def test_a_page_that_cannot_be_drawn_is_told_once_and_the_next_is_made(
    shelf: PictureShelf, pages: PdfPages, qtbot: QtBot
) -> None:
    told: list[object] = []
    shelf.failed.connect(told.append)
    shelf.want("view", [Want(pages.pages, 100), Want(0, 100)])
    wait_for(qtbot, shelf, Want(0, 100))
    shelf.want("view", [Want(pages.pages, 100), Want(1, 100)])
    wait_for(qtbot, shelf, Want(1, 100))
    assert len(told) == 1
