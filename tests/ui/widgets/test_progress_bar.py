import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.progress_bar import ProgressBar, paint_bar


def filled_pixels(share: float | None) -> int:
    image = QImage(100, 6, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 100, 6), share, "#FF0000", "#0000FF")
    painter.end()
    return sum(image.pixelColor(x, 3) == QColor("#FF0000") for x in range(100))


@pytest.mark.parametrize(("share", "pixels"), [(0.0, 0), (None, 0), (0.5, 50), (1.0, 100), (7.0, 100)])
def test_the_filled_part_is_the_share(share: float | None, pixels: int) -> None:
    assert filled_pixels(share) == pytest.approx(pixels, abs=2)


def test_a_share_is_told_in_words(theme: Theme, qtbot: QtBot) -> None:
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.set_share(1.24)
    assert bar.accessibleDescription() == "124 %"
    assert bar.value() == bar.maximum()
