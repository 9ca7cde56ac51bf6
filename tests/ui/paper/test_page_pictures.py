"""Pages of a PDF as pictures: each pixel once, at the size asked for, and no trace left behind."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from models.paper.document import Document
from ui.paper.page_pictures import PdfPages, whole_pixels
from ui.paper.paper_size import SHEETS, Paper
from ui.paper.setting import set_document


def pages_of(document: Document, paper: Paper = "a4") -> PdfPages:
    made = set_document(document, paper)
    return PdfPages(made.data, made.pages, SHEETS[paper])


@given(st.integers(20, 6_000), st.sampled_from(list(SHEETS.values())))
def test_a_picture_is_hardly_wider_than_asked_for_and_keeps_the_shape_of_the_sheet(
    width: int, sheet: tuple[float, float]
) -> None:
    across, down = whole_pixels(width, sheet)
    assert 0 <= across - width <= 4
    assert 0 <= down - across * sheet[1] / sheet[0] <= 0.5


@pytest.mark.parametrize("width", [320, 377, 640, 901])
def test_no_row_of_pixels_is_lost(made: Document, width: int) -> None:
    pages = pages_of(made)
    sharp = pages.picture(1, 4 * width)
    picture = pages.picture(1, width)
    expected = sharp.scaled(picture.size(), mode=Qt.TransformationMode.SmoothTransformation)
    assert difference(picture, expected) < MOST_DIFFERENT


MOST_DIFFERENT = 3.0
"""Levels of grey between a page and the same page drawn sharper; with a row of pixels lost it is more."""


def difference(one: QImage, another: QImage) -> float:
    grey = [bytes(each.convertToFormat(QImage.Format.Format_Grayscale8).constBits()) for each in (one, another)]
    levels = [abs(a - b) for a, b in zip(*grey, strict=True)]
    return float(sum(levels) / len(levels))


def test_each_page_is_another(made: Document) -> None:
    pages = pages_of(made, "letter")
    pictures = [pages.picture(page, 200) for page in range(pages.pages)]
    assert all(one != another for one, another in pairwise(pictures))
    assert all(picture.width() / picture.height() == pytest.approx(8.5 / 11, abs=0.01) for picture in pictures)


def test_no_file_is_made_that_a_crash_would_leave_behind(
    made: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    pages = pages_of(made)
    assert not pages.picture(0, 200).isNull()
    assert set(tmp_path.iterdir()) == before
