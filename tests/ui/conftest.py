"""A picture as a camera leaves it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(1200, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setText("Comment", "taken at home")
    path = tmp_path / "logo.jpg"
    image.save(str(path))
    return path
