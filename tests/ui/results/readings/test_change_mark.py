"""How much a number grew, in the room that is left beside it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.results.readings.conftest import EARLY, LATE, Hands
from ui.results.readings.change_mark import change_within
from ui.results.readings.readings_dialog import ReadingsDialog

WIDE = 10_000


@pytest.mark.parametrize(
    ("change", "whole", "short", "sign"),
    [(8_832, "+8,832", "+8.8k", "+"), (-1_200, "−1,200", "−1.2k", "−"), (5_799_942, "+5,799,942", "+5.8M", "+")],
)
def test_a_difference_is_told_as_whole_as_there_is_room(
    qapp: QApplication, change: int, whole: str, short: str, sign: str
) -> None:
    metrics = QFontMetrics(qapp.font())
    short_width = metrics.horizontalAdvance(short)
    told = [change_within(change, width, metrics) for width in (WIDE, short_width, short_width - 1)]
    assert told == [whole, short, sign]


def test_where_nothing_is_known_nothing_is_told(qapp: QApplication) -> None:
    assert change_within(None, WIDE, QFontMetrics(qapp.font())) == ""


def beside_number(dialog: ReadingsDialog, name: str) -> set[str]:
    """The colours left of the number in a cell of the early reel, but for that of its ground."""
    section = dialog.model.column_named(name)
    row = dialog.model.row_at(EARLY)
    assert section is not None
    assert row
    grid = dialog.grid
    cell = grid.visualRect(dialog.model.index(EARLY, section))
    number = grid.delegate.ink.figures_metrics.horizontalAdvance(row.text(name))
    room = QRect(cell.left() + 1, cell.top() + 3, cell.width() - number - 12, cell.height() - 6)
    image: QImage = grid.viewport().grab(room).toImage()
    colours = {
        QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())
    }  # fmt: skip
    return colours - {QColor(image.pixel(0, image.height() - 1)).name()}


@pytest.mark.parametrize("text", ["410", "12.5k", "5,800,000", "39"])
def test_beside_every_typed_number_its_difference_or_a_sign_is_seen(
    hands: Hands, dialog: ReadingsDialog, text: str
) -> None:
    hands.go(LATE, "likes")
    assert not beside_number(dialog, "likes")
    hands.go(EARLY, "likes")
    hands.type(text)
    assert beside_number(dialog, "likes")
