from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from storage.workspace import open_workspace
from tests.factory import NOW
from tests.ready_made import put_sample
from ui.session import Session
from ui.work.jobs import Jobs


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    path = tmp_path / "Sample.goodword"
    put_sample(path, date(2026, 11, 23))
    made = Session(open_workspace(path), lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()
