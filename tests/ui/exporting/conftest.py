from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from storage.sample.making import build_sample
from storage.workspace import open_workspace
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("light")


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    path = tmp_path / "Sample.goodword"
    build_sample(path, date(2026, 11, 23))
    made = Session(open_workspace(path))
    yield made
    made.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()
