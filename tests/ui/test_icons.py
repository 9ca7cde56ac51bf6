import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from resources import path
from ui.icons import app_icon, icon, mark
from ui.theme import DARK, LIGHT, Theme

MARKS = ("goodword", "workspace")
NAMES = sorted(file.stem for file in path("icons").glob("*.svg") if not file.stem.startswith(MARKS))


def hues(image: QImage) -> set[str]:
    """Colours of the pixels that are wholly painted."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {c.name().upper() for x, y in places if (c := image.pixelColor(x, y)).alpha() == 255}


def painted(made: QIcon, side: int = 48, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return made.pixmap(QSize(side, side), 1.0, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_of_its_token(qapp: QApplication, name: str) -> None:
    assert hues(painted(icon(name, Theme("light"), "accent"))) == {LIGHT.accent}


def test_an_icon_follows_the_scheme(qapp: QApplication) -> None:
    theme = Theme("light")
    made = icon("search", theme)
    theme.set_scheme("dark")
    assert hues(painted(made)) == {DARK.second}


def test_a_disabled_icon_is_faded(qapp: QApplication) -> None:
    made = icon("search", Theme("light"))
    assert hues(painted(made, mode=QIcon.Mode.Disabled)) == {LIGHT.disabled}


def test_an_icon_is_as_large_as_asked(qapp: QApplication) -> None:
    assert painted(icon("search", Theme("light")), 96).size() == QSize(96, 96)


def test_an_icon_outlives_its_maker_and_its_copies(qapp: QApplication) -> None:
    made = icon("search", Theme("light"))
    copy = QIcon(made)
    copy.setIsMask(True)  # a copy that is changed gets an engine of its own
    del made
    gc.collect()
    assert hues(painted(copy)) == {LIGHT.second}


def test_an_unknown_icon_is_a_mistake_that_shows(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon", Theme("light"))


def test_the_programs_own_mark_comes_in_all_usual_sizes(qapp: QApplication) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert sizes == {16, 24, 32, 48, 64, 128, 256}


@pytest.mark.parametrize("side", [16, 512])
@pytest.mark.parametrize("name", MARKS)
def test_a_mark_shows_its_teal_and_its_white_within_the_square(qapp: QApplication, name: str, side: int) -> None:
    image = mark(name, side)
    shown = [QColor(one) for one in hues(image)]
    assert any(one.lightness() > 235 for one in shown)
    assert any(one.hue() in range(165, 180) and one.saturation() > 180 for one in shown)
    assert image.pixelColor(0, 0).alpha() < 255
