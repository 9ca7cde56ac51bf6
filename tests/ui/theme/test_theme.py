import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources import font_files
from ui.theme import DARK, LIGHT, Scheme, Theme, Tokens
from ui.theme.fonts import base_font, base_pixels, load, tabular, weighted
from ui.theme.high_contrast import DARK_IN_CONTRAST, LIGHT_IN_CONTRAST


def test_a_chosen_scheme_holds(wardrobe: QApplication) -> None:
    theme = Theme("dark")
    theme.apply(wardrobe)
    assert theme.tokens is DARK
    assert wardrobe.palette().window().color().name().upper() == DARK.ground


def test_changing_the_scheme_dresses_the_application_and_says_so(wardrobe: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply(wardrobe)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.tokens is DARK
    assert DARK.surface in wardrobe.styleSheet()


def test_choosing_the_scheme_in_force_says_nothing(wardrobe: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply(wardrobe)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme("light")


def test_the_theme_follows_the_system(wardrobe: QApplication, qtbot: QtBot) -> None:
    theme = Theme("system")
    theme.apply(wardrobe)
    assert theme.tokens is LIGHT
    wardrobe.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    if wardrobe.styleHints().colorScheme() != Qt.ColorScheme.Dark:
        pytest.skip("this platform does not let a program play the system's scheme")
    qtbot.waitUntil(lambda: theme.tokens is DARK)


@pytest.mark.parametrize(("scheme", "wanted"), [("light", LIGHT_IN_CONTRAST), ("dark", DARK_IN_CONTRAST)])
def test_where_the_system_asks_for_more_contrast_there_is_more(
    wardrobe: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: Scheme, wanted: Tokens
) -> None:
    # No program can play a system that asks for it, so that its answer is given in its place.
    asked = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(type(wardrobe.styleHints().accessibility()), "contrastPreference", lambda _: asked)
    theme = Theme(scheme)
    theme.apply(wardrobe)
    assert theme.tokens is wanted
    assert wanted.edge in wardrobe.styleSheet()


def test_text_is_never_smaller_than_13_pixels(wardrobe: QApplication) -> None:
    small, large = QFont(), QFont()
    small.setPixelSize(9)
    large.setPixelSize(20)
    assert base_pixels(small) == 13
    assert base_pixels(large) == QFontInfo(large).pixelSize()


def test_the_bundled_fonts_are_loaded_and_used(wardrobe: QApplication) -> None:
    assert load(font_files()) == []
    assert QFontInfo(base_font(13)).family() == "Inter"


def test_a_file_that_is_no_font_is_named(wardrobe: QApplication, recwarn: pytest.WarningsRecorder) -> None:
    no_font = next(file for file in [font_files()[0].parent / "no such font.ttf"])
    assert load([no_font]) == ["no such font.ttf"]


def test_tabular_figures_are_equally_wide(wardrobe: QApplication) -> None:
    load(font_files())
    metrics = QFontMetricsF(tabular(base_font(13)))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_a_heavier_weight_is_cut_by_the_font_itself(wardrobe: QApplication) -> None:
    load(font_files())
    widths = [
        QFontMetricsF(weighted(base_font(13), weight)).horizontalAdvance("Moss & Crumb") for weight in (400, 600, 700)
    ]
    assert widths == sorted(set(widths))


def test_a_font_handed_out_can_be_changed_without_harm(wardrobe: QApplication) -> None:
    theme = Theme("light")
    theme.font("small").setPixelSize(99)
    assert theme.font("small").pixelSize() == 12


def test_headers_of_tables_are_small_and_bold_wherever_they_are_put(wardrobe: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply(wardrobe)
    page, table = QWidget(), QTableView()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(table)
    page.show()
    assert table.horizontalHeader().font().weight() == QFont.Weight.DemiBold
    assert table.horizontalHeader().font().pixelSize() == theme.font("small").pixelSize()
