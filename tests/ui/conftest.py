"""Settings of a machine that nobody used yet, and a picture as a camera leaves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QApplication

from ui.preferences import FILE_VARIABLE
from ui.theme import Theme

LARGE = 21
"""Pixels of text at 16 points on a common screen."""


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Dressed as its owner sees it, once: style, fonts and colours take longer than many a test."""
    Theme("light", qapp).apply(qapp)
    return qapp


@pytest.fixture
def wardrobe(qapp: QApplication) -> Iterator[QApplication]:
    """The application for a test that dresses it otherwise; afterwards it wears what it wore."""
    font = QFont(qapp.font())
    yield qapp
    qapp.setFont(font)
    Theme("light", qapp).apply(qapp)


@pytest.fixture
def large(wardrobe: QApplication) -> Theme:
    """The theme over a system whose text is larger than ours."""
    font = QFont(wardrobe.font())
    font.setPixelSize(LARGE)
    wardrobe.setFont(font)
    theme = Theme("light")
    theme.apply(wardrobe)
    return theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A scheme of its own for each test, which may change it: the application keeps what it wears."""
    return Theme("light")


@pytest.fixture(autouse=True)
def fresh_preferences(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path_factory.mktemp("preferences") / "preferences.ini"))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(1200, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setText("Comment", "taken at home")
    path = tmp_path / "logo.jpg"
    image.save(str(path))
    return path
