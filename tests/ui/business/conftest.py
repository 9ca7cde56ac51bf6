from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.business import Business
from tests.factory import NOW
from tests.ready_made import ready_made
from ui.session import Session


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    business = Business(name="Fern & Flour", currency="EUR", gross_margin=5500, niches=("Bread",))
    made = Session(ready_made(tmp_path / "mine.goodword", business), lambda: NOW)
    yield made
    made.close()
