from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.theme import LIGHT
from ui.widgets.range_bar import paint_range

Range = tuple[float | None, float | None, float | None, float | None]


def columns_of(hue: str, values: Range, domain: tuple[float, float] = (0, 10)) -> list[int]:
    image = QImage(108, 24, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_range(painter, QRectF(0, 0, 108, 24), *values, domain, LIGHT)
    painter.end()
    wanted = QColor(hue)
    return [x for x in range(108) if any(image.pixelColor(x, y) == wanted for y in range(24))]


def test_the_dot_stands_at_the_likely_value() -> None:
    dot = columns_of(LIGHT.accent, (None, 5, None, None))
    assert sum(dot) / len(dot) == 53.5


def test_the_bar_runs_from_low_to_high() -> None:
    bar = columns_of(LIGHT.range_fill, (2, None, 8, None))
    assert 22 <= bar[0] <= 27
    assert 81 <= bar[-1] <= 86


def test_the_tick_stands_where_it_is_usual() -> None:
    assert columns_of(LIGHT.usual, (None, None, None, 0)) == [3, 4]


def test_values_beyond_the_line_stay_on_it() -> None:
    dot = columns_of(LIGHT.accent, (None, 99, None, None))
    assert dot[-1] <= 107


def test_nothing_known_shows_the_bare_line() -> None:
    assert columns_of(LIGHT.accent, (None, None, None, None)) == []
    assert columns_of(LIGHT.usual, (None, None, None, None)) == []


def test_a_domain_without_width_does_no_harm() -> None:
    assert columns_of(LIGHT.accent, (None, 3, None, None), (3, 3))
