from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.business import Business
from storage.workspace import create_workspace
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("light")


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    business = Business(name="Fern & Flour", currency="EUR", gross_margin=5500, niches=("Bread",))
    made = Session(create_workspace(tmp_path / "mine.goodword", business))
    yield made
    made.close()
