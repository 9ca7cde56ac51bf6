"""Settings of a machine that nobody used yet, and a picture as a camera leaves it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from ui.preferences import FILE_VARIABLE


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
